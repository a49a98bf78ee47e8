/** Ranges of a text that are spoken for, so that one number is never two handles. */
export class Claims {
  readonly #ranges: [number, number][] = [];

  isFree(from: number, to: number): boolean {
    return this.#ranges.every(([start, end]) => to <= start || from >= end);
  }

  take(from: number, to: number): void {
    this.#ranges.push([from, to]);
  }
}

/** A handle found in a folded text, with offsets in that text. */
export interface FoundHandle {
  readonly value: string;
  readonly from: number;
  readonly to: number;
}
