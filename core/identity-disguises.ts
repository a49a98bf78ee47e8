import { checkDigitHolds } from './check-digit.ts';
import { hasBirthDate, hasRegion, lengthened } from './identity-parts.ts';
import type { Span } from './signal.ts';

/** A number as it is compared, and where it is written. Starred places of a number stay stars. */
export interface WrittenNumber {
  readonly span: Span;
  readonly number: string;
}

const NUMERALS = '〇一二三四五六七八九';
const FINANCIAL = '零壹贰叁肆伍陆柒捌玖';
const CIRCLED = '⓪①②③④⑤⑥⑦⑧⑨';
/** Letters that pictures' text is read as, and sellers write, for digits. */
const LOOK_ALIKES = new Map([
  ...'Oo'.split('').map((letter) => [letter, '0'] as const),
  ...'lIi|'.split('').map((letter) => [letter, '1'] as const),
  ...'Bb'.split('').map((letter) => [letter, '8'] as const),
]);

function digitsOf(row: string, first = 0): [string, string][] {
  return Array.from(row, (character, index) => [character, String(index + first)]);
}

function rowFrom(codePoint: number, first: number, count: number): [string, string][] {
  return Array.from({ length: count }, (_, index) => [
    String.fromCodePoint(codePoint + index),
    String((first + index) % 10),
  ]);
}

/** Digits in costume: numerals, circled, dingbat, full-width and mathematical digits (Unicode charts). */
const COSTUMES: ReadonlyMap<string, string> = new Map([
  ...digitsOf(NUMERALS),
  ...digitsOf(FINANCIAL),
  ...digitsOf(CIRCLED),
  ...rowFrom(0xff10, 0, 10),
  ...[0x2776, 0x2780, 0x278a, 0x24f5].flatMap((code) => rowFrom(code, 1, 9)),
  ...rowFrom(0x1d7ce, 0, 50),
  ['⓿', '0'],
  ['幺', '1'],
]);

/** Not digits, yet parts of a number as it is written: `X`, and what stands between. */
const DIGIT = `[\\d${[...COSTUMES.keys()].join('')}OolIi|Bb]`;
const GAP = String.raw`[\s\-·._*,，、/\u00ad\u200b-\u200f\u2060\ufeff\ufe0f\u20e3]{0,2}`;
/** The same, and the second halves of pairs. */
const GAP_SIGN =
  /[\s\-·._*,，、/\u00ad\u200b-\u200f\u2060\ufeff]|[\ufe0f]|[\u20e3]|[\udc00-\udfff]/;
/** Fifteen characters at least: the longest stays bounded, so that looking again costs no more than so many steps. */
const RUN = new RegExp(
  `(?<![\\dA-Za-z])(?:${DIGIT}${GAP}){14,63}[XxＸｘ${DIGIT.slice(1)}(?![\\dA-Za-z])`,
  'gu',
);

/** What a unit may be in a number as it is written: nothing, what stands between, a sign for a digit, a digit beyond doubt. */
const SIGN = { none: 0, gap: 1, doubtful: 2, certain: 3 } as const;
const SIGNS = signsByUnit();

/** By UTF-16 unit; a character beyond the basic plane counts once, by the first half of its pair. */
function signsByUnit(): Uint8Array {
  const signs = new Uint8Array(0x10000);
  for (let unit = 0; unit < signs.length; unit += 1) {
    signs[unit] = GAP_SIGN.test(String.fromCharCode(unit)) ? SIGN.gap : SIGN.none;
  }
  for (const sign of 'XxＸｘOolIi|Bb*＊●'.split('')) {
    signs[sign.charCodeAt(0)] = SIGN.doubtful;
  }
  for (const digit of [...COSTUMES.keys(), ...'0123456789'.split('')]) {
    signs[digit.charCodeAt(0)] = SIGN.certain;
  }
  return signs;
}

/** The shortest number has so many signs; so many of them, at the least, are digits beyond doubt (a starred one's). */
const LEAST_SIGNS = 15;
const LEAST_DIGITS = 7;

/** Whether a text may hold a number at all, however written: a row of enough signs with nothing but gaps between. */
export function mayHoldNumber(text: string): boolean {
  let signs = 0;
  let digits = 0;
  for (let index = 0; index < text.length; index += 1) {
    const sign = SIGNS[text.charCodeAt(index)] ?? SIGN.none;
    if (sign === SIGN.none) {
      signs = 0;
      digits = 0;
    } else if (sign !== SIGN.gap) {
      signs += 1;
      digits += sign === SIGN.certain ? 1 : 0;
      if (signs >= LEAST_SIGNS && digits >= LEAST_DIGITS) {
        return true;
      }
    }
  }
  return false;
}

const SHAPE = /^[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/u;
const SHORT_SHAPE = /^[1-8]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}$/u;
/** So many of the characters are digits beyond doubt; the rest may be letters that look like digits. */
const LEAST_CERTAIN = 10;

