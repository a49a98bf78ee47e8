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

/** Whether a class attribute names the class. */
export function hasClass(classes: string | undefined, name: string): boolean {
  if (classes === undefined) {
    return false;
  }
  const at = classes.indexOf(name);
  return at !== -1 && (classes.length === name.length || ` ${classes} `.includes(` ${name} `));
}
