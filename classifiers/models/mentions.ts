import { DETECTORS } from '../signals/index.ts';
import type { Observation } from './observation.ts';

/** What was observed at one place, as the neighbourhood of places is judged by: the detector, or a handle, or a price. */
export interface Mention {
  /** Place in `SPEAKERS`. */
  readonly speaker: number;
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** Counted from the beginning of the text. */
  line: number;
}

/** Detectors by name, then what is no detector's: ways of contact, links to shares, prices. */
const SPEAKERS: readonly string[] = [...DETECTORS.map(({ id }) => id), 'handle', 'share', 'price'];
/** Names of ways of contact stand where the ways do: they are left out. */
const INVITATION = 'contact.invitation';
const PLACES = new Map(
  DETECTORS.flatMap(({ observations }, place) =>
    observations
      .filter((id) => id === INVITATION || !id.startsWith('contact.'))
      .map((id) => [id, place] as const),
  ),
);
const HANDLE = SPEAKERS.indexOf('handle');
const SHARE = SPEAKERS.indexOf('share');
const PRICE = SPEAKERS.indexOf('price');
const SHARE_KINDS = new Set(['share', 'invitation']);
/** More places of one text are not compared with one another. */
const MOST = 160;

/** Counts the lines before places that are asked for in ascending order. */
class Lines {
  readonly #text: string;
  #line = 0;
  #end: number;

  constructor(text: string) {
    this.#text = text;
    this.#end = text.indexOf('\n');
  }

  at(place: number): number {
    while (this.#end !== -1 && place > this.#end) {
      this.#line += 1;
      this.#end = this.#text.indexOf('\n', this.#end + 1);
    }
    return this.#line;
  }
}

/** Everything observed in a text by its place, left to right; what only names a way of contact apart. */
export function mentionsOf({ reading, findings, handles, prices }: Observation): readonly Mention[] {
  const mentions: Mention[] = [];
  for (const { id, span } of findings) {
    const speaker = PLACES.get(id);
    if (speaker !== undefined) {
      mentions.push({ speaker, id, from: span[0], to: span[1], line: 0 });
    }
  }
  for (const { kind, span } of handles) {
    const speaker = SHARE_KINDS.has(kind) ? SHARE : HANDLE;
    mentions.push({ speaker, id: 'handle', from: span[0], to: span[1], line: 0 });
  }
  for (const { span } of prices) {
    mentions.push({ speaker: PRICE, id: 'price', from: span[0], to: span[1], line: 0 });
  }
  mentions.sort((one, other) => one.from - other.from || one.speaker - other.speaker);
  mentions.length = Math.min(mentions.length, MOST);
  const lines = new Lines(reading.raw);
  for (const mention of mentions) {
    mention.line = lines.at(mention.from);
  }
  return mentions;
}

/** Two places of one line, or no further apart than this, belong together. In UTF-16 units. */
const NEAR = 30;

/** How many pairs there are of different speakers, and of each with itself. */
export const PAIR_COUNT = (SPEAKERS.length * (SPEAKERS.length + 1)) / 2;

/** The place of a pair among all pairs. */
function pairOf(one: number, other: number): number {
  return one < other ? (other * (other + 1)) / 2 + one : (one * (one + 1)) / 2 + other;
}

/** The names of pairs, in the order of their places. */
export const PAIRS: readonly string[] = SPEAKERS.flatMap((more, place) =>
  SPEAKERS.slice(0, place + 1).map((less) => `${less}&${more}`),
);

/** Which pairs the present text has; cleared for each. */
const SEEN = new Uint8Array(PAIR_COUNT);

/** The pairs of what stands near one another, each once. */
export function pairsOf(mentions: readonly Mention[]): readonly number[] {
  const pairs: number[] = [];
  SEEN.fill(0);
  for (const [place, one] of mentions.entries()) {
    for (let index = place + 1; index < mentions.length; index += 1) {
      const other = mentions[index];
      if (other === undefined || (other.line !== one.line && other.from - one.to > NEAR)) {
        break;
      }
      const pair = pairOf(one.speaker, other.speaker);
      if (SEEN[pair] === 0 && other.id !== one.id) {
        SEEN[pair] = 1;
        pairs.push(pair);
      }
    }
  }
  return pairs;
}
