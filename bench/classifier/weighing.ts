import { createScorer, type Model } from '../../classifiers/index.ts';
import {
  FEATURE_COUNT,
  type FeatureVector,
  featuresOf,
  marginOf,
} from '../../classifiers/models/features.ts';
import {
  calibrationError,
  type Judged,
  type Measures,
  measure,
} from '../../classifiers/models/measures.ts';
import { observeText } from '../../classifiers/models/observation.ts';
import { randomFrom } from '../../classifiers/models/random.ts';
import { windowsOf } from '../../classifiers/models/windows.ts';
import type { SetText } from './sets.ts';

/** CPU seconds of this process, user and system. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}

/** What a model says of labelled texts. */
export interface Outcome extends Measures {
  readonly ads: number;
  readonly falseAlarms: number;
  /** Share of advertisements above the probability that one in a hundred honest texts exceeds. */
  readonly recallAtOnePercent: number;
  /** What chance alone makes of the calibration error on so many texts. */
  readonly chanceEce: number;
}

/** As often as labels are drawn to see which calibration error chance alone makes. */
const DRAWS = 200;

/** The mean calibration error of texts of these probabilities if every probability were right: few texts have some by chance. */
function chanceEce(judged: readonly Judged[]): number {
  const random = randomFrom(1);
  const errors = Array.from({ length: DRAWS }, () =>
    calibrationError(
      judged.map(({ probability }) => ({ probability, isAd: random() < probability })),
    ),
  );
  return errors.reduce((sum, error) => sum + error, 0) / DRAWS;
}

/** Measures with the recall at one false alarm in a hundred beside them. */
export function outcomeOf(judged: readonly Judged[]): Outcome {
  const ads = judged.filter(({ isAd }) => isAd);
  const honest = judged
    .filter(({ isAd }) => !isAd)
    .map(({ probability }) => probability)
    .toSorted((one, other) => other - one);
  const bar = honest[Math.floor(honest.length / 100)] ?? 1;
  const measures = measure(judged);
  return {
    ...measures,
    ads: ads.length,
    falseAlarms: measures.confusion.falsePositives,
    recallAtOnePercent:
      ads.filter(({ probability }) => probability > bar).length / Math.max(1, ads.length),
    chanceEce: chanceEce(judged),
  };
}

/** Judges texts with a model, as the program does. */
export function judge(model: Model, texts: readonly SetText[]): readonly (Judged & SetText)[] {
  const scorer = createScorer({ model, fingerprint: String });
  return texts.map((one) => {
    const { probability, verdict } = scorer.score(one.text);
    return { ...one, probability, alarmed: verdict !== 'clear' };
  });
}

/** The features of each text, observed once for all trainings. */
export function vectorsOf(texts: readonly string[]): readonly FeatureVector[] {
  return texts.map((text) => featuresOf(observeText(windowsOf(text)[0]?.text ?? '', [])));
}

/** The margins of vectors under weights. */
export function marginsOf(
  weights: Float32Array,
  vectors: readonly FeatureVector[],
): readonly number[] {
  if (weights.length !== FEATURE_COUNT) {
    throw new RangeError('weights of another feature version');
  }
  return vectors.map((vector) => marginOf(weights, vector));
}

/** A share as `.973`, a dash for none. */
export function shown(share: number | null): string {
  return share === null || Number.isNaN(share) ? '-' : share.toFixed(3).replace(/^0/u, '');
}

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map(() => '---');
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
