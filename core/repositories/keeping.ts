import type { Sha256 } from '../digest.ts';
import type { RetentionClass, RetentionTerms } from '../retention.ts';

/** An order to keep a bundle whatever its term says. */
interface Hold {
  readonly by: string;
  readonly reason: string;
  readonly at: Date;
}

/** How a bundle is kept. */
export interface Keeping {
  readonly evidenceId: string;
  readonly held: Hold | null;
  readonly purgedAt: Date | null;
  /** What is left of a purged bundle: its manifest, its digests, its account of the capture without personal text. */
  readonly remnant: object | null;
  /** When it was last verified; null where it never was. */
  readonly verifiedAt: Date | null;
  /** Checks that failed then; empty where it is whole. */
  readonly failedChecks: readonly string[];
}

/** A bundle whose term is over. */
export interface DuePurge {
  readonly evidenceId: string;
  readonly retentionClass: RetentionClass;
  /** From when its term runs. */
  readonly since: Date;
}

/** The head of the custody log as it was at a moment. */
export interface CustodyAnchor {
  readonly seq: number;
  readonly head: string;
  readonly at: Date;
}

export interface KeepingRepository {
  of(evidenceId: string): Promise<Keeping>;
  /** Replaces an earlier hold. */
  hold(evidenceId: string, hold: Hold): Promise<void>;
  /** False where none was in force. */
  release(evidenceId: string): Promise<boolean>;

  /** Bundles that are there and were made and last verified before a moment, the least recently verified first. */
  leastVerified(limit: number, before: Date): Promise<readonly string[]>;
  noteVerified(evidenceId: string, at: Date, failedChecks: readonly string[]): Promise<void>;
  /** Bundles that were not whole when last verified. */
  damaged(): Promise<readonly Keeping[]>;
  /** Bundles that are there. */
  count(): Promise<number>;

  /** Bundles whose term is over and that are not held. */
  due(terms: RetentionTerms, at: Date): Promise<readonly DuePurge[]>;
  /** Marks a bundle as purged; false where it is held or was purged before. */
  purge(evidenceId: string, at: Date, remnant: object): Promise<boolean>;
  /** Purged bundles whose bytes may still be there, with the digests that no other bundle needs. */
  toErase(): Promise<
    readonly { readonly evidenceId: string; readonly digests: readonly Sha256[] }[]
  >;
  erased(evidenceId: string, at: Date): Promise<void>;

  anchor(anchor: CustodyAnchor): Promise<void>;
  anchors(): Promise<readonly CustodyAnchor[]>;
  /** Notes what a look at the whole custody log found; null for nothing wrong. */
  noteCustody(at: Date, wrong: string | null): Promise<void>;
  /** What the last look found. */
  custodyWrong(): Promise<string | null>;
}
