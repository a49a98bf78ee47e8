import type { Leads } from './leads.ts';
import { readExpression } from './needs.ts';

/** Buckets that characters and pairs of characters are hashed into. */
const BUCKETS = 1 << 13;
const SHIFT = 32 - 13;
/** Expressions that are told apart; further ones are always tried. */
const MOST = 512;
const WORDS = MOST / 32;
/** In longer texts it is not noted where matches may begin. */
const LONGEST = 1 << 14;

/** By bucket: whether any expression needs it, or begins with it; which need it, a bit each; which begin with it. */
const NEEDED = 1;
const BEGINS = 2;
const isKnown = new Uint8Array(BUCKETS);
const neededBy = new Uint32Array(BUCKETS * WORDS);
/** By unit: whether it is known alone, or as the first of a pair. */
const ALONE = 1;
const FIRST = 2;
const unitFlags = new Uint8Array(0x10000);
const begunBy: number[][] = Array.from({ length: BUCKETS }, () => []);

/** An expression met before. */
interface Known {
  /** -1 where any text may match. */
  readonly number: number;
  /** Whether it is known how its matches begin. */
  readonly begins: boolean;
  /** In how many ways they begin. */
  readonly leads: number;
  /** Whether what it needs says more than how its matches begin. */
  readonly isNeedy: boolean;
}

const KNOWN = new WeakMap<RegExp, Known>();
const UNNUMBERED: Known = { number: -1, begins: false, leads: 0, isNeedy: true };
let numbered = 0;

function bucketOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> SHIFT;
}

/** The bucket of what an expression needs or begins with. */
function enterGram(gram: string): number {
  const first = gram.charCodeAt(0);
  unitFlags[first] = (unitFlags[first] ?? 0) | (gram.length === 1 ? ALONE : FIRST);
  return bucketOf(gram.charCodeAt(0), gram.length === 1 ? 0 : gram.charCodeAt(1));
}

function enter(expression: RegExp): Known {
  const { leads, needs } = readExpression(expression);
  if (needs === null || numbered === MOST) {
    return UNNUMBERED;
  }
  const number = numbered;
  numbered += 1;
  const begins = isTelling(leads) && expression.global && !expression.sticky;
  const isNeedy = !begins || [...leads.keys()].some((lead) => lead.length === 1);
  if (isNeedy) {
    enterNeeds(number, needs.grams);
  }
  if (begins) {
    enterLeads(number, leads.keys());
  }
  for (const look of LOOKS) {
    look.text = null;
  }
  return { number, begins, leads: leads.size, isNeedy };
}

/** More letters and digits than this, any of which may begin a match, are not worth noting. */
const MOST_LATIN = 16;

function isTelling(leads: Leads): boolean {
  const latin = [...leads.keys()].filter((lead) => lead.length === 1 && lead < '\u0080');
  return !leads.has('') && latin.length <= MOST_LATIN;
}

function enterNeeds(number: number, grams: Iterable<string>): void {
  for (const gram of grams) {
    const bucket = enterGram(gram);
    const place = bucket * WORDS + (number >>> 5);
    isKnown[bucket] = (isKnown[bucket] ?? 0) | NEEDED;
    neededBy[place] = (neededBy[place] ?? 0) | (1 << (number & 31));
  }
}

function enterLeads(number: number, leads: Iterable<string>): void {
  for (const lead of leads) {
    const bucket = enterGram(lead);
    isKnown[bucket] = (isKnown[bucket] ?? 0) | BEGINS;
    if (begunBy[bucket]?.includes(number) === false) {
      begunBy[bucket].push(number);
    }
  }
}

/** What is known of an expression, read off it once. */
export function knownOf(expression: RegExp): Known {
  const known = KNOWN.get(expression);
  if (known !== undefined) {
    return known;
  }
  const entered = enter(expression);
  KNOWN.set(expression, entered);
  return entered;
}

/** By number: the same expression, to look at one place alone; made when it is first asked for. */
const TWINS: (RegExp | undefined)[] = [];

