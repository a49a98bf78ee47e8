import type { Account } from '../../../core/account.ts';
import { personKey } from '../../../core/person.ts';
import type { Ticket } from '../../../core/repositories/accounts.ts';
import type { Caller } from '../caller.ts';
import { accountKey, countAttempt, secondKey } from './attempts.ts';
import { tell } from './audit.ts';
import type { AccountsDeps } from './deps.ts';
import { hashPassword, isOutdated, isPassword } from './password.ts';
import { assertGoodPassword } from './password-rules.ts';
import { digestOfSecret, newSecret } from './secret.ts';
import { openSession } from './sessions.ts';

/** Minutes that somebody has for his second factor. */
const SECOND_MINUTES = 5;

/** What came of an attempt to sign in. */
export type SignIn =
  | { readonly state: 'signed-in'; readonly cookie: string; readonly account: Account }
  | {
      readonly state: 'second-factor';
      /** Stands for the first factor, for some minutes. */
      readonly ticket: string;
      readonly methods: readonly ('totp' | 'recovery' | 'passkey')[];
    }
  | { readonly state: 'refused' }
  | { readonly state: 'wait'; readonly seconds: number };

/** From where, and with what, somebody signs in. */
export interface SignInCall {
  readonly request: Request;
  readonly caller: Caller;
}

/** Signs in by name and password. Whether there is such a name is told neither by the answer nor by its time. */
export async function signIn(
  { name, password }: { readonly name: string; readonly password: string },
  call: SignInCall,
  deps: AccountsDeps,
): Promise<SignIn> {
  const key = accountKey(name);
  const seconds = await countAttempt(key, call.caller, deps);
  if (seconds !== null) {
    return { state: 'wait', seconds };
  }
  const { accounts } = deps.store;
  const account = await accounts.findByName(personKey(name));
  const kept = account === null ? null : (await accounts.proofsOf(account.id)).password;
  const isRight = await isPassword(password, kept, deps.passwordCost);
  if (account === null || kept === null || !isRight || account.state !== 'active') {
    await tell(deps, { name }, 'sign-in-failed', { method: 'password' }, call.caller);
    return { state: 'refused' };
  }
  await accounts.forgetAttempts(key);
  if (isOutdated(kept, deps.passwordCost)) {
    await accounts.rehash(
      account.id,
      kept,
      await hashPassword(password, deps.passwordCost, deps.random),
    );
  }
  return await afterFirstFactor(account, 'password', call, deps);
}

/** Lets somebody in who has shown one factor, or asks for the second where he has one. */
async function afterFirstFactor(
  account: Account,
  method: 'password' | 'link',
  call: SignInCall,
  deps: AccountsDeps,
): Promise<SignIn> {
  const { totp, passkeys, recoveryCodes } = await deps.store.accounts.proofsOf(account.id);
  if (totp === null && passkeys === 0) {
    return await letIn(account, method, call, deps);
  }
  const { secret, digest } = newSecret(deps.random);
  await deps.store.accounts.putTicket(
    {
      kind: 'second-factor',
      userId: account.id,
      content: { method },
      expiresAt: new Date(deps.now().getTime() + SECOND_MINUTES * 60_000),
    },
    digest,
  );
  return {
    state: 'second-factor',
    ticket: secret,
    methods: [
      ...(totp === null ? [] : (['totp'] as const)),
      ...(passkeys === 0 ? [] : (['passkey'] as const)),
      ...(recoveryCodes === 0 ? [] : (['recovery'] as const)),
    ],
  };
}

/** Opens a session for somebody who has shown all that is asked for. */
export async function letIn(
  account: Account,
  method: string,
  { request, caller }: SignInCall,
  deps: AccountsDeps,
): Promise<SignIn> {
  const cookie = await openSession(account.id, request, caller, deps);
  await deps.store.accounts.signedIn(account.id, deps.now());
  await deps.store.accounts.forgetAttempts(secondKey(account.id));
  await tell(deps, { ...account, via: 'session' }, 'signed-in', { method }, caller);
  return { state: 'signed-in', cookie, account };
}

/** Whose one-time link it is; null where it is good no more. */
export async function readLink(code: string, deps: AccountsDeps): Promise<Account | null> {
  const ticket = await deps.store.accounts.ticket('link', digestOfSecret(code), deps.now());
  return await ownerOf(ticket, deps);
}

/** Whose a ticket is; null where it is nobody's. */
export async function ownerOf(
  ticket: Pick<Ticket, 'userId'> | null,
  { store }: AccountsDeps,
): Promise<Account | null> {
  const userId = ticket?.userId ?? null;
  return userId === null ? null : await store.accounts.find(userId);
}

/** Takes a one-time link: the password is set, then he is signed in as by it. Refuses bad passwords (`INPUT_INVALID`). */
export async function useLink(
  { code, password }: { readonly code: string; readonly password: string },
  call: SignInCall,
  deps: AccountsDeps,
): Promise<SignIn> {
  const owner = await readLink(code, deps);
  if (owner === null) {
    return { state: 'refused' };
  }
  assertGoodPassword(password, owner.name);
  const { accounts } = deps.store;
  const hashed = await hashPassword(password, deps.passwordCost, deps.random);
  const taken = await accounts.takeTicket('link', digestOfSecret(code), deps.now());
  if (taken === null || owner.state === 'disabled') {
    return { state: 'refused' };
  }
  await accounts.setPassword(owner.id, hashed);
  await accounts.forgetAttempts(accountKey(owner.name));
  await accounts.signedIn(owner.id, deps.now());
  await tell(deps, { ...owner, via: 'session' }, 'password-set', { by: 'link' }, call.caller);
  return await afterFirstFactor({ ...owner, state: 'active' }, 'link', call, deps);
}
