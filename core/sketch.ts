import type { Span } from './signal.ts';

/** What is left of a text to find near-duplicates by: the same wording gives nearly the same sketch. */
export interface Sketch {
  /**
   * The smallest of the keyed hashes of its short runs of characters, ascending, at most `SKETCH_RUNS`: all of them for a
   * short text, a fair sample for a long one. Unsigned, 32 bits.
   */
  readonly runs: Uint32Array;
  /** Keys to look others up by, signed, 32 bits: texts that are alike share some, others hardly any. */
  readonly bands: Int32Array;
}

/** Makes sketches. Pure under one key: sketches of different keys have nothing in common. */
export interface Sketcher {
  /**
   * The sketch of the wording of a text: without spacing, marks and digits, disguises undone, and without `spans` (its handles
   * and prices). Null where too little is left to tell texts apart.
   */
  sketch(text: string, spans: readonly Span[]): Sketch | null;
}

export const SKETCH_RUNS = 256;

/**
 * Similarity from which two texts are taken for the same advertisement. Copies of short ads with four characters edited have
 * 0.52 and more in 999 of 1,000 cases; of the project's own ad grammar, texts of different templates reach 0.45, and texts of
 * one template that were filled apart 0.50 (`bench/duplicates.ts`).
 */
export const NEAR_SIMILARITY = 0.52;

/** Similarity from which two texts tell of one seller, in whatever source they stand. */
export const SAME_SIMILARITY = 0.9;

/** Similarity from which short texts are, by the runs that they have fewer than: a phrase that all sellers use is half of such a text. */
const OF_SHORT = [
  { runs: 10, similarity: 0.8 },
  { runs: 20, similarity: 0.6 },
] as const;

/** How alike two texts are that are taken for the same advertisement; null where they are not. */
export function nearnessOf(one: Sketch['runs'], other: Sketch['runs']): number | null {
  const fewest = Math.min(one.length, other.length);
  const least = OF_SHORT.find(({ runs }) => fewest < runs)?.similarity ?? NEAR_SIMILARITY;
  const similarity = similarityOf(one, other);
  return similarity >= least ? similarity : null;
}

/** The share of runs that two texts have in common of all that they have (Jaccard), from 0 to 1; an estimate for long ones. */
export function similarityOf(one: Sketch['runs'], other: Sketch['runs']): number {
  let shared = 0;
  let all = 0;
  let at = 0;
  let beside = 0;
  while (all < SKETCH_RUNS && at < one.length && beside < other.length) {
    const left = one[at] ?? 0;
    const right = other[beside] ?? 0;
    if (left === right) {
      shared += 1;
      at += 1;
      beside += 1;
    } else if (left < right) {
      at += 1;
    } else {
      beside += 1;
    }
    all += 1;
  }
  all = Math.min(SKETCH_RUNS, all + one.length - at + other.length - beside);
  return all === 0 ? 0 : shared / all;
}