/** A known expression that matches at its `lastIndex` or not at all. */
export function twinOf(expression: RegExp, number: number): RegExp {
  const known = TWINS[number];
  if (known !== undefined) {
    return known;
  }
  const twin = new RegExp(expression.source, 'uy');
  TWINS[number] = twin;
  return twin;
}

/** What is seen in one text: which expressions may match, and where their matches may begin. */
class Look {
  text: string | null = null;
  readonly #candidates = new Uint32Array(WORDS);
  /** By expression: how many places there are, and the first of them as a link of the chain, counted from one. */
  readonly #counts = new Uint16Array(MOST);
  readonly #firsts = new Int32Array(MOST);
  /** By link: the place, and the next link. */
  #places = new Int32Array(1024);
  #links = new Int32Array(1024);
  #used = 0;

  read(text: string): void {
    this.text = text;
    this.#candidates.fill(0);
    this.#counts.fill(0);
    this.#firsts.fill(0);
    this.#used = 0;
    const notes = text.length <= LONGEST;
    let after = 0;
    for (let index = text.length - 1; index >= 0; index -= 1) {
      const unit = text.charCodeAt(index);
      const flags = unitFlags[unit] ?? 0;
      if ((flags & ALONE) !== 0) {
        this.#see(bucketOf(unit, 0), notes, index);
      }
      if ((flags & FIRST) !== 0) {
        const pair = bucketOf(unit, after);
        if (isKnown[pair] !== 0) {
          this.#see(pair, notes, index);
        }
      }
      after = unit;
    }
  }

  #see(bucket: number, notes: boolean, index: number): void {
    const known = isKnown[bucket] ?? 0;
    if ((known & NEEDED) !== 0) {
      const candidates = this.#candidates;
      const words = (numbered + 31) >>> 5;
      for (let word = 0; word < words; word += 1) {
        candidates[word] = (candidates[word] ?? 0) | (neededBy[bucket * WORDS + word] ?? 0);
      }
    }
    if (notes && (known & BEGINS) !== 0) {
      for (const number of begunBy[bucket] ?? []) {
        this.#note(number, index);
      }
    }
  }

  #note(number: number, index: number): void {
    const first = this.#firsts[number] ?? 0;
    if (first !== 0 && this.#places[first - 1] === index) {
      return;
    }
    if (this.#used === this.#places.length) {
      this.#grow();
    }
    this.#places[this.#used] = index;
    this.#links[this.#used] = first;
    this.#used += 1;
    this.#firsts[number] = this.#used;
    this.#counts[number] = (this.#counts[number] ?? 0) + 1;
  }

  #grow(): void {
    const places = new Int32Array(this.#places.length * 2);
    const links = new Int32Array(this.#places.length * 2);
    places.set(this.#places);
    links.set(this.#links);
    this.#places = places;
    this.#links = links;
  }

  /** Whether an expression can match at all: it may say yes for nothing. */
  mayMatch(number: number): boolean {
    return ((this.#candidates[number >>> 5] ?? 0) & (1 << (number & 31))) !== 0;
  }

  /** At how many places the matches of an expression of a known beginning may begin; -1 where that is not known. */
  placesOf(number: number): number {
    return (this.text ?? '').length <= LONGEST ? (this.#counts[number] ?? 0) : -1;
  }

  /** The first link of the chain of those places; 0 where there is none. */
  firstLink(number: number): number {
    return this.#firsts[number] ?? 0;
  }

  nextLink(link: number): number {
    return this.#links[link - 1] ?? 0;
  }

  placeAt(link: number): number {
    return this.#places[link - 1] ?? 0;
  }
}

/** The texts last looked at: the channels of one text. Many expressions are asked of each. */
const LOOKS = Array.from({ length: 4 }, () => new Look());
let oldest = 0;
let latest = LOOKS[0] ?? new Look();

/** What is seen in a text, which is looked through once for all expressions. */
export function lookAt(text: string): Look {
  if (latest.text === text) {
    return latest;
  }
  latest = LOOKS.find((look) => look.text === text) ?? reread(text);
  return latest;
}

function reread(text: string): Look {
  const look = LOOKS[oldest] ?? latest;
  oldest = (oldest + 1) % LOOKS.length;
  look.read(text);
  return look;
}
