import type { Evidence, PreservedSighting, SightingEvidence } from '../evidence.ts';
import type { IdentitySighting } from '../identity-number.ts';
import type { Score, Verdict } from '../score.ts';
import type { Gone, Sighting } from '../sighting.ts';
import type { NearDuplicate } from './cases.ts';

export interface StoredListing {
  readonly id: string;
  readonly textDigest: string;
  /** Identity numbers masked. */
  readonly text: string;
  /** Digest of the text without digits, spaces and marks: near-duplicates share it. */
  readonly campaign: string;
  readonly identityNumbers: readonly IdentitySighting[];
}

/** A sighting with all that is known of it, as `cardsweep sightings` prints it. */
export interface SightingView {
  readonly sighting: Sighting;
  readonly listing: StoredListing;
  readonly score: Score | null;
  readonly evidence: SightingEvidence | null;
  readonly caseId: string | null;
  /** The text of its case that its own is nearly the same as, where there is one. */
  readonly nearDuplicate: NearDuplicate | null;
  /** Null while its page shows it. */
  readonly gone: Gone | null;
}

export interface SightingFilter {
  readonly sweepId?: string;
  readonly verdict?: Verdict;
  readonly caseId?: string;
  readonly ids?: readonly string[];
  readonly listingId?: string;
}

export interface SightingRepository {
  /** Stores listings and sightings; a sighting that is known only gets a later `lastSeenAt`. */
  saw(
    listings: readonly StoredListing[],
    sightings: readonly Sighting[],
    sweepId: string,
  ): Promise<void>;
  /**
   * Marks the posts and titles of a page that was read and no longer shows them; `seen` are the sightings that it shows.
   */
  missed(
    page: { readonly sourceId: string; readonly url: string },
    seen: readonly string[],
    at: Date,
  ): Promise<void>;
  /** Marks the sightings of a share or a group that its service calls gone. */
  ended(page: { readonly sourceId: string; readonly url: string }, at: Date): Promise<void>;
  view(id: string): Promise<SightingView>;
  list(
    filter: SightingFilter,
    after: string | null,
    limit: number,
  ): Promise<readonly SightingView[]>;
}

export interface ScoreRepository {
  /** How listings stand with a version of the scorer: the verdicts that it gave, and those without a score of it. */
  standing(
    listingIds: readonly string[],
    scorerVersion: string,
  ): Promise<{
    readonly unscored: readonly StoredListing[];
    readonly verdicts: ReadonlyMap<string, Verdict>;
  }>;
  put(scores: readonly { readonly listingId: string; readonly score: Score }[]): Promise<void>;
}

/** A sighting that a capture's page is to be visited for. */
interface PlannedSighting {
  readonly sightingId: string;
  /** Its page was visited and did not show it: it is looked for at its permalink. */
  readonly atPermalink: boolean;
}

export interface EvidenceRepository {
  /** Stores a bundle and which sightings it is evidence for. */
  put(evidence: Evidence, sightings: readonly PreservedSighting[]): Promise<void>;
  get(id: string): Promise<Evidence>;
  ofSighting(sightingId: string): Promise<SightingEvidence | null>;
  /** Of the sightings, in their order, those without evidence, and those with evidence and in no case. */
  lacking(
    sightingIds: readonly string[],
  ): Promise<{ readonly bare: readonly string[]; readonly caseless: readonly string[] }>;
  /**
   * Plans to preserve sightings where a capture saw them, each once in a sweep whichever page shows it. How many of them are
   * the capture's own; those that another capture took are not.
   */
  plan(captureId: string, sweepId: string, sightingIds: readonly string[]): Promise<number>;
  /** What is planned for a capture, in a fixed order. */
  planned(captureId: string): Promise<readonly PlannedSighting[]>;
  /** Has sightings of a capture's plan looked for at their permalinks. */
  sendToPermalink(captureId: string, sightingIds: readonly string[]): Promise<void>;
}

/** One row of the custody log; `hash` covers the row and the hash before it. */
export interface CustodyRow {
  readonly seq: number;
  readonly evidenceId: string;
  readonly entry: string;
  readonly hash: string;
}

export interface CustodyRepository {
  /** Appends under a lock: `make` gets the last row and gives the next. */
  append(make: (last: CustodyRow | null) => CustodyRow): Promise<void>;
  all(): Promise<readonly CustodyRow[]>;
  /** Rows about one bundle, in order. */
  of(evidenceId: string): Promise<readonly CustodyRow[]>;
  /** The last row, with nothing added until the transaction ends; null where there is none. Within a transaction. */
  last(): Promise<CustodyRow | null>;
}
