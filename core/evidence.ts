import type { Sha256 } from './digest.ts';

/** `complete`: all that was asked for is in; `partial`: sealed with gaps that `missing` names. */
export type EvidenceState = 'complete' | 'partial';

/** A sealed bundle of one visit to a page, for any number of sightings on it. */
export interface Evidence {
  readonly id: string;
  /** The page that was visited. */
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

/** A sighting that a bundle is evidence for. */
export interface PreservedSighting {
  readonly sightingId: string;
  /** Digest of the picture of its own text (PNG), in the bundle and in the blob store; null where there is none. */
  readonly pictureDigest: Sha256 | null;
}

/** A bundle as evidence for one sighting. */
export type SightingEvidence = Evidence & Pick<PreservedSighting, 'pictureDigest'>;

/** What can be done to a bundle, or to the log itself (`anchored`). */
export const CUSTODY_ACTS = [
  'made',
  'opened',
  'exported',
  'verified',
  'purged',
  'stamped',
  'restamped',
  'anchored',
  'held',
  'released',
  'rekeyed',
] as const;

export type CustodyAct = (typeof CUSTODY_ACTS)[number];

/** Who did what to a bundle, and when. Entries are chained by `prev`. */
export interface CustodyEvent {
  /** The bundle's id; `custody:` and a number where it is about the log, `vault` where it is about all bundles. */
  readonly evidenceId: string;
  readonly act: CustodyAct;
  readonly actor: string;
  readonly reason: string;
  readonly at: Date;
}
