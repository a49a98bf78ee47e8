import type { Span } from '../../core/signal.ts';

/** A rewritten form of a text that knows, for each of its UTF-16 units, which range of the text as given it stands for. */
export interface Channel {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Collects the pieces of a channel from left to right. */
export class ChannelBuilder {
  #text = '';
  #length = 0;
  #starts: Int32Array;
  #ends: Int32Array;

  /** `capacity`: how many UTF-16 units are expected; it grows where there are more. */
  constructor(capacity: number) {
    this.#starts = new Int32Array(capacity + 16);
    this.#ends = new Int32Array(capacity + 16);
  }

  get length(): number {
    return this.#length;
  }

  /** Appends `piece`, every unit of which stands for `from` to `to` of the text as given. */
  add(piece: string, from: number, to: number): void {
    if (this.#length + piece.length > this.#starts.length) {
      this.#grow(this.#length + piece.length);
    }
    for (let index = 0; index < piece.length; index += 1) {
      this.#starts[this.#length + index] = from;
      this.#ends[this.#length + index] = to;
    }
    this.#text += piece;
    this.#length += piece.length;
  }

  build(): Channel {
    return {
      text: this.#text,
      starts: this.#starts.subarray(0, this.#length),
      ends: this.#ends.subarray(0, this.#length),
    };
  }

  #grow(needed: number): void {
    const capacity = needed * 2;
    const starts = new Int32Array(capacity);
    const ends = new Int32Array(capacity);
    starts.set(this.#starts);
    ends.set(this.#ends);
    this.#starts = starts;
    this.#ends = ends;
  }
}

/** The range of the text as given that a non-empty range of a channel stands for. */
export function sourceSpan(channel: Channel, from: number, to: number): Span {
  return [channel.starts[from] ?? 0, channel.ends[to - 1] ?? 0];
}
