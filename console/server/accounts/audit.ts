import type { Actor } from '../../../core/rights.ts';
import type { Caller } from '../caller.ts';
import type { AccountsDeps } from './deps.ts';

/** Who did it, where that is known. */
export type Doer = Pick<Actor, 'id' | 'name' | 'via'> | { readonly name: string };

/** Longest name that is written down of somebody whom nobody knows. */
const MAX_UNKNOWN = 64;

/** Writes down what somebody did to accounts. */
export async function tell(
  deps: Pick<AccountsDeps, 'store' | 'now'>,
  doer: Doer,
  act: string,
  subject: Readonly<Record<string, string>>,
  { address }: Pick<Caller, 'address'>,
): Promise<void> {
  await deps.store.audit.append({
    at: deps.now(),
    actorId: 'id' in doer ? doer.id : null,
    actor: storableName(doer.name),
    via: 'via' in doer ? doer.via : 'none',
    act,
    subject: Object.entries(subject)
      .map(([name, value]) => `${name}=${value}`)
      .join(' '),
    status: null,
    address,
  });
}

/** What somebody gave as a name may be anything. */
function storableName(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .slice(0, MAX_UNKNOWN);
}
