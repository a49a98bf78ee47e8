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

/** Hands out the moments at which a host may be asked, over all workers. */
export interface PaceBook {
  /** Reserves the next free moment for `host`, at least `intervalMs` after the one before; the reserved moment. */
  reserve(host: string, intervalMs: number): Promise<Date>;
}
