/** A part of a page: from the opening of one element to its closing. */
export class Region {
  #depth = 0;

  get isOpen(): boolean {
    return this.#depth !== 0;
  }

  /** Begins at the element of this depth, unless it has begun further out. */
  begin(depth: number): void {
    if (this.#depth === 0) {
      this.#depth = depth;
    }
  }

  /** Ends where the element that began it closes; true for exactly that closing. */
  endsAt(depth: number): boolean {
    if (this.#depth === 0 || depth > this.#depth) {
      return false;
    }
    this.#depth = 0;
    return true;
  }
}

/** Whether a class attribute names the class. A loop of our own: most classes differ in their first letter. */
export function hasClass(classes: string | undefined, name: string): boolean {
  if (classes === undefined) {
    return false;
  }
  const last = classes.length - name.length;
  const first = name.charCodeAt(0);
  for (let at = 0; at <= last; at += 1) {
    if (classes.charCodeAt(at) === first && isWordAt(classes, at, name)) {
      return true;
    }
  }
  return false;
}

const SPACE = 32;

/** Whether the word stands in a text, between spaces or the text's ends. */
function isWordAt(text: string, from: number, word: string): boolean {
  const to = from + word.length;
  if (
    (from > 0 && text.charCodeAt(from - 1) !== SPACE) ||
    (to < text.length && text.charCodeAt(to) !== SPACE)
  ) {
    return false;
  }
  for (let at = 1; at < word.length; at += 1) {
    if (text.charCodeAt(from + at) !== word.charCodeAt(at)) {
      return false;
    }
  }
  return true;
}
