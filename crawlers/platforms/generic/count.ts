import type { Box } from './box.ts';

/** Marks below a box, by places of the seeds. */
export class Count {
  readonly #places: readonly number[];

  constructor(seeds: readonly Box[]) {
    this.#places = seeds.map(({ at }) => at);
  }

  in(box: Box): number {
    return this.#below(box.to) - this.#below(box.at);
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
