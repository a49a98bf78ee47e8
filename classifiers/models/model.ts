import type { Surface } from '../../core/surface.ts';

/** Which texts a model was trained from. */
export interface ModelSource {
  readonly name: string;
  readonly licence: string;
  readonly texts: number;
  readonly advertisements: number;
}

/** Figures measured on texts held out of each of three folds, whole families of texts apart. */
export interface ModelFigures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly prAuc: number;
  readonly brier: number;
  readonly ece: number;
  /** Of hard negatives (those that name the goods), the share called suspect or more. */
  readonly hardNegativeAlarms: number;
}

/** What a reader must know of a model before trusting it. */
interface ModelCard {
  readonly name: string;
  readonly trainedAt: string;
  readonly seed: number;
  readonly featureVersion: number;
  readonly sources: readonly ModelSource[];
  readonly figures: ModelFigures;
  /** What a user must be told beside the figures, a sentence each. */
  readonly notes: readonly string[];
  /** SHA-256 of the training texts and labels in their order: says whether a model is the one of these texts. */
  readonly textsDigest: string;
}

/** Probabilities from which on a text is `suspect`, and `strong`. */
export interface Thresholds {
  readonly suspect: number;
  readonly strong: number;
}

/** A linear model of text features, calibrated, with the thresholds of its verdicts. It holds no training text. */
export interface Model {
  readonly card: ModelCard;
  /** One weight a feature, in the order of `features.ts`. */
  readonly weights: Float32Array;
  /** Platt's sigmoid: probability = 1 / (1 + exp(slope * margin + intercept)). */
  readonly calibration: { readonly slope: number; readonly intercept: number };
  readonly thresholds: Thresholds;
  /** Where a surface has its own: names of files and of groups read otherwise than posts. */
  readonly surfaces: Readonly<Partial<Record<Surface, Thresholds>>>;
}

/** The calibrated probability of a margin. */
export function probabilityOf(model: Pick<Model, 'calibration'>, margin: number): number {
  const { slope, intercept } = model.calibration;
  return 1 / (1 + Math.exp(slope * margin + intercept));
}
