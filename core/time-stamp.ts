import type { Sha256 } from './digest.ts';

/** What an authority outside the installation says (RFC 3161): bytes of this digest existed at this moment. */
export interface TimeStamp {
  /** Address of the authority. */
  readonly authority: string;
  /** SHA-256 of the bytes that are stamped. */
  readonly imprint: Sha256;
  /** The whole reply (`TimeStampResp`, DER), as `openssl ts -verify -in` reads it. */
  readonly reply: Uint8Array;
  readonly stampedAt: Date;
  /** When the first certificate of the chain that proves it ends: it is to be renewed before. */
  readonly expiresAt: Date;
}

/** An authority that gave no usable stamp, and why, in a line without personal data. */
export interface StampFailure {
  readonly authority: string;
  readonly why: string;
}

/** What asking some authorities gave. */
export interface Stamping {
  readonly stamps: readonly TimeStamp[];
  readonly failures: readonly StampFailure[];
}

/** Asks time-stamping authorities. One that fails is skipped and told; it never throws but `ABORTED`. */
export interface Stamper {
  /** Addresses of all authorities that are set; none where bundles go without a stamp. */
  readonly authorities: readonly string[];
  stamp(imprint: Sha256, authorities: readonly string[], signal: AbortSignal): Promise<Stamping>;
}
