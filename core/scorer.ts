import type { Score } from './score.ts';
import type { Surface } from './surface.ts';

/** Scores texts. Pure: the same text, surface and version give the same score. */
export interface Scorer {
  readonly version: string;
  /** `surface` chooses the thresholds of the verdict, and nothing else; null for those of all. */
  score(text: string, surface?: Surface | null): Score;
}
