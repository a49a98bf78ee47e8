import { Converter } from 'opencc-js/t2cn';
import { type Channel, ChannelBuilder, ownChannel } from './channel.ts';
import { CONFUSABLES, RADICAL_SIGNS } from './confusables.ts';
import { COSTUMES } from './costumes.ts';

const toSimplified = Converter({ from: 't', to: 'cn' });

/** What a lone surrogate becomes: a symbol that joins nothing. */
const BROKEN = '\uFFFD';

function isHan(codePoint: number): boolean {
  return (
    codePoint >= 0x2e80 && (codePoint <= 0x9fff || (codePoint >= 0xf900 && codePoint <= 0xfaff))
  );
}

/** Lower case without marks; look-alikes of other scripts become Latin letters. */
function foldLetters(compatible: string): string {
  const bare = compatible.normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC').toLowerCase();
  let latin = '';
  for (const character of bare) {
    latin += CONFUSABLES.get(character) ?? character;
  }
  return latin;
}

/** Marks, controls and letters that show nothing; white space among them is told apart first. */
const INVISIBLE = /^[\p{Cf}\p{M}\p{Cc}\u115f\u1160\u2800\u3164\uffa0]$/u;
const LINE_ENDS = new Set(['\n', '\u0085', '\u2028', '\u2029']);

/** What white space and invisible characters become; null for anything that shows. */
function foldBlank(character: string): string | null {
  if (LINE_ENDS.has(character)) {
    return '\n';
  }
  if (/^\s$/u.test(character) && character !== '\ufeff') {
    return ' ';
  }
  return INVISIBLE.test(character) ? '' : null;
}

/** The Hangzhou numerals of markets, 1 to 9. */
const FIRST_HANGZHOU = 0x3021;

/** The value of a digit of any script; the ten of each stand in a row, and sets of ten follow one another. */
function digitOf(codePoint: number): string | null {
  if (codePoint >= FIRST_HANGZHOU && codePoint < FIRST_HANGZHOU + 9) {
    return String(codePoint - FIRST_HANGZHOU + 1);
  }
  const isDigit = codePoint > 0x7f && /^\p{Nd}$/u.test(String.fromCodePoint(codePoint));
  if (!isDigit) {
    return null;
  }
  let first = codePoint;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(first - 1))) {
    first -= 1;
  }
  return String((codePoint - first) % 10);
}

/** Numbers and letters in brackets or with a full stop as one sign (⑴, ⒈, ㈠) without these. */
function undressed(compatible: string): string {
  return (
    /^\((.{1,4})\)$/u.exec(compatible)?.[1] ??
    /^(\d{1,2})[.,]$/u.exec(compatible)?.[1] ??
    compatible
  );
}

function foldCodePoint(codePoint: number): string {
  const isHalf = codePoint >= 0xd800 && codePoint <= 0xdfff;
  const character = isHalf ? BROKEN : String.fromCodePoint(codePoint);
  const known = COSTUMES.get(codePoint) ?? foldBlank(character);
  if (known !== null) {
    return known;
  }
  const digit = digitOf(codePoint);
  if (digit !== null) {
    return digit;
  }
  const compatible = undressed(RADICAL_SIGNS.get(character) ?? character.normalize('NFKC'));
  return isHan(codePoint) ? toSimplified(compatible).toLowerCase() : foldLetters(compatible);
}

/** No compatibility form says more than this many units do; one Arabic ligature is a sentence of eighteen. */
const LONGEST = 4;

/** Foldings met so far. Of the basic plane those to a single unit as numbers; all others as strings. */
const UNKNOWN = 0xffff;
const MANY = 0xfffe;
const NEAR = new Uint16Array(0x10000).fill(UNKNOWN);
const PIECES = new Map<number, string>();

function folded(codePoint: number): string {
  const known = PIECES.get(codePoint);
  if (known !== undefined) {
    return known;
  }
  const piece = foldCodePoint(codePoint).slice(0, LONGEST);
  PIECES.set(codePoint, piece);
  return piece;
}

/** What a unit becomes where that is one unit; 0 where it is none; else `MANY`. */
function nearOf(unit: number): number {
  const known = NEAR[unit] ?? MANY;
  if (known !== UNKNOWN) {
    return known;
  }
  const piece = folded(unit);
  const single = piece.length === 1 ? piece.charCodeAt(0) : MANY;
  const found = piece === '' ? 0 : Math.min(single, MANY);
  NEAR[unit] = found;
  return found;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** Whether every character is in its plain form. */
function isFolded(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (NEAR[unit] !== unit || unit === 0 || unit >= MANY) {
      return false;
    }
  }
  return true;
}

/**
 * One character after another in its plain form: NFKC, lower case, simplified, without invisible characters and marks,
 * look-alikes and pictures replaced. White space stays, as a space or a line feed. Every piece keeps its place.
 */
export function fold(text: string): Channel {
  if (isFolded(text)) {
    return ownChannel(text);
  }
  const builder = new ChannelBuilder(text.length);
  let index = 0;
  while (index < text.length) {
    const unit = text.charCodeAt(index);
    const codePoint = isHigh(unit) ? (text.codePointAt(index) ?? 0) : unit;
    const width = codePoint > 0xffff ? 2 : 1;
    const near = width === 2 ? MANY : nearOf(unit);
    if (near === MANY) {
      builder.add(folded(codePoint), index, index + width);
    } else if (near !== 0) {
      builder.addUnit(near, index, index + 1);
    }
    index += width;
  }
  return builder.build();
}
