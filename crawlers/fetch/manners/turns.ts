import type { FetchManners, PaceBook } from '../../../core/fetcher.ts';
import { throwIfAborted } from '../abort.ts';
import { FetchFailed, failedWith } from '../failed.ts';
import type { Rests } from './rest.ts';
import type { Slots } from './slots.ts';

/** Waits; rejects with an `AbortError` when the signal aborts. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;

/** Lets one request at a time through to a host: its rest over, a place free, its moment come. */
export interface Turns {
  /** Call what it gives when the request is done. Rejects with `FetchFailed` or an `AbortError`. */
  take(
    url: URL,
    pace: FetchManners['pace'],
    crawlDelayMs: number,
    signal: AbortSignal,
  ): Promise<() => void>;
}

export function createTurns(parts: {
  readonly slots: Slots;
  readonly rests: Rests;
  readonly paceBook: PaceBook;
  readonly now: () => Date;
  readonly sleep: Sleep;
}): Turns {
  const { slots, rests, paceBook, now, sleep } = parts;

  function refuseResting(host: string): void {
    const seconds = rests.remainingSeconds(host);
    if (seconds > 0) {
      throw new FetchFailed(
        failedWith('HOST_RATE_LIMITED', 'the host asked to be left alone for now', seconds),
      );
    }
  }

  return {
    async take(url, pace, crawlDelayMs, signal) {
      const { host } = url;
      refuseResting(host);
      const release = await slots.take(host, Math.max(1, pace.concurrency), signal);
      try {
        refuseResting(host);
        const moment = await paceBook.reserve(
          host,
          Math.max(1000 / pace.requestsPerSecond, crawlDelayMs),
        );
        const waitMs = moment.getTime() - now().getTime();
        if (waitMs > 0) {
          await sleep(waitMs, signal);
          refuseResting(host);
        }
        throwIfAborted(signal);
        return release;
      } catch (error) {
        release();
        throw error;
      }
    },
  };
}
