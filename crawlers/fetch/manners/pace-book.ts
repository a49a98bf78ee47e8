import type { Now } from '../../../core/clock.ts';
import type { PaceBook } from '../../../core/fetcher.ts';

/** Hosts that are remembered before those that nothing holds any more are forgotten. */
const MANY_HOSTS = 10_000;

/** What is kept of a host; times in milliseconds since 1970. */
interface Entry {
  nextFree: number;
  restUntil: number;
  taken: number;
}

/** A pace book for one process, for a single look: what workers in other processes do is not seen. */
export function createPaceBook(now: Now): PaceBook {
  const entries = new Map<string, Entry>();

  function entryOf(host: string): Entry {
    const entry = entries.get(host) ?? { nextFree: 0, restUntil: 0, taken: 0 };
    entries.set(host, entry);
    if (entries.size > MANY_HOSTS) {
      forgetIdle(entries, now().getTime());
    }
    return entry;
  }

  function restOf({ restUntil }: Entry): Date | null {
    return restUntil > now().getTime() ? new Date(restUntil) : null;
  }

  return {
    reserve(host, { intervalMs, concurrency }) {
      const entry = entryOf(host);
      const until = restOf(entry);
      if (until !== null) {
        return Promise.resolve({ kind: 'resting', until });
      }
      if (entry.taken >= concurrency) {
        return Promise.resolve({ kind: 'full' });
      }
      const moment = Math.max(now().getTime(), entry.nextFree);
      entry.nextFree = moment + intervalMs;
      entry.taken += 1;
      return Promise.resolve({
        kind: 'granted',
        moment: new Date(moment),
        release() {
          entry.taken -= 1;
          return Promise.resolve();
        },
      });
    },
    rest(host, seconds) {
      const entry = entryOf(host);
      entry.restUntil = Math.max(entry.restUntil, now().getTime() + seconds * 1000);
      return Promise.resolve();
    },
    restingUntil: (host) => Promise.resolve(restOf(entryOf(host))),
  };
}

function forgetIdle(entries: Map<string, Entry>, nowMs: number): void {
  for (const [host, { nextFree, restUntil, taken }] of entries) {
    if (taken === 0 && nextFree <= nowMs && restUntil <= nowMs) {
      entries.delete(host);
    }
  }
}
