import type { HostPolicy } from '../../../core/guard.ts';

/** One request to one address: no redirect followed, no rule asked. */
export interface WireRequest {
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly policy: HostPolicy;
  /** Bytes that are read at most, and what becomes of a larger body. */
  readonly bodyBytes: number;
  readonly overflow: 'fail' | 'truncate';
  readonly signal: AbortSignal;
}

/** What came back, content encoding undone. */
export interface WireAnswer {
  readonly status: number;
  /** Lower-case names; repeated headers joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly serverIp: string | null;
}

/** Sends one request. Rejects with a `StageError`, or an `AbortError` when the request's signal aborts. */
export type Wire = (request: WireRequest) => Promise<WireAnswer>;
