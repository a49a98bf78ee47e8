import type { Handle, HandleKind } from '../../core/handle.ts';
import type { Span } from '../../core/signal.ts';
import { sourceSpan } from '../normalize/channel.ts';
import type { Reading } from '../reading.ts';
import { CERTAINTY, Claims, type FoundHandle } from './claims.ts';

/** As many handles as one text may give; a page that lists more is a directory. */
const MOST_HANDLES = 200;

/** A handle, and where it stands in the folded text. */
interface Placed {
  readonly handle: Handle;
  readonly from: number;
  readonly to: number;
}

/** The handles of one text as they are found: one number is one handle, and a victim's number is none. */
export class Collection {
  readonly placed: Placed[] = [];
  readonly #claims = new Claims();
  readonly #reading: Reading;
  readonly #taken: readonly Span[];

  constructor(reading: Reading, taken: readonly Span[]) {
    this.#reading = reading;
    this.#taken = taken;
  }

  /** Adds a handle found in the folded text, if its place is free. */
  add(kind: HandleKind, found: FoundHandle): void {
    const { from, to } = found;
    const span = sourceSpan(this.#reading.folded, from, to);
    const victim = this.#taken.some(([start, end]) => span[0] < end && span[1] > start);
    if (!victim && this.#claims.isFree(from, to)) {
      this.#claims.take(from, to);
      this.#push(kind, found, span);
    }
  }

  /** Adds what is known already as a handle of another kind too. */
  addTwin(kind: HandleKind, { handle, from, to }: Placed): void {
    this.#push(kind, { value: handle.value, from, to }, handle.span);
  }

  #push(kind: HandleKind, { value, certainty, code, from, to }: FoundHandle, span: Span): void {
    if (this.placed.length < MOST_HANDLES) {
      const handle = { kind, value, span, certainty: certainty ?? CERTAINTY.labelled };
      this.placed.push({ handle: code === undefined ? handle : { ...handle, code }, from, to });
    }
  }
}
