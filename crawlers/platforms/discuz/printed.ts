import { Region } from '../../html/region.ts';
import type { Attributes } from '../../html/walk.ts';

/** Characters of one printed field that are kept. */
const MAX_CHARACTERS = 200;

/**
 * A count or a time as a page prints it, in the form that does not change by itself: for `3 天前` what its `title` says.
 * What stamps are made of.
 */
export class Printed {
  #text = '';
  readonly #relative = new Region();

  /** An element opens within the field. */
  open(attributes: Attributes, depth: number): void {
    const exact = attributes.get('title');
    if (exact !== undefined && /\d/u.test(exact) && !this.#relative.isOpen) {
      this.add(` ${exact} `);
      this.#relative.begin(depth);
    }
  }

  /** Text within it. */
  add(text: string): void {
    if (!this.#relative.isOpen) {
      this.#text = (this.#text + text).slice(0, MAX_CHARACTERS);
    }
  }

  /** An element within it closes. */
  close(depth: number): void {
    this.#relative.endsAt(depth);
  }

  /** What was printed, white space folded. */
  toString(): string {
    return this.#text.replaceAll(/\s+/gu, ' ').trim();
  }
}
