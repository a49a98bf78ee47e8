import { type Account, type AccountState, accountName } from '../../../core/account.ts';
import { StageError } from '../../../core/failure.ts';
import { personKey } from '../../../core/person.ts';
import type { Role } from '../../../core/rights.ts';
import type { AccountsDeps } from './deps.ts';
import { newId, newSecret } from './secret.ts';

/** Hours that a one-time link is good for. */
const LINK_HOURS = 24;

type PeopleDeps = Pick<AccountsDeps, 'store' | 'now' | 'random'>;

/** A secret that lets an account's owner choose a password, once. */
export interface Link {
  readonly code: string;
  readonly expiresAt: Date;
}

/** Makes an account, and the link by which its owner comes in. Throws `INPUT_INVALID`, and `STATE_CONFLICT` where the name is taken. */
export async function addUser(
  { name: given, role, by }: { readonly name: string; readonly role: Role; readonly by: string },
  deps: PeopleDeps,
): Promise<{ readonly account: Account; readonly link: Link }> {
  const name = accountName(given);
  const account: Account = {
    id: newId(deps.random, 'usr'),
    name,
    role,
    state: 'invited',
    language: null,
    createdAt: deps.now(),
    createdBy: by,
    lastSignInAt: null,
  };
  const isNew = await deps.store.accounts.add({
    ...account,
    nameKey: personKey(name),
    foreign: null,
  });
  if (!isNew) {
    throw new StageError(
      'STATE_CONFLICT',
      `there is a user ${name}, or one whose name looks the same`,
    );
  }
  return { account, link: await makeLink(account.id, deps) };
}

/** Takes the password away and gives a link by which its owner chooses another; all sessions end. */
export async function resetUser(
  account: Account,
  { secondFactor }: { readonly secondFactor: boolean },
  deps: PeopleDeps,
): Promise<Link> {
  if (account.state === 'disabled') {
    throw new StageError('STATE_CONFLICT', `${account.name} is disabled: enable the account first`);
  }
  const { accounts } = deps.store;
  await accounts.setPassword(account.id, null);
  if (secondFactor) {
    await accounts.setTotp(account.id, null);
    await accounts.setRecoveryCodes(account.id, []);
    for (const { id } of await accounts.passkeysOf(account.id)) {
      await accounts.removePasskey(account.id, id);
    }
  }
  return await makeLink(account.id, deps);
}

/** Changes what somebody may do. Throws `STATE_CONFLICT` for the last administrator. */
export async function changeRole(id: string, role: Role, { store }: PeopleDeps): Promise<void> {
  await store.transaction(async ({ accounts }) => {
    await accounts.lockAdministration();
    refuseLast(await accounts.setRole(id, role));
  });
}

/** Lets somebody in, or no more. Throws `STATE_CONFLICT` for the last administrator. */
export async function changeState(
  id: string,
  state: AccountState,
  { store }: PeopleDeps,
): Promise<void> {
  await store.transaction(async ({ accounts }) => {
    await accounts.lockAdministration();
    refuseLast(await accounts.setState(id, state));
  });
}

function refuseLast(isDone: boolean): void {
  if (!isDone) {
    throw new StageError(
      'STATE_CONFLICT',
      'this is the last administrator: make another one first',
    );
  }
}

async function makeLink(userId: string, { store, now, random }: PeopleDeps): Promise<Link> {
  const { secret, digest } = newSecret(random);
  const expiresAt = new Date(now().getTime() + LINK_HOURS * 3_600_000);
  await store.accounts.putTicket({ kind: 'link', userId, content: {}, expiresAt }, digest);
  return { code: secret, expiresAt };
}

/** The account of that name. Throws `NOT_FOUND`. */
export async function userNamed(
  name: string,
  { store }: Pick<AccountsDeps, 'store'>,
): Promise<Account> {
  const account = await store.accounts.findByName(personKey(name));
  if (account === null) {
    throw new StageError('NOT_FOUND', `there is no user ${name}`);
  }
  return account;
}
