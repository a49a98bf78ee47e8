import type { Now } from '../../../core/clock.ts';
import type { PaceBook } from '../../../core/fetcher.ts';

/** Hosts that are remembered before those whose moment has passed are forgotten. */
const MANY_HOSTS = 10_000;

/** A pace book for one process: what workers in other processes reserve is not seen. */
export function createPaceBook(now: Now): PaceBook {
  const nextFree = new Map<string, number>();
  return {
    reserve(host, intervalMs) {
      const moment = Math.max(now().getTime(), nextFree.get(host) ?? 0);
      nextFree.set(host, moment + intervalMs);
      if (nextFree.size > MANY_HOSTS) {
        forgetPast(nextFree, now().getTime());
      }
      return Promise.resolve(new Date(moment));
    },
  };
}

function forgetPast(nextFree: Map<string, number>, nowMs: number): void {
  for (const [host, free] of nextFree) {
    if (free <= nowMs) {
      nextFree.delete(host);
    }
  }
}
