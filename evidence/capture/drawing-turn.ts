import { within } from './within.ts';

/** Longest wait for another capture's pictures: a page that draws for long holds nobody up for longer. */
const WAIT_MS = 5_000;

/** Lets captures take their pictures one after the other: a page drawn whole is what most of a capture's memory goes to. */
export class DrawingTurn {
  #last: Promise<unknown> = Promise.resolve();

  /** Does the work when those before are done, or have taken too long. */
  async take<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const before = this.#last;
    const own = within(WAIT_MS, before, signal).then(work);
    this.#last = Promise.allSettled([before, own]);
    return own;
  }
}
