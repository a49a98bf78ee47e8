import { createHash } from 'node:crypto';
import { ADS } from '../classifiers/corpus/ads.ts';
import { choose, write } from '../classifiers/corpus/grammar.ts';
import { SLOTS } from '../classifiers/corpus/slots.ts';
import { createNearIndex } from '../classifiers/duplicates/near-index.ts';
import { sketchOf } from '../classifiers/duplicates/sketch.ts';
import { randomFrom } from '../classifiers/models/random.ts';
import { SAME_SIMILARITY } from '../core/sketch.ts';

/**
 * Near-duplicates among short ads of 80 characters: texts a second with the index, and how many of the pairs are found, against
 * the obvious MinHash and SimHash in the same run. Half of the texts are copies of another with one to four characters edited.
 * `ads` are of the project's own grammar, which repeats its phrases; `any` are of characters drawn by frequency. Run it from the
 * build: `node dist/bench/duplicates.js [TEXTS] [OBVIOUS_TEXTS]`.
 */

const LENGTH = 80;
const KEY = 7_401_006;
const HANZI = Array.from({ length: 2_500 }, (_, at) => String.fromCharCode(0x4e00 + at * 7));

const texts = Number(process.argv[2] ?? 100_000);
const obviousTexts = Number(process.argv[3] ?? 5_000);
const random = randomFrom(11);

/** A text, and the number of the one that it is a copy of; null where it is none. */
interface Drawn {
  readonly text: string;
  readonly copyOf: number | null;
}

for (const [name, draw] of [
  ['any', anyText],
  ['ads', adText],
] as const) {
  const drawn = drawTexts(texts, draw);
  const some = drawTexts(obviousTexts, draw);
  tell(`${name}: one permutation, with the index`, drawn, ours);
  tell(`${name}: the obvious MinHash, 128 hashes, compared by band`, some, obviousMinHash);
  tell(`${name}: the obvious SimHash, 64 bits of MD5`, some, obviousSimHash);
}

/** Tells how fast texts are found, and how many of the copies. */
function tell(
  name: string,
  drawn: readonly Drawn[],
  find: (texts: readonly string[]) => readonly (readonly number[])[],
): void {
  const cpu = process.cpuUsage();
  const found = find(drawn.map(({ text }) => text));
  const { user, system } = process.cpuUsage(cpu);
  const copies = drawn.flatMap(({ copyOf }, at) => (copyOf === null ? [] : [{ at, copyOf }]));
  const hits = copies.filter(({ at, copyOf }) =>
    found[at]?.some((one) => one === copyOf || drawn[one]?.copyOf === copyOf),
  ).length;
  const others = drawn.filter(
    ({ copyOf }, at) => copyOf === null && (found[at]?.length ?? 0) > 0,
  ).length;
  const rate = drawn.length / ((user + system) / 1_000_000);
  process.stdout.write(
    `${name}: ${rate.toFixed(0)} texts/s of CPU, ${((100 * hits) / copies.length).toFixed(2)} % of ${copies.length} copies found, ${others} of the rest joined\n`,
  );
}

function ours(all: readonly string[]): readonly (readonly number[])[] {
  const index = createNearIndex();
  const numbers: number[] = [];
  return all.map((text, at) => {
    const sketch = sketchOf(text, KEY);
    if (sketch === null) {
      return [];
    }
    const near = index.nearest(sketch);
    if (near === null || near.similarity < SAME_SIMILARITY) {
      index.add(sketch);
      numbers.push(at);
    }
    return near === null ? [] : [numbers[near.at] ?? 0];
  });
}

/** Runs of three characters. */
function shinglesOf(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: text.length - 2 }, (_, at) => text.slice(at, at + 3)));
}

