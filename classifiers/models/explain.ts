import type { Span } from '../../core/signal.ts';
import type { Channel } from '../normalize/channel.ts';
import { FACTS, factsOf, withoutQuoted } from './facts.ts';
import {
  FEATURE_COUNT,
  FIRST_PAIR,
  factValue,
  type GramChannel,
  gramChannelsOf,
  pairValue,
  scaleOf,
  unitsOf,
  valueOf,
} from './features.ts';
import { BUCKETS, bucketOf, mix } from './gram-hash.ts';
import { type Mention, mentionsOf, PAIRS, pairsOf } from './mentions.ts';
import type { Observation } from './observation.ts';

/** What one place of a text adds to its margin. */
interface Part {
  /** The fact that holds (`goods.id-card`, `offer-complete`), `writing` for letters themselves, `constant`. */
  readonly name: string;
  /** UTF-16 offsets in the text as given; null where it is the text as a whole. */
  readonly span: Span | null;
  /** Towards an advertisement where positive. */
  readonly weight: number;
}

/** A margin taken apart: the weights of the parts sum to it. */
export interface Explanation {
  readonly margin: number;
  readonly parts: readonly Part[];
}

/** An n-gram where it stands: its bucket, and the units it covers. */
interface Gram {
  readonly bucket: number;
  readonly from: number;
  readonly to: number;
}

function gramsOf(units: Uint16Array, { seed, least, most }: GramChannel): readonly Gram[] {
  const grams: Gram[] = [];
  for (let from = 0; from < units.length; from += 1) {
    let hash = seed;
    for (let to = from + 1; to <= Math.min(units.length, from + most); to += 1) {
      hash = mix(hash, units[to - 1] ?? 0);
      if (to - from >= least) {
        grams.push({ bucket: bucketOf(hash), from, to });
      }
    }
  }
  return grams;
}

/** Sums weights of equal name and place. */
class Sums {
  private readonly parts = new Map<string, Part>();

  add({ name, span, weight }: Part): void {
    const key = `${name} ${span?.[0]} ${span?.[1]}`;
    this.parts.set(key, { name, span, weight: weight + (this.parts.get(key)?.weight ?? 0) });
  }

  all(): readonly Part[] {
    return [...this.parts.values()].filter(({ weight }) => weight !== 0);
  }
}

/** Adds the n-grams of one channel, each where it stands in the text as given; what stands twice shares its weight. */
function addChannel(
  sums: Sums,
  channel: Channel,
  how: GramChannel,
  { handles }: Observation,
  weights: Float32Array,
): void {
  const kept = new Int32Array(channel.text.length);
  const grams = gramsOf(unitsOf(channel, handles, kept), how);
  const counts = new Map<number, number>();
  for (const { bucket } of grams) {
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  }
  const squares = [...counts.values()].reduce((sum, count) => sum + valueOf(count) ** 2, 0);
  const scale = scaleOf(squares, how);
  for (const { bucket, from, to } of grams) {
    const count = counts.get(bucket) ?? 1;
    const start = channel.starts[kept[from] ?? 0] ?? 0;
    const end = channel.ends[kept[to - 1] ?? 0] ?? start;
    const weight = ((weights[bucket] ?? 0) * valueOf(count) * scale) / count;
    sums.add({ name: 'writing', span: [start, Math.max(start, end)], weight });
  }
}

/** Where a fact stands: its first finding; null for one that is derived. */
function placeOf(name: string, { findings }: Observation): Span | null {
  return findings.find(({ id }) => id === name)?.span ?? null;
}

/** Adds the pairs of mentions; two places have no span of their own. */
function addPairs(sums: Sums, mentions: readonly Mention[], weights: Float32Array): void {
  const pairs = pairsOf(mentions);
  for (const pair of pairs) {
    const weight = (weights[FIRST_PAIR + pair] ?? 0) * pairValue(pairs.length);
    sums.add({ name: PAIRS[pair] ?? '', span: null, weight });
  }
}

/** Takes the margin of one text apart, gravest part first. Its parts sum to what `marginOf` gives, but for rounding. */
export function explain(observation: Observation, weights: Float32Array): Explanation {
  const sums = new Sums();
  for (const [channel, how] of gramChannelsOf(observation)) {
    addChannel(sums, channel, how, observation, weights);
  }
  const own = withoutQuoted(observation);
  const mentions = mentionsOf(own);
  const facts = factsOf(observation, own, mentions);
  for (const fact of facts) {
    const name = FACTS[fact] ?? '';
    const weight = (weights[BUCKETS + fact] ?? 0) * factValue(facts.length);
    sums.add({ name, span: placeOf(name, observation), weight });
  }
  addPairs(sums, mentions, weights);
  sums.add({ name: 'constant', span: null, weight: weights[FEATURE_COUNT - 1] ?? 0 });
  const parts = sums.all().toSorted((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
  return { margin: parts.reduce((sum, { weight }) => sum + weight, 0), parts };
}
