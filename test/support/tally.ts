/** Counts what happens, and lets a test wait until it has happened often enough. */
export class Tally<T> {
  readonly seen: T[] = [];
  #wake: () => void = () => undefined;

  add(one: T): void {
    this.seen.push(one);
    this.#wake();
  }

  async reach(count: number): Promise<readonly T[]> {
    while (this.seen.length < count) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    return this.seen;
  }
}

/** A promise and what fulfils it. */
export function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  const { promise, resolve } = withResolvers();
  return { opened: promise, open: resolve };
}

function withResolvers(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  const made: { resolve?: () => void } = {};
  const promise = new Promise<void>((resolve) => {
    made.resolve = resolve;
  });
  return { promise, resolve: () => made.resolve?.() };
}
