import { edgesOf, type Lexicon, mayBegin, type Place } from './lexicon.ts';
import { isStandIn } from './stand-ins.ts';
import { isLatin, syllableStarts } from './syllables.ts';

/** A term found: where in the searched text, and how its characters were written. */
export interface Match {
  readonly term: string;
  readonly from: number;
  readonly to: number;
  /** Counts of the manners, four bits each (`MANNERS`); 0 where a short form stands for the whole. */
  readonly manners: number;
  /** The count of the manner of its last character alone. */
  readonly last: number;
}

/** Decides whether a match counts. `text` is what was searched. */
export type Accept = (match: Match, text: string) => boolean;

const BLANK = 0x20;
/** Pictures that say nothing within a term are passed over, so many in a row. */
const MOST_SKIPPED = 2;

/** One search from one place of a text. */
class Search {
  best: Match | null = null;
  readonly #text: string;
  readonly #from: number;
  readonly #accept: Accept;

  constructor(text: string, from: number, accept: Accept) {
    this.#text = text;
    this.#from = from;
    this.#accept = accept;
  }

  walk(place: Place, index: number, manners: number, last: number): void {
    if (place.term !== '') {
      this.#offer({ term: place.term, from: this.#from, to: index, manners, last });
    }
    if (place.children.length === 0) {
      return;
    }
    const end = Math.min(this.#text.length, this.#passOver(index) + 1);
    for (let begin = index; begin < end; begin += 1) {
      for (const { to, piece, count } of edgesOf(place, this.#text.charCodeAt(begin))) {
        if (piece.length === 1 || this.#text.startsWith(piece, begin)) {
          this.walk(to, begin + piece.length, manners + count, count);
        }
      }
    }
  }

  /** Where what says nothing within a term ends: a blank between syllables in Latin letters, or pictures. */
  #passOver(from: number): number {
    let index = from;
    while (from > this.#from && index - from < MOST_SKIPPED && this.#isIdle(index)) {
      index += 1;
    }
    return index;
  }

  #isIdle(index: number): boolean {
    const unit = this.#text.charCodeAt(index);
    const betweenLetters =
      unit === BLANK &&
      isLatin(this.#text.charCodeAt(index - 1)) &&
      isLatin(this.#text.charCodeAt(index + 1));
    return betweenLetters || isStandIn(unit);
  }

  /** Keeps the longest match, and of two as long the one with more characters as they are. */
  #offer(match: Match): void {
    const { best } = this;
    const longer = best === null || match.to > best.to;
    const plainer = match.to === best?.to && (match.manners & 15) > (best.manners & 15);
    if ((longer || plainer) && this.#accept(match, this.#text)) {
      this.best = match;
    }
  }
}

function aliasAt(lexicon: Lexicon, text: string, from: number): Match | null {
  const found = lexicon.aliases.find(
    ({ alias }) => text.startsWith(alias, from) && !isLatin(text.charCodeAt(from + alias.length)),
  );
  return found === undefined
    ? null
    : { term: found.term, from, to: from + found.alias.length, manners: 0, last: 0 };
}

/** The longest accepted match at one place. */
function matchAt(lexicon: Lexicon, text: string, from: number, accept: Accept): Match | null {
  const search = new Search(text, from, accept);
  search.walk(lexicon.root, from, 0, 0);
  const opensRun = isLatin(text.charCodeAt(from)) && !isLatin(text.charCodeAt(from - 1));
  const alias = opensRun ? aliasAt(lexicon, text, from) : null;
  return alias !== null && accept(alias, text) && alias.to > (search.best?.to ?? 0)
    ? alias
    : search.best;
}

/** Says where in a text a match may begin: not within a Latin word, unless all before it are whole syllables. */
class Beginnings {
  #syllables: Uint8Array | null = null;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  has(index: number): boolean {
    const text = this.#text;
    if (!isLatin(text.charCodeAt(index)) || !isLatin(text.charCodeAt(index - 1))) {
      return true;
    }
    this.#syllables ??= syllableStarts(text);
    return this.#syllables[index] === 1;
  }
}

/**
 * Every term of a lexicon in a text, in whatever manner it is written, from left to right, none overlapping another. The
 * cost is linear: how far is looked from one place depends on the terms alone.
 */
export function searchLexicon(lexicon: Lexicon, text: string, accept: Accept): readonly Match[] {
  const matches: Match[] = [];
  const beginnings = new Beginnings(text);
  let end = 0;
  for (let index = 0; index + 1 < text.length; index += 1) {
    if (index < end || !mayBegin(lexicon, text.charCodeAt(index), text.charCodeAt(index + 1))) {
      continue;
    }
    const match = matchAt(lexicon, text, index, accept);
    if (match !== null && beginnings.has(index)) {
      matches.push(match);
      end = match.to;
    }
  }
  return matches;
}
