/**
 * What a text must hold for an expression to match: at least one of some characters, or one of some pairs of characters in a
 * row. It is read off the expression's source, and errs on the side of too little: what is not understood needs nothing.
 */
export interface Needs {
  /** Strings of one or two UTF-16 units, one of which must occur. */
  readonly grams: ReadonlySet<string>;
  /** How little they say: the sum over grams of how often such a gram occurs anyway. */
  readonly cost: number;
}

/** One place of a sequence: the units that may stand there, or null where it is anything; and what is needed within it. */
interface Atom {
  readonly units: readonly string[] | null;
  readonly needs: Needs | null;
  readonly optional: boolean;
  /** Whether it takes no room: an assertion. */
  readonly empty: boolean;
}

/** More ways than this of writing two characters are not looked up. */
const MOST_GRAMS = 48;

class Unreadable extends Error {}

/** The commonest pairs of letters of English: they say little. */
const COMMON_PAIRS = new Set(
  'th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro ic ne ea ra ce li ch ll be ma si om ur'.split(
    ' ',
  ),
);

function costOf(gram: string): number {
  const isLatin = gram.charCodeAt(0) < 0x80;
  if (gram.length === 1) {
    return isLatin ? 60 : 6;
  }
  return COMMON_PAIRS.has(gram) ? 20 : Number(isLatin) * 4 + 1;
}

function needsOf(grams: readonly string[]): Needs | null {
  if (grams.length === 0 || grams.length > MOST_GRAMS) {
    return null;
  }
  return { grams: new Set(grams), cost: grams.reduce((sum, gram) => sum + costOf(gram), 0) };
}

function cheaper(one: Needs | null, other: Needs | null): Needs | null {
  if (one === null || other === null) {
    return one ?? other;
  }
  return one.cost <= other.cost ? one : other;
}

/** The needs of a choice: those of all its branches, where every branch needs something. */
function either(branches: readonly (Needs | null)[]): Needs | null {
  const known = branches.filter((branch) => branch !== null);
  if (known.length < branches.length) {
    return null;
  }
  return {
    grams: new Set(known.flatMap(({ grams }) => [...grams])),
    cost: known.reduce((sum, { cost }) => sum + cost, 0),
  };
}

/** The needs of a sequence: those of its most telling place, or pair of places. */
function together(atoms: readonly Atom[]): Needs | null {
  let best: Needs | null = null;
  let before: readonly string[] | null = null;
  for (const { units, needs, optional, empty } of atoms) {
    if (empty) {
      continue;
    }
    const here = optional ? null : units;
    if (here !== null) {
      best = cheaper(best, needsOf(here));
      const pairs = (before ?? []).flatMap((first) => here.map((second) => first + second));
      best = cheaper(best, needsOf(pairs));
    }
    best = optional ? best : cheaper(best, needs);
    before = here;
  }
  return best;
}

/** Classes of many characters. */
const WIDE_ESCAPES = 'dDsSwWpP';
const WIDE: Atom = { units: null, needs: null, optional: false, empty: false };
const ASSERTION: Atom = { units: null, needs: null, optional: false, empty: true };

/** Reads the source of an expression with the flag `u`. */
class Reader {
  #at = 0;
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  readAll(): Needs | null {
    const needs = this.#readChoice();
    if (this.#at < this.#source.length) {
      throw new Unreadable();
    }
    return needs;
  }

  #readChoice(): Needs | null {
    const branches = [this.#readSequence()];
    while (this.#source[this.#at] === '|') {
      this.#at += 1;
      branches.push(this.#readSequence());
    }
    return either(branches);
  }

  #readSequence(): Needs | null {
    const atoms: Atom[] = [];
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at] ?? '')) {
      atoms.push(...this.#readQuantified());
    }
    return together(atoms);
  }

  /** An atom and how often it stands. One that may stand several times has a neighbour that is not known. */
  #readQuantified(): Atom[] {
    const atom = this.#readAtom();
    const rest = this.#source.slice(this.#at, this.#at + 12);
    const quantifier = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/u.exec(rest);
    if (quantifier === null) {
      return [atom];
    }
    const [written, least] = quantifier;
    this.#at += written.length;
    const optional = !written.startsWith('+') && (least === undefined || Number(least) === 0);
    return optional || atom.empty ? [{ ...atom, optional: true, empty: false }] : [atom, WIDE];
  }

  #readAtom(): Atom {
    const character = this.#take();
    switch (character) {
      case '(':
        return this.#readGroup();
      case '[':
        return this.#readClass();
      case '\\':
        return this.#readEscape();
      case '^':
      case '$':
        return ASSERTION;
      case '.':
        return WIDE;
      default:
        return literal(character);
    }
  }

  #take(): string {
    const codePoint = this.#source.codePointAt(this.#at);
    if (codePoint === undefined) {
      throw new Unreadable();
    }
    const character = String.fromCodePoint(codePoint);
    this.#at += character.length;
    return character;
  }

  #readGroup(): Atom {
    const opening = /^\?(?:[:=!]|<[=!])/u.exec(this.#source.slice(this.#at, this.#at + 3))?.[0];
    if (opening === undefined && this.#source[this.#at] === '?') {
      throw new Unreadable();
    }
    this.#at += opening?.length ?? 0;
    const needs = this.#readChoice();
    if (this.#take() !== ')') {
      throw new Unreadable();
    }
    const isAssertion = opening !== undefined && opening !== '?:';
    return isAssertion ? ASSERTION : { ...WIDE, needs };
  }

  #readEscape(): Atom {
    const character = this.#take();
    if (character === 'b' || character === 'B') {
      return ASSERTION;
    }
    if (character === 'p' || character === 'P') {
      this.#skipBraces();
      return WIDE;
    }
    if (WIDE_ESCAPES.includes(character)) {
      return WIDE;
    }
    if ('nrtfv'.includes(character)) {
      return WIDE;
    }
    if (/[A-Za-z0-9]/u.test(character)) {
      throw new Unreadable();
    }
    return literal(character);
  }

  #skipBraces(): void {
    const end = this.#source.indexOf('}', this.#at);
    if (end === -1) {
      throw new Unreadable();
    }
    this.#at = end + 1;
  }

  /** A class of single characters of the basic plane; one with ranges, escapes or a negation may be anything. */
  #readClass(): Atom {
    const end = this.#endOfClass();
    const inner = this.#source.slice(this.#at, end);
    this.#at = end + 1;
    const isPlain = !/[\\^\-\ud800-\udfff]/.test(inner);
    return isPlain ? { ...WIDE, units: [...new Set(inner)] } : WIDE;
  }

  #endOfClass(): number {
    let end = this.#at;
    while (this.#source[end] !== ']') {
      if (end >= this.#source.length) {
        throw new Unreadable();
      }
      end += this.#source[end] === '\\' ? 2 : 1;
    }
    return end;
  }
}

function literal(character: string): Atom {
  return character.length === 1 ? { ...WIDE, units: [character] } : WIDE;
}

/** What an expression needs; null where it may match anything, or is not understood. */
export function readNeeds({ source, flags }: RegExp): Needs | null {
  if (!/^[guy]*$/u.test(flags) || !flags.includes('u')) {
    return null;
  }
  try {
    return new Reader(source).readAll();
  } catch (error) {
    if (error instanceof Unreadable) {
      return null;
    }
    throw error;
  }
}
