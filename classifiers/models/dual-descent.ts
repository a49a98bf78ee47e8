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

/** What a training holds while it descends. */
interface Descent {
  readonly rows: readonly Row[];
  readonly weights: Float64Array;
  readonly multipliers: Float64Array;
  /** Places of rows; those from `active` on rest. */
  readonly order: Int32Array;
  active: number;
}

/** Takes the step of one row; its gradient before. */
function step({ weights, multipliers }: Descent, row: Row, place: number): number {
  const multiplier = multipliers[place] ?? 0;
  const gradient = row.sign * dot(weights, row) - 1 + row.diagonal * multiplier;
  const moved = Math.max(multiplier - gradient / (row.length + row.diagonal), 0);
  if (moved !== multiplier) {
    multipliers[place] = moved;
    add(weights, row, (moved - multiplier) * row.sign);
  }
  return gradient;
}

/** How far rows were from their best in a pass: any of them, and those that pushed too hard. */
interface Distance {
  readonly worst: number;
  readonly pushing: number;
}

/** One step for each row, but those that come to rest: they push nothing, and are right by more than `bound`. */
function pass(descent: Descent, bound: number): Distance {
  const { rows, multipliers, order } = descent;
  let worst = 0;
  let pushing = 0;
  for (let at = descent.active - 1; at >= 0; at -= 1) {
    const place = order[at] ?? 0;
    const row = rows[place];
    if (row === undefined) {
      continue;
    }
    const isIdle = multipliers[place] === 0;
    const gradient = step(descent, row, place);
    if (isIdle && gradient > bound) {
      descent.active -= 1;
      order[at] = order[descent.active] ?? 0;
      order[descent.active] = place;
    } else if (!isIdle || gradient < 0) {
      worst = Math.max(worst, Math.abs(gradient));
      pushing = Math.max(pushing, gradient);
    }
  }
  return { worst, pushing };
}

/**
 * Trains a linear support vector machine with squared hinge loss by dual coordinate descent (Hsieh and others, ICML 2008,
 * algorithm 3): rows that are right by more than any was in the pass before that pushed too hard rest until the others are
 * settled. Deterministic under the seed.
 */
export function trainWeights(
  vectors: readonly FeatureVector[],
  labels: readonly boolean[],
  seed: number,
): Float32Array {
  const texts = textsWith(vectors);
  const rows = vectors.map((vector, place) => rowOf(vector, labels[place] ?? false, texts));
  const order = Int32Array.from(rows.keys());
  const descent: Descent = {
    rows,
    weights: new Float64Array(FEATURE_COUNT),
    multipliers: new Float64Array(rows.length),
    order,
    active: rows.length,
  };
  const random = randomFrom(seed);
  let bound = Number.POSITIVE_INFINITY;
  for (let done = 0; done < MOST_PASSES; done += 1) {
    shuffle(order.subarray(0, descent.active), random);
    const { worst, pushing } = pass(descent, bound);
    const isSettled = worst < TOLERANCE;
    if (isSettled && descent.active === rows.length) {
      break;
    }
    descent.active = isSettled ? rows.length : descent.active;
    bound = isSettled || pushing === 0 ? Number.POSITIVE_INFINITY : pushing;
  }
  return Float32Array.from(descent.weights);
}
