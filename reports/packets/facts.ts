import type { EvidenceState } from '../../core/evidence.ts';
import type { Price } from '../../core/price.ts';

/** A picture of evidence in which no card can be seen. */
export interface PacketPicture {
  /** The place that it shows, by its number in the list of addresses; null for a picture of the whole page. */
  readonly place: number | null;
  /** Name in the packet. */
  readonly file: string;
  /** How it was made safe: nothing to cover, cards covered, or blurred as a whole. */
  readonly treatment: 'clear' | 'covered' | 'blurred';
  readonly png: Uint8Array;
  /** Digest of the original in the sealed bundle. */
  readonly originalSha256: string;
}

/** A sealed bundle as a packet lists it. It was verified when the packet was made. */
export interface PacketEvidence {
  readonly evidenceId: string;
  /** The page that was visited. */
  readonly url: string;
  readonly state: EvidenceState;
  readonly seal: string;
  readonly bundleDigest: string;
  readonly bytes: number;
  readonly capturedAt: Date;
  readonly stamps: readonly { readonly authority: string; readonly stampedAt: Date }[];
  readonly pictures: readonly PacketPicture[];
}

/** What a packet says beside its notice. */
export interface PacketFacts {
  readonly evidence: readonly PacketEvidence[];
  /** Prices asked, by sighting. */
  readonly prices: ReadonlyMap<string, readonly Omit<Price, 'span'>[]>;
  /** People who stand behind the notice beside whoever decided. */
  readonly approvedBy: readonly string[];
}