interface Mark {
  readonly digit: string;
  readonly plain: boolean;
  readonly certain: boolean;
  readonly from: number;
  readonly to: number;
}

function markOf(character: string, from: number): Mark | null {
  const to = from + character.length;
  if (character >= '0' && character <= '9') {
    return { digit: character, plain: true, certain: true, from, to };
  }
  if (/^[XxＸｘ]$/u.test(character)) {
    return { digit: 'X', plain: true, certain: true, from, to };
  }
  const costume = COSTUMES.get(character);
  const digit = costume ?? LOOK_ALIKES.get(character);
  return digit === undefined
    ? null
    : { digit, plain: false, certain: costume !== undefined, from, to };
}

function marksOf(run: string, start: number): readonly Mark[] {
  const marks: Mark[] = [];
  let index = 0;
  for (const character of run) {
    const mark = markOf(character, start + index);
    if (mark !== null) {
      marks.push(mark);
    }
    index += character.length;
  }
  return marks;
}

function spanOf(marks: readonly Mark[]): Span {
  return [marks[0]?.from ?? 0, marks.at(-1)?.to ?? 0];
}

function numberOf(marks: readonly Mark[], isWhole: boolean): WrittenNumber | null {
  const digits = marks.map(({ digit }) => digit).join('');
  const certain = marks.filter((mark) => mark.certain).length;
  if (certain < LEAST_CERTAIN || !SHAPE.test(digits) || !hasRegion(digits)) {
    return null;
  }
  return isWhole || checkDigitHolds(digits) ? { span: spanOf(marks), number: digits } : null;
}

/** What is put between digits and shows nothing; the last one makes keycaps. */
const HIDDEN = /\u00ad|[\u200b-\u200f]|\u2060|\ufeff|\u20e3/u;

/** Numbers of a run that is disguised somewhere: all of it where it is as long as one, else what has the right check character. */
function numbersInRun(run: string, start: number): readonly WrittenNumber[] {
  const marks = marksOf(run, start);
  const found: WrittenNumber[] = [];
  if (marks.every(({ plain }) => plain) && !HIDDEN.test(run)) {
    return found;
  }
  for (let from = 0; from + 18 <= marks.length; from += 1) {
    const number = numberOf(marks.slice(from, from + 18), marks.length === 18);
    if (number !== null) {
      found.push(number);
      from += 17;
    }
  }
  return found;
}

/** Numbers in digits of other scripts and costumes, or with letters that look like digits (text read from pictures). */
export function disguisedNumbers(text: string): readonly WrittenNumber[] {
  return [...text.matchAll(RUN)].flatMap((run) => numbersInRun(run[0], run.index));
}

/** Fifteen digits that stand alone, plain or full-width. */
const SHORT = /(?<![\dA-Za-z０-９._/=-])[1-8１-８][\d０-９]{14}(?![\dA-Za-z０-９*.])/gu;
/** What 15-digit numbers of other kinds are called, right before them. */
const OTHER_NUMBER =
  /(?:订单|单号|流水|编号|编码|卡号|账号|帐号|imei|meid|串号|序列号|no\.?|id|order)[号:：\s#]{0,4}$/iu;

/** Fifteen-digit numbers of the first generation, as the 18 characters they became. */
export function shortNumbers(text: string, today: Date): readonly WrittenNumber[] {
  return [...text.matchAll(SHORT)].flatMap(({ 0: written, index }) => {
    const digits = written.normalize('NFKC');
    const number = lengthened(digits);
    const isOther = OTHER_NUMBER.test(text.slice(Math.max(0, index - 14), index));
    const fits = SHORT_SHAPE.test(digits) && hasRegion(number) && hasBirthDate(number, today);
    return fits && !isOther ? [{ span: [index, index + 15] as const, number }] : [];
  });
}

/** Eighteen places in a row, some of them starred by whoever wrote them. */
const STARRED = /(?<![\dA-Za-z*＊●])[\d*＊●]{17}[\dXx*＊●](?![\dA-Za-z*＊●])/gu;
/** What is starred by this program shows three places; from so many on, a person is recognisable. */
const LEAST_SHOWN = 8;
const STARRED_SHAPE = /^[1-9*][\d*]{5}[12*][90*][\d*]{2}[01*][\d*][0-3*][\d*]{4}[\dX*]$/u;

/** Numbers of which a part is starred and so much is not that the rest should be. */
export function starredNumbers(text: string): readonly WrittenNumber[] {
  return [...text.matchAll(STARRED)].flatMap(({ 0: written, index }) => {
    const number = written.replaceAll(/[＊●]/gu, '*').toUpperCase();
    const shown = number.replaceAll('*', '').length;
    const fits = shown >= LEAST_SHOWN && shown < 18 && STARRED_SHAPE.test(number);
    const hasPlace = number.startsWith('*') || number[1] === '*' || hasRegion(number);
    return fits && hasPlace ? [{ span: [index, index + 18] as const, number }] : [];
  });
}
