import type { Decision } from '../notice.ts';
import type { Score } from '../score.ts';
import type { Surface } from '../surface.ts';
import type { StoredListing } from './sightings.ts';

/** A stored text, with the score of a version where it has one. */
export interface StoredText extends StoredListing {
  /** Where it stands, or stood. */
  readonly surface: Surface | null;
  readonly score: Pick<Score, 'probability' | 'verdict'> | null;
}

/** A text that a person has judged, by the last decision about its case. */
export interface DecidedText {
  readonly listingId: string;
  /** Identity numbers masked. */
  readonly text: string;
  readonly act: Exclude<Decision['act'], 'defer'>;
  readonly caseId: string;
}

/** Every text that was ever read, a page at a time, in the order of its ids. */
export interface StoredTextRepository {
  count(): Promise<number>;
  /** Texts behind an id, with their scores by a version of the scorer. */
  after(id: string, scorerVersion: string, limit: number): Promise<readonly StoredText[]>;
  /** Texts of cases that were confirmed or dismissed; where one text stands in both kinds, the later decision counts. */
  decided(): Promise<readonly DecidedText[]>;
  /**
   * Adds a `score` job for the last capture of every page on which a text stands that a version has not scored; how many.
   * Under (capture, version): adding them again adds nothing.
   */
  addHunt(scorerVersion: string): Promise<number>;
}
