import { readCharacter, readMembers } from './character-class.ts';
import { anyOf, EMPTY, follow, type Leads, OPEN, opened, unitLeads } from './leads.ts';

/**
 * What a text must hold for an expression to match: at least one of some characters, or one of some pairs of characters in a
 * row. It is read off the expression's source, and errs on the side of too little: what is not understood needs nothing.
 */
interface Needs {
  /** Strings of one or two UTF-16 units, one of which must occur. */
  readonly grams: ReadonlySet<string>;
  /** How little they say: the sum over grams of how often such a gram occurs anyway. */
  readonly cost: number;
}

/** What is read off an expression: how its matches may begin, and what they need. */
interface Reading {
  readonly leads: Leads;
  readonly needs: Needs | null;
}

/** One place of a sequence: the units that may stand there, or null where it is anything; and what is read off it. */
interface Atom extends Reading {
  readonly units: readonly string[] | null;
  readonly optional: boolean;
  /** Whether it takes no room: an assertion. */
  readonly empty: boolean;
}

/** More ways than this of writing one character, or two, are not looked up. */
const MOST_GRAMS = 256;
const MOST_PAIRS = 48;

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

/** What is read off a choice: the needs are those of all its branches, where every branch needs something. */
function either(branches: readonly Reading[]): Reading {
  const leads = anyOf(branches.map((branch) => branch.leads));
  const known = branches.flatMap(({ needs }) => needs ?? []);
  if (known.length < branches.length) {
    return { leads, needs: null };
  }
  const needs = {
    grams: new Set(known.flatMap(({ grams }) => [...grams])),
    cost: known.reduce((sum, { cost }) => sum + cost, 0),
  };
  return { leads, needs };
}

/** One unit and then another; none where there are too many to look up. */
function pairsOf(firsts: readonly string[], seconds: readonly string[]): readonly string[] {
  return firsts.length * seconds.length > MOST_PAIRS
    ? []
    : firsts.flatMap((first) => seconds.map((second) => first + second));
}

/** What is read off a sequence: the needs are those of its most telling place, or pair of places. */
function together(atoms: readonly Atom[]): Reading {
  return {
    leads: atoms.reduce((leads, atom) => follow(leads, atom.leads), EMPTY),
    needs: needsTogether(atoms),
  };
}

function needsTogether(atoms: readonly Atom[]): Needs | null {
  let best: Needs | null = null;
  let before: readonly string[] | null = null;
  for (const { units, needs, optional, empty } of atoms) {
    if (empty) {
      best = cheaper(best, needs);
      continue;
    }
    const here = optional ? null : units;
    if (here !== null) {
      best = cheaper(best, needsOf(here));
      best = cheaper(best, needsOf(pairsOf(before ?? [], here)));
    }
    best = optional ? best : cheaper(best, needs);
    before = here;
  }
  return best;
}

/** Classes of many characters. */
const WIDE_ESCAPES = 'DsSwWpP';
const WIDE: Atom = { units: null, leads: OPEN, needs: null, optional: false, empty: false };
const ASSERTION: Atom = { units: null, leads: EMPTY, needs: null, optional: false, empty: true };

/** Reads the source of an expression with the flag `u`. */
class Reader {
  #at = 0;
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  readAll(): Reading {
    const reading = this.#readChoice();
    if (this.#at < this.#source.length) {
      throw new Unreadable();
    }
    return reading;
  }

  #readChoice(): Reading {
    const branches = [this.#readSequence()];
    while (this.#source[this.#at] === '|') {
      this.#at += 1;
      branches.push(this.#readSequence());
    }
    return either(branches);
  }

  #readSequence(): Reading {
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
    if (optional || atom.empty) {
      const leads = anyOf([EMPTY, written.startsWith('?') ? atom.leads : opened(atom.leads)]);
      return [{ ...atom, leads, optional: true, empty: false }];
    }
    return Number(least ?? 1) > 1 ? [atom, { ...WIDE, leads: opened(atom.leads) }] : [atom, WIDE];
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
    const { leads, needs } = this.#readChoice();
    if (this.#take() !== ')') {
      throw new Unreadable();
    }
    switch (opening) {
      case '?=':
        return { ...ASSERTION, leads: opened(leads), needs };
      case '?<=':
        return { ...ASSERTION, needs };
      case '?!':
      case '?<!':
        return ASSERTION;
      default:
        return { ...WIDE, leads, needs };
    }
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
    if (WIDE_ESCAPES.includes(character) || 'nrtfv'.includes(character)) {
      return WIDE;
    }
    if (character === 'd') {
      return oneOf('0123456789');
    }
    const escaped = readCharacter(`\\${this.#source.slice(this.#at - character.length)}`);
    if (escaped === null) {
      throw new Unreadable();
    }
    this.#at += escaped.length - 1 - character.length;
    return literal(String.fromCodePoint(escaped.codePoint));
  }

  #skipBraces(): void {
    const end = this.#source.indexOf('}', this.#at);
    if (end === -1) {
      throw new Unreadable();
    }
    this.#at = end + 1;
  }

  #readClass(): Atom {
    const end = this.#endOfClass();
    const members = readMembers(this.#source.slice(this.#at, end));
    this.#at = end + 1;
    return members === null ? WIDE : oneOf(members);
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
  return character.length === 1
    ? oneOf(character)
    : { ...WIDE, leads: unitLeads([character]), needs: needsOf([character]) };
}

/** One of some units. The first half of a pair is followed by what is not known. */
function oneOf(members: Iterable<string>): Atom {
  const units = [...members];
  const hasHalf = units.some((unit) => isHalf(unit.charCodeAt(0)));
  const leads = unitLeads(units);
  return hasHalf
    ? { ...WIDE, leads: opened(leads), needs: needsOf(units) }
    : { ...WIDE, leads, units };
}

function isHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

const UNREAD: Reading = { leads: OPEN, needs: null };

/**
 * How the matches of an expression may begin, and what they need; needs are null where it may match anything, or is not
 * understood.
 */
export function readExpression({ source, flags }: RegExp): Reading {
  if (!/^[guy]*$/u.test(flags) || !flags.includes('u')) {
    return UNREAD;
  }
  try {
    return new Reader(source).readAll();
  } catch (error) {
    if (error instanceof Unreadable) {
      return UNREAD;
    }
    throw error;
  }
}
