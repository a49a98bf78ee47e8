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
  /** How sure it is that this is one, from 0 to 1; `CERTAINTY.labelled` where it does not say. */
  readonly certainty?: number;
  /** The code published with a link to a share. */
  readonly code?: string | undefined;
  readonly from: number;
  readonly to: number;
}

/** How sure a handle is by how it is known: an address or checksum leaves no doubt, a bare number some. */
export const CERTAINTY = {
  verified: 1,
  labelled: 0.9,
  /** Its label stands behind it. */
  behind: 0.8,
  /** It says nothing but itself, or only `add`. */
  bare: 0.6,
} as const;
