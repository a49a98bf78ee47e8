import { bucketOf, mix } from './gram-hash.ts';

/** A sparse vector: places in ascending order of discovery, each once. */
export interface FeatureVector {
  readonly places: Int32Array;
  readonly values: Float32Array;
}

/** A channel's n-grams: of which lengths, hashed from which seed. */
export interface GramRange {
  readonly seed: number;
  readonly least: number;
  readonly most: number;
}

/** No channel counts more different n-grams; a window of text has far fewer. What goes beyond is left out. */
const MOST_COUNTED = (1 << 16) - 8;
/** Room for what is no n-gram. */
const OTHERS = 2048;

/** The slot of a bucket: the one that has its entry, or the free one that it would take. */
function slotOf(bucket: number, slots: Int32Array, entries: Int32Array, mask: number): number {
  let slot = bucket & mask;
  let entry = slots[slot] ?? 0;
  while (entry !== 0 && entries[entry * 2] !== bucket) {
    slot = (slot + 1) & mask;
    entry = slots[slot] ?? 0;
  }
  return slot;
}

/**
 * The features of one text while it is read: a small table by bucket, in which one text's n-grams lie close together, and which is
 * as large as the text wants it.
 */
export class GramSums {
  /** By hash of the bucket: the entry, counted from one; 0 where there is none. */
  #slots = new Int32Array(1 << 13);
  /** How many of the slots the present text uses, less one. */
  #mask = 0;
  /** By entry, in the order of discovery: its place among the features, and how often the present channel has it. */
  #entries = new Int32Array(1 << 13);
  #sums = new Float32Array(1 << 12);
  /** The last entry, and the last one before the present channel. */
  #used = 0;
  #known = 0;
  /** The entries that the present channel has counted, and how many there are. */
  #touched = new Int32Array(1 << 12);
  #counted = 0;

  /** Forgets the text before. `grams`: as many as the next may have. */
  begin(grams: number): void {
    this.#slots.fill(0, 0, this.#mask + 1);
    this.#used = 0;
    this.#known = 0;
    this.#counted = 0;
    const slots = 2 ** (32 - Math.clz32(Math.max(grams, 1) * 2));
    const entries = grams + OTHERS;
    if (slots > this.#slots.length || entries > this.#sums.length) {
      this.#slots = new Int32Array(slots);
      this.#entries = new Int32Array(entries * 2);
      this.#sums = new Float32Array(entries);
      this.#touched = new Int32Array(entries);
    }
    this.#mask = slots - 1;
  }

  /** Counts the n-grams of the present channel, whose units these are: as many as it may count. */
  count(units: Uint16Array, length: number, { seed, least, most }: GramRange): void {
    // Nothing is read from the object within the loops: they run some hundred times a text.
    const slots = this.#slots;
    const entries = this.#entries;
    const touched = this.#touched;
    const mask = this.#mask;
    let used = this.#used;
    let counted = 0;
    for (let index = 0; index < length && counted < MOST_COUNTED; index += 1) {
      const first = index + least - 1;
      const end = Math.min(length, index + most);
      let hash = seed;
      for (let place = index; place < end; place += 1) {
        hash = mix(hash, units[place] ?? 0);
        if (place < first) {
          continue;
        }
        const bucket = bucketOf(hash);
        const slot = slotOf(bucket, slots, entries, mask);
        let entry = slots[slot] ?? 0;
        if (entry === 0) {
          used += 1;
          entry = used;
          slots[slot] = entry;
          entries[entry * 2] = bucket;
          entries[entry * 2 + 1] = 0;
        }
        const before = entries[entry * 2 + 1] ?? 0;
        if (before === 0) {
          touched[counted] = entry;
          counted += 1;
        }
        entries[entry * 2 + 1] = before + 1;
      }
    }
    this.#used = used;
    this.#counted = counted;
  }

  /** The sum over the present channel's n-grams of what their counts come to. */
  squares(byCount: Float64Array): number {
    const entries = this.#entries;
    const touched = this.#touched;
    const counted = this.#counted;
    let squares = 0;
    for (let index = 0; index < counted; index += 1) {
      const count = entries[(touched[index] ?? 0) * 2 + 1] ?? 1;
      squares += byCount[Math.min(255, count)] ?? 0;
    }
    return squares;
  }

  /** Adds what the present channel's counts come to, times a scale; the next channel begins. */
  addCounted(byCount: Float64Array, scale: number): void {
    const entries = this.#entries;
    const touched = this.#touched;
    const sums = this.#sums;
    const known = this.#known;
    const counted = this.#counted;
    for (let index = 0; index < counted; index += 1) {
      const entry = touched[index] ?? 0;
      const value = (byCount[Math.min(255, entries[entry * 2 + 1] ?? 1)] ?? 1) * scale;
      sums[entry] = entry > known ? value : (sums[entry] ?? 0) + value;
      entries[entry * 2 + 1] = 0;
    }
    this.#known = this.#used;
  }

  /** Adds a feature that is no n-gram, and has not been added. */
  add(place: number, value: number): void {
    this.#used += 1;
    this.#entries[this.#used * 2] = place;
    this.#sums[this.#used] = value;
  }

  /** The features, as long as anyone wants them. */
  vector(): FeatureVector {
    const places = new Int32Array(this.#used);
    for (let index = 0; index < places.length; index += 1) {
      places[index] = this.#entries[index * 2 + 2] ?? 0;
    }
    return { places, values: this.#sums.slice(1, this.#used + 1) };
  }

  /** The margin of the features under the weights. */
  margin(weights: Float32Array): number {
    const entries = this.#entries;
    const sums = this.#sums;
    const used = this.#used;
    let margin = 0;
    for (let entry = 1; entry <= used; entry += 1) {
      margin += (weights[entries[entry * 2] ?? 0] ?? 0) * (sums[entry] ?? 0);
    }
    return margin;
  }
}
