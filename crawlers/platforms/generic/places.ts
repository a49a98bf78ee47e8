import type { Box } from './box.ts';

/** Places of boxes, which are given in their order: how many lie in a part of the page. */
export class Places {
  readonly #places: readonly number[];

  constructor(boxes: readonly Box[]) {
    this.#places = boxes.map(({ at }) => at);
  }

  /** How many lie from one place up to another. */
  count(at: number, to: number): number {
    return this.#below(to) - this.#below(at);
  }

  holds(at: number, to: number): boolean {
    return (this.#places[this.#below(at)] ?? Number.POSITIVE_INFINITY) < to;
  }

  #below(place: number): number {
    let low = 0;
    let high = this.#places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#places[middle] ?? 0) < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
