import { readCharacter, readMembers } from './character-class.ts';
import { anyOf, EMPTY, OPEN, opened, unitLeads } from './leads.ts';
import { type Atom, either, needsOf, type Reading, Row } from './needs.ts';

class Unreadable extends Error {}

/** Classes of many characters. */
const WIDE_ESCAPES = 'DsSwWpP';
/** How quantifiers begin. */
const QUANTIFIERS = '*+?{';
/** A part of a branch without groups. */
const FLAT = /(?:[^\\()[|]|\\.|\[(?:[^\\\]]|\\.)*\])*/suy;
/** How far within groups a character leads. */
const DEPTHS: Readonly<Record<string, number>> = { '(': 1, ')': -1 };
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
    const row = new Row();
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at] ?? '')) {
      if (row.isTold) {
        this.#skipBranch();
        break;
      }
      const atom = this.#readAtom();
      if (QUANTIFIERS.includes(this.#source[this.#at] ?? ' ')) {
        this.#quantified(atom).forEach((each) => {
          row.add(each);
        });
      } else {
        row.add(atom);
      }
    }
    return row.reading;
  }

  /** Goes to the end of the present branch. */
  #skipBranch(): void {
    let depth = 0;
    while (this.#at < this.#source.length) {
      FLAT.lastIndex = this.#at;
      this.#at += FLAT.exec(this.#source)?.[0].length ?? 0;
      const next = this.#source[this.#at];
      if (depth === 0 && next !== '(') {
        return;
      }
      depth += DEPTHS[next ?? ''] ?? 0;
      this.#at += 1;
    }
  }

  /** An atom by how often it stands. One that may stand several times has a neighbour that is not known. */
  #quantified(atom: Atom): readonly Atom[] {
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
    const inner = this.#readChoice();
    if (this.#take() !== ')') {
      throw new Unreadable();
    }
    return groupOf(opening, inner);
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

/** A group, by how it opens. */
function groupOf(opening: string | undefined, { leads, needs }: Reading): Atom {
  if (opening === '?!' || opening === '?<!') {
    return ASSERTION;
  }
  if (opening === '?<=') {
    return { ...ASSERTION, needs };
  }
  return opening === '?='
    ? { ...ASSERTION, leads: opened(leads), needs }
    : { ...WIDE, leads, needs };
}

/** Characters that were read before: expressions share most of theirs. */
const LITERALS = new Map<string, Atom>();

function literal(character: string): Atom {
  const known = LITERALS.get(character);
  if (known !== undefined) {
    return known;
  }
  const atom =
    character.length === 1
      ? oneOf(character)
      : { ...WIDE, leads: unitLeads([character]), needs: needsOf([character]) };
  LITERALS.set(character, atom);
  return atom;
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
