import type { Score } from './score.ts';

/** Scores texts. Pure: the same text and version give the same score. */
export interface Scorer {
  readonly version: string;
  score(text: string): Score;
}
