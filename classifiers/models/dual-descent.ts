import { FEATURE_COUNT, type FeatureVector } from './features.ts';
import { randomFrom, shuffle } from './random.ts';

/** Penalty of a margin violated. */
const COST = 1;
/** A feature of fewer texts than this says more of the text than of its kind, and would only make the model larger. */
const LEAST_TEXTS = 2;
const MOST_PASSES = 25;
/** Training stops when no step of a pass would change a multiplier by more than this. */
const TOLERANCE = 0.05;

/** One row as the descent holds it. */
interface Row extends FeatureVector {
  readonly sign: 1 | -1;
  readonly diagonal: number;
  readonly length: number;
}

/** In how many texts each feature is. */
function textsWith(vectors: readonly FeatureVector[]): Int32Array {
  const texts = new Int32Array(FEATURE_COUNT);
  for (const { places } of vectors) {
    for (const place of places) {
      texts[place] = (texts[place] ?? 0) + 1;
    }
  }
  return texts;
}

function rowOf({ places, values }: FeatureVector, isAd: boolean, texts: Int32Array): Row {
  const kept = values.map((value, index) =>
    (texts[places[index] ?? 0] ?? 0) < LEAST_TEXTS ? 0 : value,
  );
  let length = 0;
  for (const value of kept) {
    length += value * value;
  }
  return { places, values: kept, sign: isAd ? 1 : -1, diagonal: 0.5 / COST, length };
}

function dot(weights: Float64Array, { places, values }: Row): number {
  let sum = 0;
  for (let index = 0; index < places.length; index += 1) {
    sum += (weights[places[index] ?? 0] ?? 0) * (values[index] ?? 0);
  }
  return sum;
}

function add(weights: Float64Array, { places, values }: Row, factor: number): void {
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? 0;
    weights[place] = (weights[place] ?? 0) + factor * (values[index] ?? 0);
  }
}

/** One step for one row; how far from its best the row was. */
function step(weights: Float64Array, row: Row, multipliers: Float64Array, place: number): number {
  const multiplier = multipliers[place] ?? 0;
  const gradient = row.sign * dot(weights, row) - 1 + row.diagonal * multiplier;
  const projected = multiplier === 0 ? Math.min(gradient, 0) : gradient;
  if (Math.abs(projected) > 1e-12) {
    const moved = Math.max(multiplier - gradient / (row.length + row.diagonal), 0);
    multipliers[place] = moved;
    add(weights, row, (moved - multiplier) * row.sign);
  }
  return Math.abs(projected);
}

/**
 * Trains a linear support vector machine with squared hinge loss by dual coordinate descent (Hsieh and others, ICML 2008,
 * algorithm 1). Deterministic under the seed.
 */
export function trainWeights(
  vectors: readonly FeatureVector[],
  labels: readonly boolean[],
  seed: number,
): Float32Array {
  const texts = textsWith(vectors);
  const rows = vectors.map((vector, place) => rowOf(vector, labels[place] ?? false, texts));
  const weights = new Float64Array(FEATURE_COUNT);
  const multipliers = new Float64Array(rows.length);
  const order = Int32Array.from(rows.keys());
  const random = randomFrom(seed);
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    shuffle(order, random);
    let worst = 0;
    for (const place of order) {
      const row = rows[place];
      worst = row === undefined ? worst : Math.max(worst, step(weights, row, multipliers, place));
    }
    if (worst < TOLERANCE) {
      break;
    }
  }
  return Float32Array.from(weights);
}
