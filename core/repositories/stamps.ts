import type { Sha256 } from '../digest.ts';

/** A stored time-stamp: its token is a blob. */
export interface StoredStamp {
  /** Digest of the token in the blob store. */
  readonly tokenDigest: Sha256;
  /** The evidence's id, or `custody:` and the number of the entry that was anchored. */
  readonly subject: string;
  readonly authority: string;
  readonly imprint: Sha256;
  /** Digest of the older token that this one covers together with the bytes; null for a first stamp. */
  readonly renews: Sha256 | null;
  readonly stampedAt: Date;
  readonly expiresAt: Date;
}

/** A bundle that an authority has not stamped. */
interface UnstampedBundle {
  readonly evidenceId: string;
  readonly bundleDigest: Sha256;
  readonly authority: string;
}

export interface StampRepository {
  /** Stored once, however often it is added. */
  add(stamp: StoredStamp): Promise<void>;
  /** Stamps of a subject, the oldest first. */
  of(subject: string): Promise<readonly StoredStamp[]>;
  /** What these authorities have not stamped, or have with what has run out at that moment; the newest bundles first. */
  lacking(
    authorities: readonly string[],
    at: Date,
    limit: number,
  ): Promise<readonly UnstampedBundle[]>;
  /** Stamps that end before `until`, hold at `at`, and are renewed by no other. */
  expiring(at: Date, until: Date, limit: number): Promise<readonly StoredStamp[]>;
}
