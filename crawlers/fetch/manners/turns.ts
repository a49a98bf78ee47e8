import type { Now } from '../../../core/clock.ts';
import type { PaceBook } from '../../../core/fetcher.ts';
import type { Pace } from '../../../core/source.ts';
import { throwIfAborted } from '../abort.ts';
import { answerFailureOf } from '../answer-failure.ts';
import { FetchFailed, failedWith } from '../failed.ts';
import type { FetchLimits } from '../limits.ts';
import type { Rests } from './rest.ts';
import type { Slots } from './slots.ts';

/** Waits; rejects with an `AbortError` when the signal aborts. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;

interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** Lets one request at a time through to a host: its rest over, a place free, its moment come. */
export interface Turns {
  /**
   * Waits for the host's turn, then does `act`; an answer that asks for a rest begins one. Throws `FetchFailed` for a host that
   * rests, an `AbortError`, or what `act` throws.
   */
  run<Answer extends Answered>(
    url: URL,
    way: { readonly pace: Pace; readonly crawlDelayMs: number; readonly signal: AbortSignal },
    act: () => Promise<Answer>,
  ): Promise<Answer>;
}

export function createTurns(parts: {
  readonly slots: Slots;
  readonly rests: Rests;
  readonly paceBook: PaceBook;
  readonly now: Now;
  readonly sleep: Sleep;
  readonly limits: FetchLimits;
}): Turns {
  const { slots, rests, paceBook, now, sleep, limits } = parts;

  function refuseResting(host: string): void {
    const seconds = rests.remainingSeconds(host);
    if (seconds > 0) {
      throw new FetchFailed(
        failedWith('HOST_RATE_LIMITED', 'the host asked to be left alone for now', seconds),
      );
    }
  }

  async function reachMoment(host: string, intervalMs: number, signal: AbortSignal): Promise<void> {
    refuseResting(host);
    const moment = await paceBook.reserve(host, intervalMs);
    const waitMs = moment.getTime() - now().getTime();
    if (waitMs > 0) {
      await sleep(waitMs, signal);
      refuseResting(host);
    }
    throwIfAborted(signal);
  }

  return {
    async run({ host }, { pace, crawlDelayMs, signal }, act) {
      refuseResting(host);
      const release = await slots.take(host, Math.max(1, pace.concurrency), signal);
      try {
        await reachMoment(host, Math.max(1000 / pace.requestsPerSecond, crawlDelayMs), signal);
        const answer = await act();
        const failed = answerFailureOf(answer, now(), limits);
        if (failed?.code === 'HOST_RATE_LIMITED') {
          rests.begin(host, failed.retryAfterSeconds ?? limits.restSeconds);
        }
        return answer;
      } finally {
        release();
      }
    },
  };
}
