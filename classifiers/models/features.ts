import type { Handle } from '../../core/handle.ts';
import type { Span } from '../../core/signal.ts';
import { type Channel, ownChannel } from '../normalize/channel.ts';
import { FACTS, factsOf, withoutQuoted } from './facts.ts';
import { BUCKETS } from './gram-hash.ts';
import { type FeatureVector, type GramRange, GramSums } from './gram-sums.ts';
import { mentionsOf, PAIR_COUNT, pairsOf } from './mentions.ts';
import type { Observation } from './observation.ts';
import { shapeOf } from './shape.ts';

export type { FeatureVector } from './gram-sums.ts';

/** Changes when features change their meaning; a model of another version is refused. */
export const FEATURE_VERSION = 5;

/** The place of the first pair of mentions. */
export const FIRST_PAIR = BUCKETS + FACTS.length;
/** Places of all features: buckets, facts, pairs, and one constant. */
export const FEATURE_COUNT = FIRST_PAIR + PAIR_COUNT + 1;

/**
 * Weight of each channel after it is brought to length one. Plain and sound see through disguises; raw sees them. Chosen by
 * cross-validation on a set of tweets that no shipped model is trained on (bench/classifier.md).
 */
const WEIGHTS = { plain: 1, raw: 1, sound: 0.5, shape: 0.8, facts: 1.2, pairs: 1 };

/** A channel's n-grams, and their weight. */
export interface GramChannel extends GramRange {
  readonly weight: number;
}

const PLAIN: GramChannel = { seed: 0x51ed270b, weight: WEIGHTS.plain, least: 1, most: 3 };
const RAW: GramChannel = { seed: 0x2545f491, weight: WEIGHTS.raw, least: 1, most: 3 };
/** Letters: five make about two syllables. */
const SOUND: GramChannel = { seed: 0x6c62272e, weight: WEIGHTS.sound, least: 5, most: 5 };
const SHAPE: GramChannel = { seed: 0x1b873593, weight: WEIGHTS.shape, least: 1, most: 5 };
/** A text of few n-grams is not blown up to full length: this many counts as full. */
const FULL_GRAMS = 12;
const FULL_FACTS = 5;
const FULL_PAIRS = 8;

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
  return units.subarray(0, writeUnits(channel, handles, units, kept));
}

/** Writes the units of a channel; how many there are. */
function writeUnits(
  { text, starts }: Channel,
  handles: readonly Handle[],
  units: Uint16Array,
  kept: Int32Array,
): number {
  let length = 0;
  let next = 0;
  let [from, to] = spanOf(handles, next);
  let previous = -1;
  for (let index = 0; index < text.length; index += 1) {
    const start = starts[index] ?? 0;
    while (to <= start) {
      next += 1;
      [from, to] = spanOf(handles, next);
    }
    const unit = start >= from ? HANDLE_MARK : markOf(text.charCodeAt(index));
    if (unit !== previous || !standsForMany(unit)) {
      units[length] = unit;
      kept[length] = index;
      length += 1;
    }
    previous = unit;
  }
  return length;
}

/** Where no text reaches. */
const BEYOND: Span = [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];

function spanOf(handles: readonly Handle[], place: number): Span {
  return handles[place]?.span ?? BEYOND;
}

/** Whether a mark stands for a run of any length. */
function standsForMany(unit: number): boolean {
  return unit === HANDLE_MARK || unit === DIGIT_MARK;
}

function markOf(unit: number): number {
  return unit >= 0x30 && unit <= 0x39 ? DIGIT_MARK : unit;
}

/** Logarithmic counts: once, twice, … as often as a short text repeats itself; and their squares. */
const LOGARITHMS = Float64Array.from({ length: 256 }, (_, count) => 1 + Math.log(Math.max(1, count)));
const SQUARES = LOGARITHMS.map((value) => value ** 2);

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

/** What one of so many pairs adds. */
export function pairValue(pairs: number): number {
  return WEIGHTS.pairs / Math.sqrt(Math.max(pairs, FULL_PAIRS));
}

/** The units of one channel while it is read; larger for a longer one. */
let scratch = new Uint16Array(1 << 12);

/** Adds a channel's n-grams: logarithmic counts, brought to length one, times the channel's weight. */
function addGrams(sums: GramSums, channel: Channel, handles: readonly Handle[], how: GramChannel): void {
  if (scratch.length < channel.text.length) {
    scratch = new Uint16Array(channel.text.length * 2);
  }
  const length = writeUnits(channel, handles, scratch, NOWHERE);
  sums.count(scratch, length, how);
  sums.addCounted(LOGARITHMS, scaleOf(sums.squares(SQUARES), how));
}

/** The channels of n-grams of one text, and how each is read. */
export function gramChannelsOf({
  reading,
}: Observation): readonly (readonly [channel: Channel, how: GramChannel])[] {
  return [
    [reading.plain, PLAIN],
    [ownChannel(reading.raw), RAW],
    [reading.sound, SOUND],
    [shapeOf(reading.raw), SHAPE],
  ];
}

/** The sums of one text; used for one after another. */
const SUMS = new GramSums();

/** Reads the features of what was observed in one text into the sums. */
function sumsOf(observation: Observation): GramSums {
  const { plain, sound, raw } = observation.reading;
  SUMS.begin((plain.text.length + raw.length) * PLAIN.most + sound.text.length + raw.length * SHAPE.most);
  for (const [channel, how] of gramChannelsOf(observation)) {
    addGrams(SUMS, channel, observation.handles, how);
  }
  const own = withoutQuoted(observation);
  const mentions = mentionsOf(own);
  const facts = factsOf(observation, own, mentions);
  addAll(BUCKETS, facts, factValue(facts.length));
  const pairs = pairsOf(mentions);
  addAll(FIRST_PAIR, pairs, pairValue(pairs.length));
  SUMS.add(FEATURE_COUNT - 1, 1);
  return SUMS;
}

function addAll(first: number, places: readonly number[], value: number): void {
  for (const place of places) {
    SUMS.add(first + place, value);
  }
}

/** The features of what was observed in one text. */
export function featuresOf(observation: Observation): FeatureVector {
  return sumsOf(observation).vector();
}

/** The margin of what was observed in one text: that of its features, which are not kept. */
export function marginOfText(weights: Float32Array, observation: Observation): number {
  return sumsOf(observation).margin(weights);
}

/** The margin of a feature vector under the weights. */
export function marginOf(weights: Float32Array, { places, values }: FeatureVector): number {
  let margin = 0;
  for (let index = 0; index < places.length; index += 1) {
    margin += (weights[places[index] ?? 0] ?? 0) * (values[index] ?? 0);
  }
  return margin;
}
