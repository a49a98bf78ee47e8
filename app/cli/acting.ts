import { StageError } from '../../core/failure.ts';
import { personKey } from '../../core/person.ts';
import { RIGHTS_OF, type Right } from '../../core/rights.ts';
import type { Line } from '../line/open-line.ts';

/** A command as it was given: its name with those above it, and its arguments. */
export interface Given {
  readonly name: string;
  readonly args: readonly string[];
}

/** Who acts by a command; absent where it names nobody. */
export interface AsOption {
  readonly as?: string;
  /** Whether evidence is shown in clear. */
  readonly unblurred?: boolean;
}

/** What the role of whoever acts must allow. */
const RIGHT_OF: Readonly<Record<string, Right>> = {
  'case confirm': 'decide',
  'case dismiss': 'decide',
  'case defer': 'decide',
  'case reopen': 'decide',
  'case assign': 'decide',
  'clue answer': 'clues',
  'notice approve': 'approve',
  'notice refuse': 'approve',
  'notice packet': 'export',
  'evidence open': 'unblur',
  'evidence view': 'read',
  'evidence record': 'export',
  'evidence export': 'export',
  'evidence purge': 'administer',
  'evidence rekey': 'administer',
  'model add': 'teach',
  'model promote': 'teach',
  'model rollback': 'teach',
};

const OF_GROUP: Readonly<Record<string, Right>> = { clue: 'clues', model: 'teach' };

/** An id, as ours look; anything else in an argument may be a text or a path. */
const ID = /^[a-z]{3}_[\w-]{1,80}$/u;

/**
 * Once the installation has accounts, whoever acts has one that is enabled and whose role allows the act (`INPUT_INVALID`). The
 * name is his word: whoever may run commands on this machine may read its data directory.
 */
export async function assertMayAct(
  { deps }: Line,
  { name }: Given,
  { as = '', unblurred = false }: AsOption,
): Promise<void> {
  const { accounts } = deps.store;
  if (as.trim() === '' || (await accounts.count()) === 0) {
    return;
  }
  const account = await accounts.findByName(personKey(as));
  if (account === null || account.state === 'disabled') {
    throw new StageError(
      'INPUT_INVALID',
      `--as ${as}: there is no such user who may sign in; \`cardsweep user list\` names them`,
    );
  }
  if (account.name !== as.trim()) {
    throw new StageError(
      'INPUT_INVALID',
      `--as ${as}: the account is named ${account.name}, and acts are signed with that name`,
    );
  }
  const right = unblurred ? 'unblur' : rightOf(name);
  if (!RIGHTS_OF[account.role].includes(right)) {
    throw new StageError(
      'INPUT_INVALID',
      `--as ${as}: ${account.name} is ${account.role}, and \`${name}\` needs the right ${right}`,
    );
  }
}

function rightOf(name: string): Right {
  return RIGHT_OF[name] ?? OF_GROUP[name.split(' ')[0] ?? ''] ?? 'decide';
}

/** Writes down that somebody acted. */
export async function recordAct(
  { deps }: Line,
  { name, args }: Given,
  { as = '' }: AsOption,
): Promise<void> {
  if (as.trim() === '') {
    return;
  }
  const account = await deps.store.accounts.findByName(personKey(as));
  await deps.store.audit.append({
    at: deps.now(),
    actorId: account?.id ?? null,
    actor: account?.name ?? as.trim(),
    via: 'cli',
    act: name,
    subject: args.filter((arg) => ID.test(arg)).join(' '),
    status: null,
    address: '',
  });
}
