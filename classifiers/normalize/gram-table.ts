/** Buckets that characters and pairs of characters are hashed into. */
const BUCKETS = 1 << 13;
const SHIFT = 32 - 13;

/** Whether a unit is known alone, or as the first of a pair. */
export const ALONE = 1;
export const FIRST = 2;

function bucketOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> SHIFT;
}

const NOTHING: readonly number[] = [];

/** What characters, and pairs of characters, say of expressions. */
export class GramTable {
  /** By unit: `ALONE` and `FIRST`. */
  readonly flags = new Uint8Array(0x10000);
  /** By bucket: its entries. */
  readonly #entries: number[][] = Array.from({ length: BUCKETS });

  /** Has each of some strings of one or two UTF-16 units say so. */
  enter(grams: Iterable<string>, entry: number): void {
    for (const gram of grams) {
      const first = gram.charCodeAt(0);
      const isAlone = gram.length === 1;
      this.flags[first] = (this.flags[first] ?? 0) | (isAlone ? ALONE : FIRST);
      const bucket = bucketOf(first, isAlone ? 0 : gram.charCodeAt(1));
      this.#entries[bucket] ??= [];
      this.#entries[bucket].push(entry);
    }
  }

  /** The entries of two units in a row, or of one where the second is 0; of some others by chance. */
  entriesOf(first: number, second: number): readonly number[] {
    return this.#entries[bucketOf(first, second)] ?? NOTHING;
  }
}
