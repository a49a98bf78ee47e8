import type { FailureCode } from './failure.ts';

/** One request to make. Only public, anonymous requests: no credential has a place here. */
export interface FetchRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  /** Sent beside the program's own headers; never User-Agent, Cookie or Authorization. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** One request and what the server answered, redirects followed. */
export interface Exchange {
  readonly request: FetchRequest;
  /** Where the answer came from after redirects. */
  readonly finalUrl: string;
  readonly redirects: readonly string[];
  readonly status: number;
  /** Lower-case names; repeated headers joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /** The answer's bytes, content encoding undone. */
  readonly body: Uint8Array;
  readonly serverIp: string | null;
  readonly fetchedAt: Date;
  /** Asked with the operator's own session, which is nowhere kept; absent where it was not. */
  readonly inSession?: true;
}

/** Validators of an earlier capture, for a conditional request. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** What came of a fetch. What may well happen is a value. */
export type FetchOutcome =
  | { readonly kind: 'answered'; readonly exchange: Exchange }
  | { readonly kind: 'unchanged'; readonly exchange: Exchange }
  | {
      readonly kind: 'failed';
      readonly code: FailureCode;
      /** One line for people, without page text. */
      readonly detail: string;
      readonly status: number | null;
      /** Seconds the server asked us to wait, from `Retry-After`, else null. */
      readonly retryAfterSeconds: number | null;
    };
