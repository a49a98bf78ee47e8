/** A sparse vector: places in ascending order of discovery, each once. */
export interface FeatureVector {
  readonly places: Int32Array;
  readonly values: Float32Array;
}

/** No channel counts more different n-grams; a window of text has far fewer. What goes beyond is left out. */
const MOST_COUNTED = (1 << 16) - 8;
/** Room for what is no n-gram. */
const OTHERS = 2048;

/**
 * The features of one text while it is read: a small table by bucket, in which one text's n-grams lie close together. It is
 * cleared by what was entered, so that no text pays for a longer one.
 */
export class GramSums {
  /** By hash of the bucket: the entry, counted from one; 0 where there is none. */
  #slots = new Int32Array(1 << 13);
  #mask = 0;
  /** By entry, in the order of discovery. */
  #places = new Int32Array(1 << 12);
  #sums = new Float32Array(1 << 12);
  #counts = new Int32Array(1 << 12);
  #slotOf = new Int32Array(1 << 12);
  #used = 0;
  /** The entries that the present channel has counted. */
  #touched = new Int32Array(1 << 12);
  #counted = 0;

  /** Forgets the text before. `grams`: as many as the next may have. */
  begin(grams: number): void {
    const slots = this.#slots;
    const slotOf = this.#slotOf;
    for (let entry = 0; entry < this.#used; entry += 1) {
      slots[slotOf[entry] ?? 0] = 0;
    }
    this.#used = 0;
    this.#counted = 0;
    const size = 2 ** (32 - Math.clz32(Math.max(grams, 1) * 2));
    if (size > slots.length || grams + OTHERS > this.#places.length) {
      this.#grow(size, grams + OTHERS);
    }
    this.#mask = size - 1;
  }

  #grow(slots: number, entries: number): void {
    this.#slots = new Int32Array(slots);
    this.#places = new Int32Array(entries);
    this.#sums = new Float32Array(entries);
    this.#counts = new Int32Array(entries);
    this.#slotOf = new Int32Array(entries);
    this.#touched = new Int32Array(entries);
  }

  /** Whether the present channel may count further n-grams. */
  get hasRoom(): boolean {
    return this.#counted < MOST_COUNTED;
  }

  /** Counts one n-gram of the present channel. */
  count(bucket: number): void {
    const slots = this.#slots;
    const mask = this.#mask;
    let slot = bucket & mask;
    let entry = slots[slot] ?? 0;
    while (entry !== 0 && this.#places[entry - 1] !== bucket) {
      slot = (slot + 1) & mask;
      entry = slots[slot] ?? 0;
    }
    if (entry === 0) {
      entry = this.#enter(bucket);
      this.#slotOf[entry - 1] = slot;
      slots[slot] = entry;
    }
    const before = this.#counts[entry - 1] ?? 0;
    if (before === 0) {
      this.#touched[this.#counted] = entry - 1;
      this.#counted += 1;
    }
    this.#counts[entry - 1] = before + 1;
  }

  #enter(place: number): number {
    const entry = this.#used;
    this.#places[entry] = place;
    this.#sums[entry] = 0;
    this.#counts[entry] = 0;
    this.#used = entry + 1;
    return entry + 1;
  }

  /** The sum over the present channel's n-grams of what their counts come to. */
  squares(byCount: Float64Array): number {
    let squares = 0;
    for (let index = 0; index < this.#counted; index += 1) {
      const count = this.#counts[this.#touched[index] ?? 0] ?? 1;
      squares += byCount[Math.min(255, count)] ?? 0;
    }
    return squares;
  }

  /** Adds what the present channel's counts come to, times a scale; the next channel begins. */
  addCounted(byCount: Float64Array, scale: number): void {
    for (let index = 0; index < this.#counted; index += 1) {
      const entry = this.#touched[index] ?? 0;
      const count = this.#counts[entry] ?? 1;
      this.#sums[entry] = (this.#sums[entry] ?? 0) + (byCount[Math.min(255, count)] ?? 1) * scale;
      this.#counts[entry] = 0;
    }
    this.#counted = 0;
  }

  /** Adds a feature that is no n-gram, and has not been added. */
  add(place: number, value: number): void {
    const entry = this.#enter(place) - 1;
    this.#sums[entry] = value;
    this.#slotOf[entry] = 0;
  }

  /** The features, as long as anyone wants them. */
  vector(): FeatureVector {
    return { places: this.#places.slice(0, this.#used), values: this.#sums.slice(0, this.#used) };
  }

  /** The margin of the features under the weights. */
  margin(weights: Float32Array): number {
    let margin = 0;
    for (let entry = 0; entry < this.#used; entry += 1) {
      margin += (weights[this.#places[entry] ?? 0] ?? 0) * (this.#sums[entry] ?? 0);
    }
    return margin;
  }
}
