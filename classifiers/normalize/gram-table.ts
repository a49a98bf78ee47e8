/** Buckets that characters and pairs of characters are hashed into. */
const BUCKET_BITS = 15;
const BUCKETS = 1 << BUCKET_BITS;
const SHIFT = 32 - BUCKET_BITS;

/** Whether a unit is known alone, or as the first of a pair. */
export const ALONE = 1;
export const FIRST = 2;

/** The bucket of two units in a row, or of one where the second is 0. */
export function bucketOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> SHIFT;
}

/** What characters, and pairs of characters, say of expressions. */
export class GramTable {
  /** By unit: `ALONE` and `FIRST`. */
  readonly flags = new Uint8Array(0x10000);
  /** By bucket: the place of its first entry among all entries; those of one bucket lie together. */
  readonly firsts = new Int32Array(BUCKETS + 1);
  entries = new Uint16Array(0);
  /** What was entered, in its order. */
  readonly #buckets: number[] = [];
  readonly #entered: number[] = [];
  #isPacked = true;

  /** Has each of some strings of one or two UTF-16 units say so. */
  enter(grams: Iterable<string>, entry: number): void {
    this.#isPacked = false;
    for (const gram of grams) {
      const first = gram.charCodeAt(0);
      const isAlone = gram.length === 1;
      this.flags[first] = (this.flags[first] ?? 0) | (isAlone ? ALONE : FIRST);
      this.#buckets.push(bucketOf(first, isAlone ? 0 : gram.charCodeAt(1)));
      this.#entered.push(entry);
    }
  }

  /** Lays what was entered together by bucket; only then it is found. */
  pack(): void {
    if (this.#isPacked) {
      return;
    }
    this.#isPacked = true;
    const { firsts } = this;
    this.entries = new Uint16Array(this.#entered.length);
    firsts.fill(0);
    for (const bucket of this.#buckets) {
      firsts[bucket] = (firsts[bucket] ?? 0) + 1;
    }
    let end = 0;
    for (let bucket = 0; bucket <= BUCKETS; bucket += 1) {
      end += firsts[bucket] ?? 0;
      firsts[bucket] = end;
    }
    this.#buckets.forEach((bucket, place) => {
      const first = (firsts[bucket] ?? 0) - 1;
      firsts[bucket] = first;
      this.entries[first] = this.#entered[place] ?? 0;
    });
  }
}
