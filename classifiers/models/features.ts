import type { Handle } from '../../core/handle.ts';
import type { Channel } from '../normalize/channel.ts';
import { FACTS, factsOf } from './facts.ts';
import type { Observation } from './observation.ts';

/** Changes when features change their meaning; a model of another version is refused. */
export const FEATURE_VERSION = 3;

/** Buckets that character n-grams are hashed into. */
export const BUCKETS = 1 << 18;
/** Places of all features: buckets, facts, and one constant. */
export const FEATURE_COUNT = BUCKETS + FACTS.length + 1;

/**
 * Weight of each channel after it is brought to length one. Plain and sound see through disguises; raw sees them. Chosen by
 * cross-validation on a set of tweets that no shipped model is trained on (bench/classifier.md).
 */
const WEIGHTS = { plain: 1, raw: 1, sound: 0.5, facts: 1.2 };

/** A channel's n-grams: of which lengths, hashed from which seed, with which weight. */
export interface GramChannel {
  readonly seed: number;
  readonly weight: number;
  readonly least: number;
  readonly most: number;
}

const PLAIN: GramChannel = { seed: 0x51ed270b, weight: WEIGHTS.plain, least: 1, most: 3 };
const RAW: GramChannel = { seed: 0x2545f491, weight: WEIGHTS.raw, least: 1, most: 3 };
/** Letters: five make about two syllables. */
const SOUND: GramChannel = { seed: 0x6c62272e, weight: WEIGHTS.sound, least: 5, most: 5 };
/** A text of few n-grams is not blown up to full length: this many counts as full. */
const FULL_GRAMS = 12;
const FULL_FACTS = 5;

/** A sparse vector: places in ascending order of discovery, each once. */
export interface FeatureVector {
  readonly places: Int32Array;
  readonly values: Float32Array;
}

/** Takes nothing: what is written beyond its end is lost. */
const NOWHERE = new Int32Array(0);
const HANDLE_MARK = 0xe000;
const DIGIT_MARK = 0x30;

/**
 * The units of a channel as the model sees them: handles are one mark, a run of digits is one digit, so that no number or
 * name of a person enters a model. `kept`, where given, takes the place in the channel of each unit.
 */
export function unitsOf(channel: Channel, handles: readonly Handle[], kept = NOWHERE): Uint16Array {
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
    if (unit !== previous || !standsForMany(unit)) {
      units[length] = unit;
      kept[length] = index;
      length += 1;
    }
    previous = unit;
  }
  return units.subarray(0, length);
}

/** Whether a mark stands for a run of any length. */
function standsForMany(unit: number): boolean {
  return unit === HANDLE_MARK || unit === DIGIT_MARK;
}

function markOf(unit: number, start: number, handle: Handle | undefined): number {
  if (handle !== undefined && start >= handle.span[0] && start < handle.span[1]) {
    return HANDLE_MARK;
  }
  return unit >= 0x30 && unit <= 0x39 ? DIGIT_MARK : unit;
}

