import type { Sketch } from '../sketch.ts';

/** A text of a case, as far as it finds near-duplicates. */
export interface NearText {
  readonly caseId: string;
  readonly listingId: string;
  readonly runs: Sketch['runs'];
}

/** The texts of cases by their sketches, source by source. */
export interface NearTextRepository {
  /**
   * The texts that share bands with a sketch, those that share the most first, of cases that are not dismissed. A bounded number,
   * found at a bounded cost, however many texts share them.
   */
  sharing(sourceId: string, bands: Sketch['bands']): Promise<readonly NearText[]>;
  /** Keeps a text of a case, under the bands that are not full. The same text stands for the case it was last kept for. */
  keep(sourceId: string, caseId: string, listingId: string, sketch: Sketch): Promise<void>;
}
