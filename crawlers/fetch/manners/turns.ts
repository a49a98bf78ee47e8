import type { Now } from '../../../core/clock.ts';
import type { PaceBook, TurnWish } from '../../../core/fetcher.ts';
import type { Pace } from '../../../core/source.ts';
import { answerFailureOf } from '../answer-failure.ts';
import type { FetchLimits } from '../limits.ts';
import { createPlaces, type Sleep } from './places.ts';
import type { Slots } from './slots.ts';

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
  run<Answer extends Answered>(url: URL, way: Way, act: () => Promise<Answer>): Promise<Answer>;
}

interface Way {
  readonly pace: Pace;
  readonly crawlDelayMs: number;
  /** Takes no place: for `robots.txt`, which a page in the browser may wait for while it holds the only place itself. */
  readonly isPlaceless?: boolean;
  readonly signal: AbortSignal;
}

/** More places than any host has. */
const NO_LIMIT = 1_000_000;

/** `slots` keeps this process's requests in order, so that the book is asked only by those that this process lets through. */
export function createTurns(parts: {
  readonly slots: Slots;
  readonly paceBook: PaceBook;
  readonly now: Now;
  readonly sleep: Sleep;
  readonly limits: FetchLimits;
}): Turns {
  const { slots, paceBook, now, limits } = parts;
  const places = createPlaces(parts);

  async function inPlace<Answer extends Answered>(
    host: string,
    wish: TurnWish,
    signal: AbortSignal,
    act: () => Promise<Answer>,
  ): Promise<Answer> {
    const place = await places.take(host, wish, signal);
    try {
      await place.momentCome(signal);
      const answer = await act();
      const failed = answerFailureOf(answer, now(), limits);
      if (failed?.code === 'HOST_RATE_LIMITED') {
        await paceBook.rest(host, failed.retryAfterSeconds ?? limits.restSeconds);
      }
      return answer;
    } finally {
      await place.release();
    }
  }

  return {
    async run({ host }, { pace, crawlDelayMs, isPlaceless = false, signal }, act) {
      const concurrency = isPlaceless ? NO_LIMIT : Math.max(1, pace.concurrency);
      const intervalMs = Math.max(1000 / pace.requestsPerSecond, crawlDelayMs);
      const leave = isPlaceless ? stay : await slots.take(host, concurrency, signal);
      try {
        return await inPlace(host, { intervalMs, concurrency }, signal, act);
      } finally {
        leave();
      }
    },
  };
}

function stay(): void {
  // Nothing was taken.
}