/** The hash of an n-gram with one unit more; an n-gram begins with its channel's seed. */
export function mix(hash: number, unit: number): number {
  const mixed = Math.imul(hash ^ unit, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** The bucket of an n-gram's hash. */
export function bucketOf(hash: number): number {
  const mixed = Math.imul(hash, 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) & (BUCKETS - 1);
}

/** Counts and sums while one text is read, cleared by the places touched: so that no text pays for the whole width. */
const counts = new Uint16Array(BUCKETS);
/** The buckets of one channel; a window of text has far fewer n-grams. What goes beyond is left out. */
const touched = new Int32Array(1 << 16);
const sums = new Float32Array(FEATURE_COUNT);
/** Logarithmic counts: once, twice, … as often as a short text repeats itself. */
const LOGARITHMS = Float64Array.from({ length: 256 }, (_, count) => 1 + Math.log(Math.max(1, count)));

/** Counts a channel's n-grams; how many places of `touched` they take. */
function countGrams(units: Uint16Array, { seed, least, most }: GramChannel): number {
  let used = 0;
  for (let index = 0; index < units.length && used < touched.length - most; index += 1) {
    let hash = seed;
    const end = Math.min(units.length, index + most);
    for (let place = index; place < end; place += 1) {
      hash = mix(hash, units[place] ?? 0);
      if (place - index + 1 >= least) {
        const bucket = bucketOf(hash);
        const count = counts[bucket] ?? 0;
        touched[used] = bucket;
        used += count === 0 ? 1 : 0;
        counts[bucket] = count + 1;
      }
    }
  }
  return used;
}

function sum(places: number[], place: number, value: number): void {
  const before = sums[place] ?? 0;
  if (before === 0) {
    places.push(place);
  }
  sums[place] = before + value;
}

/** What one n-gram adds, for how often it stands in its channel, before the channel is brought to length one. */
export function valueOf(count: number): number {
  return LOGARITHMS[Math.min(255, count)] ?? 1;
}

/** What brings a channel of this sum of squares to length one, times its weight. */
export function scaleOf(squares: number, { weight }: GramChannel): number {
  return weight / Math.sqrt(Math.max(squares, FULL_GRAMS));
}

/** What one of so many facts adds. */
export function factValue(facts: number): number {
  return WEIGHTS.facts / Math.sqrt(Math.max(facts, FULL_FACTS));
}

/** Adds a channel's n-grams: logarithmic counts, brought to length one, times the channel's weight. */
function addGrams(places: number[], units: Uint16Array, channel: GramChannel): void {
  const used = countGrams(units, channel);
  let squares = 0;
  for (let index = 0; index < used; index += 1) {
    squares += valueOf(counts[touched[index] ?? 0] ?? 1) ** 2;
  }
  const scale = scaleOf(squares, channel);
  for (let index = 0; index < used; index += 1) {
    const bucket = touched[index] ?? 0;
    sum(places, bucket, valueOf(counts[bucket] ?? 1) * scale);
    counts[bucket] = 0;
  }
}

/** Takes the sums out and clears them. */
function takeVector(places: readonly number[]): FeatureVector {
  const values = new Float32Array(places.length);
  places.forEach((place, index) => {
    values[index] = sums[place] ?? 0;
    sums[place] = 0;
  });
  return { places: Int32Array.from(places), values };
}

/** Text as given, as a channel that is its own source. */
function rawChannel(raw: string): Channel {
  const starts = new Int32Array(raw.length);
  for (let index = 0; index < raw.length; index += 1) {
    starts[index] = index;
  }
  return { text: raw, starts, ends: starts.map((start) => start + 1) };
}

/** The channels of n-grams of one text, and how each is read. */
export function gramChannelsOf({
  reading,
}: Observation): readonly (readonly [channel: Channel, how: GramChannel])[] {
  return [
    [reading.plain, PLAIN],
    [rawChannel(reading.raw), RAW],
    [reading.sound, SOUND],
  ];
}

/** The features of what was observed in one text. */
export function featuresOf(observation: Observation): FeatureVector {
  const places: number[] = [];
  for (const [channel, how] of gramChannelsOf(observation)) {
    addGrams(places, unitsOf(channel, observation.handles), how);
  }
  const facts = factsOf(observation);
  const value = factValue(facts.length);
  for (const fact of facts) {
    sum(places, BUCKETS + fact, value);
  }
  sum(places, FEATURE_COUNT - 1, 1);
  return takeVector(places);
}

/** The margin of a feature vector under the weights. */
export function marginOf(weights: Float32Array, { places, values }: FeatureVector): number {
  let margin = 0;
  for (let index = 0; index < places.length; index += 1) {
    margin += (weights[places[index] ?? 0] ?? 0) * (values[index] ?? 0);
  }
  return margin;
}
