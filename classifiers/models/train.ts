import { createHash } from 'node:crypto';
import { trainWeights } from './dual-descent.ts';
import { namesGoods } from './facts.ts';
import { FEATURE_VERSION, type FeatureVector, featuresOf, marginOf } from './features.ts';
import { FOLDS, foldsOf } from './folds.ts';
import { measure } from './measures.ts';
import { type Model, type ModelFigures, type ModelSource, probabilityOf } from './model.ts';
import { observeText } from './observation.ts';
import { fitCalibration } from './platt.ts';
import type { LabelledText } from './schema.ts';
import { chooseSurfaces, chooseThresholds, type HeldOut } from './thresholds.ts';
import { windowsOf } from './windows.ts';

/** What training is told beside the texts. Time and chance come from here alone. */
export interface TrainingOptions {
  readonly seed: number;
  readonly trainedAt: Date;
  readonly name?: string;
  readonly sources?: readonly ModelSource[];
  readonly notes?: readonly string[];
}

/** A training text as features. */
interface Example {
  readonly vector: FeatureVector;
  readonly isAd: boolean;
  readonly isHard: boolean;
  readonly surface: LabelledText['surface'];
}

function exampleOf({ text, isAd, surface }: LabelledText): Example {
  const first = windowsOf(text)[0]?.text ?? '';
  const observation = observeText(first, []);
  return { vector: featuresOf(observation), isAd, isHard: namesGoods(observation), surface };
}

function fit(examples: readonly Example[], seed: number): Float32Array {
  return trainWeights(
    examples.map(({ vector }) => vector),
    examples.map(({ isAd }) => isAd),
    seed,
  );
}

/** Each text's margin under a model that was trained without its fold. */
function heldOutMargins(examples: readonly Example[], folds: readonly number[], seed: number): number[] {
  const margins = examples.map(() => 0);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = fit(
      examples.filter((_, place) => folds[place] !== fold),
      seed + fold,
    );
    examples.forEach(({ vector }, place) => {
      if (folds[place] === fold) {
        margins[place] = marginOf(weights, vector);
      }
    });
  }
  return margins;
}

function figuresOf(heldOut: readonly HeldOut[], thresholds: Model['thresholds']): ModelFigures {
  const judged = heldOut.map((one) => ({ ...one, alarmed: one.probability >= thresholds.suspect }));
  const hard = judged.filter(({ isAd, isHard }) => !isAd && isHard);
  const { precision, recall, f1, prAuc, brier, ece } = measure(judged);
  const alarms = hard.filter(({ alarmed }) => alarmed).length;
  return { precision, recall, f1, prAuc, brier, ece, hardNegativeAlarms: alarms / Math.max(1, hard.length) };
}

/** Which texts, with which labels, in which order. */
export function digestOf(texts: readonly LabelledText[]): string {
  const hash = createHash('sha256');
  for (const { text, isAd } of texts) {
    hash.update(JSON.stringify([text, isAd]));
  }
  return hash.digest('hex');
}

/**
 * Trains a model: weights on all texts; calibration, thresholds and figures on margins of three folds held out. The same
 * texts and options give the same model.
 */
export function trainOnTexts(texts: readonly LabelledText[], options: TrainingOptions): Model {
  const { seed, trainedAt, name = 'custom', sources, notes = [] } = options;
  const examples = texts.map(exampleOf);
  const labels = examples.map(({ isAd }) => isAd);
  const margins = heldOutMargins(examples, foldsOf(texts, seed), seed);
  const calibration = fitCalibration(margins, labels);
  const heldOut = examples.map(({ isAd, isHard, surface }, place) => ({
    isAd,
    isHard,
    surface,
    probability: probabilityOf({ calibration }, margins[place] ?? 0),
  }));
  const thresholds = chooseThresholds(heldOut);
  const given = { name: 'given', licence: 'as given', texts: texts.length, advertisements: labels.filter(Boolean).length };
  return {
    card: {
      name,
      trainedAt: trainedAt.toISOString(),
      seed,
      featureVersion: FEATURE_VERSION,
      sources: sources ?? [given],
      figures: figuresOf(heldOut, thresholds),
      notes,
      textsDigest: digestOf(texts),
    },
    weights: fit(examples, seed + FOLDS),
    calibration,
    thresholds,
    surfaces: chooseSurfaces(heldOut),
  };
}
