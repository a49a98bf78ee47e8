import type { Sha256 } from './digest.ts';

/** `complete`: all that was asked for is in; `partial`: sealed with gaps that `missing` names. */
export type EvidenceState = 'complete' | 'partial';

/** A sealed bundle for one sighting. */
export interface Evidence {
  readonly id: string;
  readonly sightingId: string | null;
  readonly url: string;
  readonly state: EvidenceState;
  /** Digest of the manifest that lists every byte of the bundle; what a notice cites. */
  readonly seal: Sha256;
  /** Digest of the whole `.wacz`, under which the blob store holds it. */
  readonly bundleDigest: Sha256;
  readonly bytes: number;
  readonly items: number;
  readonly missing: readonly string[];
  /** Digest of the picture of the page (PNG) in the blob store, or null. */
  readonly screenshotDigest: Sha256 | null;
  readonly capturedAt: Date;
}

/** Who did what to a bundle, and when. Entries are chained by `prev`. */
export interface CustodyEvent {
  readonly evidenceId: string;
  readonly act: 'made' | 'opened' | 'exported' | 'verified' | 'purged';
  readonly actor: string;
  readonly reason: string;
  readonly at: Date;
}
