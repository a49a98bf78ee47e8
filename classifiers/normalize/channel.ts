import { Buffer } from 'node:buffer';
import type { Span } from '../../core/signal.ts';

/** A rewritten form of a text that knows, for each of its UTF-16 units, which range of the text as given it stands for. */
export interface Channel {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Room for a channel while it is built. */
interface Room {
  readonly units: Uint16Array;
  /** The same memory as bytes: strings are made from it at once. */
  readonly bytes: Buffer;
  readonly starts: number[];
  readonly ends: number[];
}

const LEAST_ROOM = 4096;
/** Rooms that nobody builds in: arrays cost more to make than to fill. Large ones are given back to the collector. */
const SPARE: Room[] = [];
const LARGEST_SPARE = 1 << 20;

function roomFor(capacity: number): Room {
  const spare = SPARE.pop();
  return spare !== undefined && spare.units.length >= capacity ? spare : newRoom(capacity);
}

function newRoom(capacity: number): Room {
  const size = Math.max(LEAST_ROOM, capacity);
  const units = new Uint16Array(size);
  return {
    units,
    bytes: Buffer.from(units.buffer),
    starts: zeros(size),
    ends: zeros(size),
  };
}

function zeros(length: number): number[] {
  // oxlint-disable-next-line unicorn/no-new-array -- `Array.from` takes seven times as long, and a first text waits for it
  return new Array<number>(length).fill(0);
}

const NO_ROOM = {
  units: new Uint16Array(0),
  bytes: Buffer.alloc(0),
  starts: [],
  ends: [],
};

/** Collects the pieces of a channel from left to right. */
export class ChannelBuilder {
  #room: Room;
  #length = 0;

  /** `capacity`: how many UTF-16 units are expected; it grows where there are more. */
  constructor(capacity: number) {
    this.#room = roomFor(capacity);
  }

  get length(): number {
    return this.#length;
  }

  /** Appends one unit, which stands for `from` to `to` of the text as given. */
  addUnit(unit: number, from: number, to: number): void {
    const length = this.#length;
    if (length === this.#room.units.length) {
      this.#grow();
    }
    const { units, starts, ends } = this.#room;
    units[length] = unit;
    starts[length] = from;
    ends[length] = to;
    this.#length = length + 1;
  }

  /** Appends `piece`, every unit of which stands for `from` to `to` of the text as given. */
  add(piece: string, from: number, to: number): void {
    for (let index = 0; index < piece.length; index += 1) {
      this.addUnit(piece.charCodeAt(index), from, to);
    }
  }

  /** The channel. The builder is done with then. */
  build(): Channel {
    const { units, bytes, starts, ends } = this.#room;
    const length = this.#length;
    const channel = {
      text: bytes.toString('utf16le', 0, length * 2),
      starts: starts.slice(0, length),
      ends: ends.slice(0, length),
    };
    if (units.length <= LARGEST_SPARE) {
      SPARE.push(this.#room);
    }
    this.#room = NO_ROOM;
    return channel;
  }

  #grow(): void {
    const { units, starts, ends } = this.#room;
    const grown = new Uint16Array(units.length * 2);
    grown.set(units);
    this.#room = { units: grown, bytes: Buffer.from(grown.buffer), starts, ends };
  }
}

/** Every place of a text, and one more; shared by all channels that are their own source. */
let places = placesUpTo(LEAST_ROOM);

function placesUpTo(length: number): readonly number[] {
  return Array.from({ length }, (_, place) => place);
}

/** A text as a channel that is its own source. */
export function ownChannel(text: string): Channel {
  if (places.length <= text.length) {
    places = placesUpTo(text.length * 2);
  }
  return {
    text,
    starts: places.slice(0, text.length),
    ends: places.slice(1, text.length + 1),
  };
}

/** The range of the text as given that a non-empty range of a channel stands for. */
export function sourceSpan(channel: Channel, from: number, to: number): Span {
  return [channel.starts[from] ?? 0, channel.ends[to - 1] ?? 0];
}
