import { randomUUID } from 'node:crypto';
import type { Now } from '../../../core/clock.ts';
import type { PaceBook, Turn, TurnWish } from '../../../core/fetcher.ts';
import { throwIfAborted } from '../abort.ts';
import { FetchFailed, failedWith } from '../failed.ts';

/** Waits; rejects with an `AbortError` when the signal aborts. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;

/** A place with a host, and the moment from which it may be used. */
interface Place {
  /** Waits for the moment. Throws `FetchFailed` where the host began to rest meanwhile. */
  momentCome(signal: AbortSignal): Promise<void>;
  release(): Promise<void>;
}

/** Between two looks for a free place that other processes hold: short at first, then as long as a quick answer takes. */
const FIRST_LOOK_MS = 10;
const LONGEST_LOOK_MS = 160;

/** Takes places with hosts by the pace book. */
export function createPlaces(parts: {
  readonly paceBook: PaceBook;
  readonly now: Now;
  readonly sleep: Sleep;
}): {
  /** Waits for a place. Throws `FetchFailed` for a host that rests, or an `AbortError`. */
  take(host: string, wish: TurnWish, signal: AbortSignal): Promise<Place>;
} {
  const { paceBook, now, sleep } = parts;

  async function reach(host: string, moment: Date, signal: AbortSignal): Promise<void> {
    const waitMs = moment.getTime() - now().getTime();
    if (waitMs > 0) {
      await sleep(waitMs, signal);
      const until = await paceBook.restingUntil(host);
      if (until !== null) {
        throw resting(until, now());
      }
    }
    throwIfAborted(signal);
  }

  return {
    async take(host, wish, signal) {
      const ticket = randomUUID();
      let turn: Turn = await paceBook.reserve(host, wish, ticket);
      for (let lookMs = FIRST_LOOK_MS; turn.kind === 'full'; lookMs = nextLookMs(lookMs)) {
        // Others leave their places when they are done: there is nothing to wait for but the next look.
        // oxlint-disable-next-line no-await-in-loop
        await sleep(lookMs, signal);
        // oxlint-disable-next-line no-await-in-loop
        turn = await paceBook.reserve(host, wish, ticket);
      }
      if (turn.kind === 'resting') {
        throw resting(turn.until, now());
      }
      const { moment, release } = turn;
      return { release, momentCome: (ended) => reach(host, moment, ended) };
    },
  };
}

function nextLookMs(lookMs: number): number {
  return Math.min(lookMs * 2, LONGEST_LOOK_MS);
}

function resting(until: Date, at: Date): FetchFailed {
  const seconds = Math.max(1, Math.ceil((until.getTime() - at.getTime()) / 1000));
  return new FetchFailed(
    failedWith('HOST_RATE_LIMITED', 'the host asked to be left alone for now', seconds),
  );
}
