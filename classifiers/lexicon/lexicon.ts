import { isStandIn, standsFor } from './stand-ins.ts';
import { isLatin } from './syllables.ts';
import { type Letter, letterOf, MANNERS, mannerOf, spellingsOf } from './writings.ts';

/** A word that sellers disguise. */
export interface DisguisedTerm {
  readonly term: string;
  /** How its characters are said in it, where that is not how they are said alone. */
  readonly syllables?: readonly string[];
  /** Latin short forms in use. */
  readonly aliases?: readonly string[];
}

/** A step from one place of a term to the next: what is written, and the count of its manner. */
export interface Edge {
  readonly to: Place;
  readonly piece: string;
  readonly count: number;
}

/** A place in the tree of terms: what has been read up to it. */
export interface Place {
  readonly letter: Letter | null;
  /** The term that ends here, and how many characters it has. */
  term: string;
  readonly depth: number;
  readonly children: Place[];
  /** Steps by the first unit of what is written, found out once. */
  readonly edges: Map<number, readonly Edge[]>;
}

/** The terms as one tree, with hints that pass over what begins none of them. */
export interface Lexicon {
  readonly root: Place;
  readonly aliases: readonly { readonly alias: string; readonly term: string }[];
  /** By unit: bits of the first characters it may begin; and of those that it may be the second unit after. */
  readonly begins: Int32Array;
  readonly follows: Int32Array;
  /** 1 where the two are known for a unit. */
  readonly known: Uint8Array;
  /** The first two letters of what may begin a term in Latin letters. */
  readonly pairs: Uint8Array;
}

const BITS = 31;
const NONE: readonly Edge[] = [];

function placeOf(letter: Letter | null, depth: number): Place {
  return { letter, term: '', depth, children: [], edges: new Map() };
}

function enter(root: Place, { term, syllables }: DisguisedTerm): void {
  let place = root;
  for (let index = 0; index < term.length; index += 1) {
    const character = term.charAt(index);
    const letter = letterOf(character, syllables?.[index]);
    const key = letter.strict.join(' ');
    let next = place.children.find(
      (child) => child.letter?.character === character && child.letter.strict.join(' ') === key,
    );
    if (next === undefined) {
      next = placeOf(letter, index + 1);
      place.children.push(next);
    }
    place = next;
  }
  place.term = term;
}

/** Builds the tree of some terms, all of them of Chinese characters of the basic plane. */
export function buildLexicon(terms: readonly DisguisedTerm[]): Lexicon {
  const root = placeOf(null, 0);
  for (const term of terms) {
    enter(root, term);
  }
  const aliases = terms.flatMap((term) => aliasesOf(term));
  const spelled = root.children.flatMap(({ letter }) =>
    letter === null ? [] : [...spellingsOf(letter).keys()],
  );
  return {
    root,
    aliases,
    pairs: pairsOf([...spelled, ...aliases.map(({ alias }) => alias)]),
    begins: new Int32Array(0x10000),
    follows: new Int32Array(0x10000),
    known: new Uint8Array(0x10000),
  };
}

function aliasesOf({ term, aliases = [] }: DisguisedTerm): { alias: string; term: string }[] {
  return aliases.map((alias) => ({ alias, term }));
}

const FIRST_LETTER = 0x61;
const LETTERS = 26;

function pairsOf(words: readonly string[]): Uint8Array {
  const pairs = new Uint8Array(LETTERS * LETTERS);
  for (const word of words) {
    const row = (word.charCodeAt(0) - FIRST_LETTER) * LETTERS;
    if (word.length === 1) {
      pairs.fill(1, row, row + LETTERS);
    } else {
      pairs[row + word.charCodeAt(1) - FIRST_LETTER] = 1;
    }
  }
  return pairs;
}

/** The steps from a place whose writing begins with a unit. */
export function edgesOf(place: Place, unit: number): readonly Edge[] {
  const known = place.edges.get(unit);
  if (known !== undefined) {
    return known;
  }
  const found = findEdges(place, unit);
  place.edges.set(unit, found.length === 0 ? NONE : found);
  return found;
}

function findEdges({ children }: Place, unit: number): Edge[] {
  const first = String.fromCharCode(unit);
  return children.flatMap((child) =>
    isLatin(unit) ? latinEdges(child, first) : hanziEdges(child, unit),
  );
}

function latinEdges(to: Place, first: string): Edge[] {
  const spelled = [...spellingsOf(to.letter ?? letterOf('', ''))]
    .filter(([spelling]) => spelling.startsWith(first))
    .map(([piece, manner]) => ({ to, piece, count: 1 << MANNERS[manner] }));
  const isInitial = to.term !== '' && spelled.some(({ count }) => count === 1 << MANNERS.latin);
  const initial = { to, piece: first, count: 1 << MANNERS.initial };
  return isInitial && !spelled.some(({ piece }) => piece === first)
    ? [...spelled, initial]
    : spelled;
}

function hanziEdges(to: Place, unit: number): Edge[] {
  if (to.letter === null) {
    return [];
  }
  const piece = String.fromCharCode(unit);
  const manner = mannerOf(to.letter, standsFor(unit));
  const split = to.letter.splits
    .filter((parts) => parts.startsWith(piece))
    .map((parts) => ({ to, piece: parts, count: 1 << MANNERS.split }));
  return manner === null ? split : [...split, { to, piece, count: 1 << MANNERS[manner] }];
}

/** Whether two units in a row may begin a disguise; more may be let through, none is kept out. */
export function mayBegin(lexicon: Lexicon, unit: number, next: number): boolean {
  const { begins, follows, known, pairs } = lexicon;
  if (isLatin(unit) && isLatin(next)) {
    return pairs[(unit - FIRST_LETTER) * LETTERS + next - FIRST_LETTER] === 1;
  }
  if (known[unit] === 0) {
    learn(lexicon, unit);
  }
  if (known[next] === 0) {
    learn(lexicon, next);
  }
  return ((begins[unit] ?? 0) & (follows[next] ?? 0)) !== 0;
}

function learn({ root, aliases, begins, follows, known }: Lexicon, unit: number): void {
  const piece = String.fromCharCode(unit);
  let first = 0;
  let second = isOpen(unit) ? -1 : 0;
  root.children.forEach((child, place) => {
    const bit = 1 << (place % BITS);
    const isSecondPart = (child.letter?.splits ?? []).some((parts) => parts.charAt(1) === piece);
    second |= isSecondPart || findEdges(child, unit).length > 0 ? bit : 0;
  });
  for (const { to } of edgesOf(root, unit)) {
    first |= 1 << (root.children.indexOf(to) % BITS);
  }
  begins[unit] = aliases.some(({ alias }) => alias.startsWith(piece)) ? -1 : first;
  follows[unit] = second;
  known[unit] = 1;
}

/** After any beginning there may be a further letter of a syllable, a blank between two, or a picture that says nothing. */
function isOpen(unit: number): boolean {
  return isLatin(unit) || unit === 0x20 || isStandIn(unit);
}
