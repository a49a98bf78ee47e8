import { ALONE, bucketOf, FIRST, type GramTable } from './gram-table.ts';

/** As many expressions as are told apart. */
export const MOST_EXPRESSIONS = 512;
/** In longer texts it is not noted where matches may begin. */
const LONGEST = 1 << 14;

/**
 * What is seen in one text: which expressions may match, and where their matches may begin. An entry of the table is the number of
 * an expression, doubled, and one more where its matches begin so; else the expression needs it.
 */
export class Look {
  text: string | null = null;
  readonly #table: GramTable;
  /** By expression: 1 where what it needs occurs. */
  readonly #candidates = new Uint8Array(MOST_EXPRESSIONS);
  /** By expression: how many places there are, and the first of them as a link of the chain, counted from one. */
  readonly #counts = new Uint16Array(MOST_EXPRESSIONS);
  readonly #firsts = new Int32Array(MOST_EXPRESSIONS);
  /** By link: the place, and the next link. */
  #places = new Int32Array(1024);
  #links = new Int32Array(1024);
  #used = 0;

  constructor(table: GramTable) {
    this.#table = table;
  }

  forget(): void {
    this.text = null;
  }

  /** Looks through a text. `expressions`: how many there are. */
  read(text: string, expressions: number): void {
    this.text = text;
    this.#candidates.fill(0, 0, expressions);
    this.#counts.fill(0, 0, expressions);
    this.#firsts.fill(0, 0, expressions);
    this.#used = 0;
    const { flags } = this.#table;
    let after = 0;
    for (let index = text.length - 1; index >= 0; index -= 1) {
      const unit = text.charCodeAt(index);
      const flag = flags[unit] ?? 0;
      if ((flag & ALONE) !== 0) {
        this.#see(bucketOf(unit, 0), index);
      }
      if ((flag & FIRST) !== 0) {
        this.#see(bucketOf(unit, after), index);
      }
      after = unit;
    }
  }

  #see(bucket: number, index: number): void {
    const { firsts, entries } = this.#table;
    const end = firsts[bucket + 1] ?? 0;
    for (let place = firsts[bucket] ?? 0; place < end; place += 1) {
      const entry = entries[place] ?? 0;
      const number = entry >>> 1;
      if ((entry & 1) === 0) {
        this.#candidates[number] = 1;
      } else if (this.#areNoted) {
        this.#note(number, index);
      }
    }
  }

  /** Whether it is noted where matches may begin. */
  get #areNoted(): boolean {
    return this.text !== null && this.text.length <= LONGEST;
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
    return this.#candidates[number] === 1;
  }

  /** At how many places the matches of an expression of a known beginning may begin; -1 where that is not known. */
  placesOf(number: number): number {
    return this.#areNoted ? (this.#counts[number] ?? 0) : -1;
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
