import type { Sha256 } from './digest.ts';
import type { EvidenceState } from './evidence.ts';
import type { HostPolicy } from './guard.ts';

/** What to keep evidence of. */
export interface PreserveRequest {
  readonly evidenceId: string;
  readonly url: string;
  readonly policy: HostPolicy;
  /** Identity of who asks, as sent in the User-Agent. */
  readonly contact: string;
  /** Text of the listing to mark in the picture, or null for the page alone. */
  readonly listingText: string | null;
  readonly reason: string;
  readonly operator: string;
}

/** A sealed bundle in a temporary file that the caller takes in and deletes. */
export interface SealedBundle {
  readonly path: string;
  readonly state: EvidenceState;
  /** SHA-256 of `datapackage.json`, which lists every other file with its digest. */
  readonly seal: Sha256;
  readonly bytes: number;
  /** Exchanges recorded. */
  readonly items: number;
  readonly missing: readonly string[];
  /** PNG of the whole page, or null where none could be taken. */
  readonly screenshot: Uint8Array | null;
  readonly capturedAt: Date;
}

export interface Preserver {
  preserve(request: PreserveRequest, signal: AbortSignal): Promise<SealedBundle>;
}
