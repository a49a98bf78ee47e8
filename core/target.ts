/** What a target is collected as. */
export type TargetKind = 'page' | 'image' | 'share' | 'invitation';

/** One address to collect in a sweep: a row of the frontier. */
export interface Target {
  readonly id: string;
  readonly sweepId: string;
  readonly sourceId: string;
  readonly url: string;
  readonly kind: TargetKind;
  /** The adapter to read it with, or null to detect one. */
  readonly platform: string | null;
  readonly accessCode: string | null;
  /** Steps from a start address. */
  readonly depth: number;
  /** The page that led here, or null for a start address. */
  readonly foundAt: string | null;
  /**
   * What the referring page says of the target's version (last reply and reply count, say): while it is the same, the
   * target need not be fetched again. Null where nothing is said.
   */
  readonly stamp: string | null;
}

/** The stamp of a page that no page of the sweep leads to: it is asked whether it still stands, and for nothing else. */
export const UNLISTED = 'unlisted';

/** A target that a page proposes; the frontier gives it an id and a sweep. */
export interface ProposedTarget {
  readonly url: string;
  readonly kind: TargetKind;
  readonly platform: string | null;
  readonly accessCode: string | null;
  readonly stamp: string | null;
}
