import type { Sha256 } from './digest.ts';
import type { FailureCode } from './failure.ts';

/** One answer within a capture; its bytes lie in the blob store under `bodyDigest`. */
export interface CapturedExchange {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody: string | null;
  readonly finalUrl: string;
  readonly redirects: readonly string[];
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bodyDigest: Sha256;
  readonly bodyBytes: number;
  readonly serverIp: string | null;
  readonly fetchedAt: string;
  /** Asked with the operator's own session, which is nowhere kept; absent where it was not. */
  readonly inSession?: true;
}

/**
 * What the server answered for one target in one sweep: bytes by digest, headers, time. Most captures hold one exchange; a
 * share that is read through an interface of its service holds one for each question asked.
 */
export interface Capture {
  readonly id: string;
  readonly sweepId: string;
  readonly sourceId: string;
  readonly targetId: string;
  readonly url: string;
  readonly via: 'http' | 'browser';
  /** Digest over the exchanges' body digests: what `extract` is idempotent under. */
  readonly contentDigest: Sha256;
  readonly exchanges: readonly CapturedExchange[];
  /** The content is that of an earlier capture: by a 304, or by the digest. */
  readonly unchanged: boolean;
  /** Set where the fetch failed or met a wall; then nothing is extracted. */
  readonly failure: FailureCode | null;
  readonly fetchedAt: Date;
}
