import type { Now } from '../../core/clock.ts';
import type { Actor } from '../../core/rights.ts';
import type { Caller } from './caller.ts';

/** Calls a minute: of a browser that has signed in, of a token, of an address that has not said who it is. */
export interface Rates {
  readonly perSession: number;
  readonly perToken: number;
  readonly perAddress: number;
}

/** Buckets that are remembered at most: whoever fills the memory with new ones empties his own. */
const MAX_BUCKETS = 20_000;

interface Bucket {
  readonly calls: number;
  readonly at: number;
}

/**
 * Limits how often somebody calls: a bucket holds the calls of a minute and fills steadily (token bucket). It is of this process
 * alone. The seconds to wait, null where nobody has to.
 */
export function rateLimits(
  rates: Rates,
  now: Now,
): (actor: Actor | null, caller: Caller) => number | null {
  const buckets = new Map<string, Bucket>();
  return (actor, { address }) => {
    const [key, perMinute] = limitOf(actor, address, rates);
    const at = now().getTime();
    const bucket = buckets.get(key) ?? { calls: perMinute, at };
    const filled = Math.min(perMinute, bucket.calls + ((at - bucket.at) / 60_000) * perMinute);
    const isFree = filled >= 1;
    buckets.delete(key);
    buckets.set(key, { calls: isFree ? filled - 1 : filled, at });
    for (const oldest of buckets.size > MAX_BUCKETS ? buckets.keys() : []) {
      buckets.delete(oldest);
      break;
    }
    return isFree ? null : Math.max(1, Math.ceil(((1 - filled) * 60) / perMinute));
  };
}

function limitOf(
  actor: Actor | null,
  address: string,
  { perSession, perToken, perAddress }: Rates,
): readonly [key: string, perMinute: number] {
  if (actor === null) {
    return [`address ${address}`, perAddress];
  }
  return [`${actor.via} ${actor.viaId}`, actor.via === 'token' ? perToken : perSession];
}
