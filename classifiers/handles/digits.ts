import type { FoundHandle } from './claims.ts';

/** Chinese numerals as sellers write digits with them. */
const NUMERALS: Readonly<Record<string, string>> = {
  零: '0',
  〇: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
  壹: '1',
  贰: '2',
  叁: '3',
  肆: '4',
  伍: '5',
  陆: '6',
  柒: '7',
  捌: '8',
  玖: '9',
  幺: '1',
  洞: '0',
};

/** Letters that are written for digits, or read for them from pictures. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { o: '0', l: '1', i: '1' };

/** What may stand between the digits of one number. */
const SEPARATORS = new Set(' -._*·—~');
/** After a group of digits these say that it counted something: money, pieces, years. */
const UNITS = new Set('元块圆张套个年岁月日天万千百份人件条次u%点度');

/** Emoji and dingbats that are put between digits; the ones that stand for words are words already. */
const PICTURE = /^[\p{Extended_Pictographic}\p{So}]$/u;

/** In characters. */
const LONGEST_GAP = 2;

function digitAt(text: string, index: number): string | null {
  const character = text.charAt(index);
  if (character >= '0' && character <= '9') {
    return character;
  }
  if (LOOK_ALIKES[character] !== undefined && isAmongDigits(text, index)) {
    return LOOK_ALIKES[character];
  }
  const numeral = NUMERALS[character];
  return numeral !== undefined && !/[\u4e00-\u9fff]/u.test(followerOf(text, index))
    ? numeral
    : null;
}

/** What follows a numeral, further numerals passed over for a few places. */
function followerOf(text: string, index: number): string {
  let next = index + 1;
  while (next < index + 12 && NUMERALS[text.charAt(next)] !== undefined) {
    next += 1;
  }
  return text.charAt(next);
}

/** Whether a letter stands behind a digit and before another, or at the end of the word. */
function isAmongDigits(text: string, index: number): boolean {
  return (
    isPlainDigit(text, index - 1) &&
    (isPlainDigit(text, index + 1) ||
      (text.charAt(index) === 'o' && !/[a-z\d_@.-]/u.test(text.charAt(index + 1))))
  );
}

function isPlainDigit(text: string, index: number): boolean {
  const character = text.charAt(index);
  return character >= '0' && character <= '9';
}

/** Digits that stand together, from `from`; no more than `most` are read. */
function groupAt(text: string, from: number, most: number): { digits: string; to: number } {
  let digits = '';
  let to = from;
  while (digits.length <= most) {
    const digit = digitAt(text, to);
    if (digit === null) {
      break;
    }
    digits += digit;
    to += 1;
  }
  return { digits, to };
}

function skipGap(text: string, from: number): number {
  let to = from;
  for (let skipped = 0; skipped < LONGEST_GAP; skipped += 1) {
    const codePoint = text.codePointAt(to);
    if (codePoint === undefined) {
      break;
    }
    const mark = String.fromCodePoint(codePoint);
    if (!SEPARATORS.has(mark) && (codePoint < 0x2190 || !PICTURE.test(mark))) {
      break;
    }
    to += mark.length;
  }
  return to;
}

/** A number as far as it is read. */
interface Run {
  readonly digits: string;
  readonly to: number;
}

/** The next group after a gap, if it belongs to the number: not a price or a count, and not one stray digit more. */
function nextGroup(
  text: string,
  run: Run,
  least: number,
  most: number,
  spelled: boolean,
): Run | null {
  const start = skipGap(text, run.to);
  if (start === run.to) {
    return null;
  }
  const next = groupAt(text, start, most);
  const length = run.digits.length + next.digits.length;
  const stray = !spelled && run.digits.length >= least && next.digits.length < 2;
  const counts = UNITS.has(text.charAt(next.to));
  return next.digits === '' || length > most || counts || stray ? null : next;
}

/**
 * Reads a number that may be written in groups (`9999-5107-802`, `999 997 660 87`) from exactly `from`. A further group
 * counts as long as the number stays within `most` digits and the group is not a price or a count of its own.
 */
export function readDigits(
  text: string,
  from: number,
  least: number,
  most: number,
): FoundHandle | null {
  let run: Run = groupAt(text, from, most);
  const spelled = run.digits.length === 1;
  while (run.digits.length > 0 && run.digits.length < most) {
    const next = nextGroup(text, run, least, most, spelled);
    if (next === null) {
      break;
    }
    run = { digits: run.digits + next.digits, to: next.to };
  }
  const { digits, to } = run;
  const fits = digits.length >= least && digits.length <= most && digitAt(text, to) === null;
  return fits ? { value: digits, from, to } : null;
}
