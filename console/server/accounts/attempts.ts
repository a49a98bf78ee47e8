import { sha256 } from '../../../core/digest.ts';
import { personKey } from '../../../core/person.ts';
import type { AttemptPolicy } from '../../../core/repositories/accounts.ts';
import type { Caller } from '../caller.ts';
import type { AccountsDeps } from './deps.ts';

/** Five slips are human; from then on who guesses waits, after fourteen attempts a quarter of an hour for each. */
const BY_ACCOUNT: AttemptPolicy = { free: 5, maxSeconds: 900 };

/** An office shares an address. */
const BY_ADDRESS: AttemptPolicy = { free: 30, maxSeconds: 3_600 };

/** Key under which attempts at an account are counted, whether or not there is one of that name. */
export function accountKey(name: string): string {
  return `account ${sha256(personKey(name))}`;
}

/** Key under which wrong second factors of an account are counted. */
export function secondKey(userId: string): string {
  return `second ${userId}`;
}

/** Counts an attempt before it is made: null where it may be, else the seconds to wait. */
export async function countAttempt(
  key: string,
  { address }: Pick<Caller, 'address'>,
  { store, now }: Pick<AccountsDeps, 'store' | 'now'>,
): Promise<number | null> {
  const at = now();
  const ofAddress =
    address === ''
      ? null
      : await store.accounts.attempt(`address ${networkOf(address)}`, at, BY_ADDRESS);
  const until = ofAddress ?? (await store.accounts.attempt(key, at, BY_ACCOUNT));
  return until === null ? null : Math.max(1, Math.ceil((until.getTime() - at.getTime()) / 1_000));
}

/** Who has one IPv6 address has its whole /64. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/u, '');
  if (!plain.includes(':')) {
    return plain;
  }
  const [head = '', tail] = plain.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array.from({ length: zeros }, () => '0'), ...after].slice(0, 4).join(':');
}
