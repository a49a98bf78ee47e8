import type { Handle } from '../../core/handle.ts';
import type { Channel } from '../normalize/channel.ts';
import { FACTS, factsOf } from './facts.ts';
import type { Observation } from './observation.ts';

/** Changes when features change their meaning; a model of another version is refused. */
export const FEATURE_VERSION = 1;

/** Buckets that character n-grams are hashed into. */
const BUCKETS = 1 << 18;
/** Places of all features: buckets, facts, and one constant. */
export const FEATURE_COUNT = BUCKETS + FACTS.length + 1;

/** Weight of each channel after it is brought to length one. Plain and sound see through disguises; raw sees them. */
const WEIGHTS = { plain: 1, raw: 0.35, sound: 0.5, facts: 1.6 };
/** A text of few n-grams is not blown up to full length: this many counts as full. */
const FULL_GRAMS = 12;
const FULL_FACTS = 5;

/** A sparse vector: places in ascending order of discovery, each once. */
export interface FeatureVector {
  readonly places: Int32Array;
  readonly values: Float32Array;
}

const HANDLE_MARK = 0xe000;
const DIGIT_MARK = 0x30;

/**
 * The units of a channel as the model sees them: handles are one mark, a run of digits is one digit, so that no number or
 * name of a person enters a model.
 */
function unitsOf(channel: Channel, handles: readonly Handle[]): Uint16Array {
  const units = new Uint16Array(channel.text.length);
  let length = 0;
  let next = 0;
  let previous = -1;
  for (let index = 0; index < channel.text.length; index += 1) {
    const start = channel.starts[index] ?? 0;
    while (next < handles.length && (handles[next]?.span[1] ?? 0) <= start) {
      next += 1;
    }
    const unit = markOf(channel.text.charCodeAt(index), start, handles[next]);
    if (unit !== previous || (unit !== HANDLE_MARK && unit !== DIGIT_MARK)) {
      units[length] = unit;
      length += 1;
    }
    previous = unit;
  }
  return units.subarray(0, length);
}

function markOf(unit: number, start: number, handle: Handle | undefined): number {
  if (handle !== undefined && start >= handle.span[0] && start < handle.span[1]) {
    return HANDLE_MARK;
  }
  return unit >= 0x30 && unit <= 0x39 ? DIGIT_MARK : unit;
}

function mix(hash: number, unit: number): number {
  const mixed = Math.imul(hash ^ unit, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

function bucketOf(hash: number): number {
  const mixed = Math.imul(hash, 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) & (BUCKETS - 1);
}

/** Counts while one text is read; cleared after each text by the places touched. */
const counts = new Uint16Array(BUCKETS);

function countGrams(units: Uint16Array, seed: number): number[] {
  const touched: number[] = [];
  for (let index = 0; index < units.length; index += 1) {
    let hash = seed;
    const end = Math.min(units.length, index + 3);
    for (let place = index; place < end; place += 1) {
      hash = mix(hash, units[place] ?? 0);
      const bucket = bucketOf(hash);
      const count = counts[bucket] ?? 0;
      if (count === 0) {
        touched.push(bucket);
      }
      counts[bucket] = count + 1;
    }
  }
  return touched;
}

/** Adds a channel's n-grams: logarithmic counts, brought to length one, times the channel's weight. */
function addGrams(vector: Map<number, number>, units: Uint16Array, seed: number, weight: number): void {
  const touched = countGrams(units, seed);
  let squares = 0;
  for (const bucket of touched) {
    squares += (1 + Math.log(counts[bucket] ?? 1)) ** 2;
  }
  const scale = weight / Math.sqrt(Math.max(squares, FULL_GRAMS));
  for (const bucket of touched) {
    const value = (1 + Math.log(counts[bucket] ?? 1)) * scale;
    vector.set(bucket, (vector.get(bucket) ?? 0) + value);
    counts[bucket] = 0;
  }
}

/** Text as given, as a channel that is its own source. */
function rawUnits(raw: string, handles: readonly Handle[]): Uint16Array {
  const starts = Int32Array.from({ length: raw.length }, (_, index) => index);
  return unitsOf({ text: raw, starts, ends: starts }, handles);
}

/** The features of what was observed in one text. */
export function featuresOf(observation: Observation): FeatureVector {
  const { reading, handles } = observation;
  const vector = new Map<number, number>();
  addGrams(vector, unitsOf(reading.plain, handles), 0x51ed270b, WEIGHTS.plain);
  addGrams(vector, rawUnits(reading.raw, handles), 0x2545f491, WEIGHTS.raw);
  addGrams(vector, unitsOf(reading.sound, handles), 0x6c62272e, WEIGHTS.sound);
  const facts = factsOf(observation);
  const scale = WEIGHTS.facts / Math.sqrt(Math.max(facts.length, FULL_FACTS));
  for (const place of facts) {
    vector.set(BUCKETS + place, scale);
  }
  vector.set(FEATURE_COUNT - 1, 1);
  return { places: Int32Array.from(vector.keys()), values: Float32Array.from(vector.values()) };
}

/** The margin of a feature vector under the weights. */
export function marginOf(weights: Float32Array, { places, values }: FeatureVector): number {
  let margin = 0;
  for (let index = 0; index < places.length; index += 1) {
    margin += (weights[places[index] ?? 0] ?? 0) * (values[index] ?? 0);
  }
  return margin;
}