/** A hash for each of 128 seeds of every run, bands of four in a map, candidates compared by their signatures. */
function obviousMinHash(all: readonly string[]): readonly (readonly number[])[] {
  const signatures: number[][] = [];
  const bands = new Map<string, number[]>();
  return all.map((text, at) => {
    const shingles = [...shinglesOf(text)];
    const signature = Array.from({ length: 128 }, (_, seed) =>
      Math.min(...shingles.map((shingle) => textHash(shingle, seed))),
    );
    signatures.push(signature);
    const candidates = new Set<number>();
    for (let band = 0; band < 32; band += 1) {
      const key = `${band}:${signature.slice(band * 4, band * 4 + 4).join(',')}`;
      const known = bands.get(key) ?? [];
      for (const other of known) {
        candidates.add(other);
      }
      known.push(at);
      bands.set(key, known);
    }
    return [...candidates].filter(
      (other) => signature.filter((hash, row) => hash === signatures[other]?.[row]).length > 56,
    );
  });
}

/** FNV-1a with a seed. */
function textHash(text: string, seed: number): number {
  let hash = 0x811c_9dc5 ^ seed;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x0100_0193);
  }
  return hash >>> 0;
}

/** 64 bits of MD5 a run, summed bit by bit; every earlier text at most three bits away, in four bands of 16 bits. */
function obviousSimHash(all: readonly string[]): readonly (readonly number[])[] {
  const hashes: bigint[] = [];
  const bands = new Map<string, number[]>();
  return all.map((text, at) => {
    const hash = simHash(text);
    hashes.push(hash);
    const candidates = new Set<number>();
    for (let band = 0n; band < 4n; band += 1n) {
      const key = `${band}:${(hash >> (band * 16n)) & 0xffffn}`;
      const known = bands.get(key) ?? [];
      for (const other of known) {
        candidates.add(other);
      }
      known.push(at);
      bands.set(key, known);
    }
    return [...candidates].filter((other) => distance(hash, hashes[other] ?? 0n) <= 3);
  });
}

function simHash(text: string): bigint {
  const sums = Array.from({ length: 64 }, () => 0);
  for (const shingle of shinglesOf(text)) {
    const bits = createHash('md5').update(shingle).digest().readBigUInt64BE();
    for (let bit = 0; bit < 64; bit += 1) {
      sums[bit] = (sums[bit] ?? 0) + ((bits >> BigInt(bit)) & 1n ? 1 : -1);
    }
  }
  return sums.reduce((hash, sum, bit) => (sum > 0 ? hash | (1n << BigInt(bit)) : hash), 0n);
}

function distance(one: bigint, other: bigint): number {
  return (one ^ other).toString(2).replaceAll('0', '').length;
}

/** Every second text is a copy of one before it. */
function drawTexts(count: number, draw: () => string): readonly Drawn[] {
  const drawn: Drawn[] = [];
  for (let at = 0; at < count; at += 1) {
    const copyOf = at % 2 === 0 ? null : 2 * Math.floor(random() * ((at + 1) / 2));
    const source = copyOf === null ? null : drawn[copyOf];
    drawn.push({ text: source?.text === undefined ? draw() : edited(source.text), copyOf });
  }
  return drawn;
}

/** Characters of a text, the frequent ones far more often. */
function anyText(): string {
  return Array.from({ length: LENGTH }, () => HANZI[Math.floor(random() ** 3 * HANZI.length)]).join(
    '',
  );
}

/** Letters of ads, cut to length. */
function adText(): string {
  let text = '';
  while (text.length < LENGTH) {
    const family = choose(ADS, random);
    const ad = write(choose(family?.templates ?? [], random) ?? '', SLOTS, random);
    text += ad.replaceAll(/[^\p{L}]+/gu, '');
  }
  return text.slice(0, LENGTH);
}

/** One to four characters replaced, put in or taken out. */
function edited(text: string): string {
  const characters = Array.from(text);
  for (let left = 1 + Math.floor(random() * 4); left > 0; left -= 1) {
    const place = Math.floor(random() * characters.length);
    const removed = random() < 0.67 ? 1 : 0;
    const added = random() < 0.67 || removed === 0 ? [choose(HANZI, random) ?? ''] : [];
    characters.splice(place, removed, ...added);
  }
  return characters.join('');
}
