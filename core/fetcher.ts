import type { FetchOutcome, FetchRequest, Validators } from './exchange.ts';
import type { Source } from './source.ts';

/** What of a source decides how it may be asked. */
export type FetchManners = Pick<
  Source,
  'id' | 'allowHosts' | 'contact' | 'robots' | 'pace' | 'start'
>;

/** Fetches public pages with manners: guard, robots, pace, limits. Never throws for what a server may do. */
export interface Fetcher {
  fetch(
    request: FetchRequest,
    manners: FetchManners,
    options: {
      readonly via: 'http' | 'browser';
      /** For a conditional request; null asks for everything. */
      readonly validators: Validators | null;
      readonly signal: AbortSignal;
    },
  ): Promise<FetchOutcome>;
  close(): Promise<void>;
}

/** How a host may be asked: what a turn there is reserved under. */
export interface TurnWish {
  /** Least time between two requests. */
  readonly intervalMs: number;
  /** Requests that may be with the host at once. */
  readonly concurrency: number;
}

/** What a host's book says to who wants a turn. */
export type Turn =
  /** The request may go out at `moment`; it holds a place until `release`. */
  | { readonly kind: 'granted'; readonly moment: Date; readonly release: () => Promise<void> }
  /** The host asked to be left alone until then. */
  | { readonly kind: 'resting'; readonly until: Date }
  /** As many requests are with the host as may be. */
  | { readonly kind: 'full' };

/** Turns, places and rests of every host, held over all workers. */
export interface PaceBook {
  /**
   * Takes a place with `host` and its next free moment, at least `intervalMs` after the one before. Who is told `full` keeps
   * its place in the line by asking again soon under the same `ticket`, a name of its own for each request.
   */
  reserve(host: string, wish: TurnWish, ticket: string): Promise<Turn>;
  /** Leaves `host` alone for so long from now; never shortens a rest. */
  rest(host: string, seconds: number): Promise<void>;
  /** Until when `host` is left alone, or null. */
  restingUntil(host: string): Promise<Date | null>;
}
