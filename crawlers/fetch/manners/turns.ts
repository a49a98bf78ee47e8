import { randomUUID } from 'node:crypto';
import type { Now } from '../../../core/clock.ts';
import type { PaceBook, Turn, TurnWish } from '../../../core/fetcher.ts';
import type { Pace } from '../../../core/source.ts';
import { throwIfAborted } from '../abort.ts';
import { answerFailureOf } from '../answer-failure.ts';
import { FetchFailed, failedWith } from '../failed.ts';
import type { FetchLimits } from '../limits.ts';
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
  run<Answer extends Answered>(url: URL, way: Way, act: () => Promise<Answer>): Promise<Answer>;
}

interface Way {
  readonly pace: Pace;
  readonly crawlDelayMs: number;
  /** Takes no place: for `robots.txt`, which a page in the browser may wait for while it holds the only place itself. */
  readonly isPlaceless?: boolean;
  readonly signal: AbortSignal;
}

type Granted = Extract<Turn, { kind: 'granted' }>;

/** More places than any host has. */
const NO_LIMIT = 1_000_000;

/** Between two looks for a free place that other processes hold: short at first, then as long as a quick answer takes. */
const FIRST_LOOK_MS = 10;
const LONGEST_LOOK_MS = 160;

/** `slots` keeps this process's requests in order, so that the book is asked only by those that this process lets through. */
export function createTurns(parts: {
  readonly slots: Slots;
  readonly paceBook: PaceBook;
  readonly now: Now;
  readonly sleep: Sleep;
  readonly limits: FetchLimits;
}): Turns {
  const { slots, paceBook, now, sleep, limits } = parts;

  function refuse(until: Date): never {
    const seconds = Math.max(1, Math.ceil((until.getTime() - now().getTime()) / 1000));
    throw new FetchFailed(
      failedWith('HOST_RATE_LIMITED', 'the host asked to be left alone for now', seconds),
    );
  }

  async function place(host: string, wish: TurnWish, signal: AbortSignal): Promise<Granted> {
    const ticket = randomUUID();
    for (let lookMs = FIRST_LOOK_MS; ; lookMs = Math.min(lookMs * 2, LONGEST_LOOK_MS)) {
      throwIfAborted(signal);
      // Others leave their places when they are done: there is nothing to wait for but the next look.
      // oxlint-disable-next-line no-await-in-loop
      const turn = await paceBook.reserve(host, wish, ticket);
      switch (turn.kind) {
        case 'granted':
          return turn;
        case 'resting':
          return refuse(turn.until);
        case 'full':
          // oxlint-disable-next-line no-await-in-loop
          await sleep(lookMs, signal);
      }
    }
  }

  async function reachMoment(host: string, moment: Date, signal: AbortSignal): Promise<void> {
    const waitMs = moment.getTime() - now().getTime();
    if (waitMs > 0) {
      await sleep(waitMs, signal);
      const until = await paceBook.restingUntil(host);
      if (until !== null) {
        refuse(until);
      }
    }
    throwIfAborted(signal);
  }

  async function inPlace<Answer extends Answered>(
    host: string,
    wish: TurnWish,
    signal: AbortSignal,
    act: () => Promise<Answer>,
  ): Promise<Answer> {
    const turn = await place(host, wish, signal);
    try {
      await reachMoment(host, turn.moment, signal);
      const answer = await act();
      const failed = answerFailureOf(answer, now(), limits);
      if (failed?.code === 'HOST_RATE_LIMITED') {
        await paceBook.rest(host, failed.retryAfterSeconds ?? limits.restSeconds);
      }
      return answer;
    } finally {
      await turn.release();
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
