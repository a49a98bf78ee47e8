import type { Span } from './signal.ts';

/** GB 11643-1999, section 6.1: weights of the first 17 digits and the check characters by remainder modulo 11. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** An identity number as it may be kept: masked, and as a keyed fingerprint. Never the number. */
export interface IdentitySighting {
  readonly span: Span;
  readonly masked: string;
  /** HMAC-SHA-256 under the installation's key: joins sightings without storing the person. */
  readonly fingerprint: string;
  /** False means made up; true means it may be a real person's. */
  readonly checksumHolds: boolean;
  /** First two digits, the province's code by GB/T 2260. */
  readonly region: string;
}

/** Whether the last character of an 18-character number is the right check character (GB 11643). */
export function checkDigitHolds(number: string): boolean {
  if (!/^\d{17}[\dXx]$/u.test(number)) {
    return false;
  }
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return CHECK_CHARACTERS[sum % 11] === number[17]?.toUpperCase();
}

/** Keeps the province (two digits) and the last character; the rest is starred. Length stays, so spans stay. */
export function maskIdentityNumber(number: string): string {
  return number.slice(0, 2) + '*'.repeat(Math.max(0, number.length - 3)) + number.slice(-1);
}

/** Eighteen characters of the shape of an identity number, single separators between digits allowed, any width of digit. */
/** Digits of any width, single separators between them allowed, as far as they run. */
const RUN = /[\d０-９](?:[\s\-·.*_]?[\d０-９XxＸｘ])*/gu;

/** GB 11643: region, believable birth date, sequence number, check character. */
const SHAPE = /[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]/gu;

const LENGTH = 18;

/**
 * Finds what has the shape of an 18-character identity number, written plainly, spaced or full-width, also beside letters and
 * beside other digits a space away. Within a longer row of digits only what has the right check character counts: order
 * and card numbers are long too.
 */
export function findIdentityNumbers(text: string): readonly { span: Span; number: string }[] {
  return [...text.matchAll(RUN)].flatMap((run) => numbersIn(run[0], run.index));
}

function numbersIn(run: string, start: number): readonly { span: Span; number: string }[] {
  const digits = run
    .replaceAll(/[^\d０-９XxＸｘ]/gu, '')
    .normalize('NFKC')
    .toUpperCase();
  const found: { span: Span; number: string }[] = [];
  const shape = new RegExp(SHAPE);
  let places: readonly number[] | null = null;
  for (let match = shape.exec(digits); match !== null; match = shape.exec(digits)) {
    places ??= placesOf(run, start);
    if (standsAlone(places, match.index) || checkDigitHolds(match[0])) {
      found.push({ span: spanOf(places, match.index), number: match[0] });
    } else {
      shape.lastIndex = match.index + 1;
    }
  }
  return found;
}

/** Where each digit of a run stands in the text. */
function placesOf(run: string, start: number): readonly number[] {
  return [...run.matchAll(/[\d０-９XxＸｘ]/gu)].map(({ index }) => start + index);
}

/** Whether no digit touches the 18 from an index on: the row ends there, or something stands between. */
function standsAlone(places: readonly number[], from: number): boolean {
  return !touches(places, from) && !touches(places, from + LENGTH);
}

/** Whether the digit at an index stands directly behind the one before it. */
function touches(places: readonly number[], index: number): boolean {
  const before = places[index - 1];
  return before !== undefined && places[index] === before + 1;
}

function spanOf(places: readonly number[], from: number): Span {
  return [places[from] ?? 0, (places[from + LENGTH - 1] ?? 0) + 1];
}

/** The text with every identity number masked, offsets unchanged. What is stored, logged or sent goes through here. */
export function maskIdentityNumbers(text: string): string {
  const parts: string[] = [];
  let end = 0;
  for (const { span } of findIdentityNumbers(text)) {
    const [from, to] = span;
    parts.push(text.slice(end, from), maskSpan(text.slice(from, to)));
    end = to;
  }
  return [...parts, text.slice(end)].join('');
}

/** Stars every digit of a written number but the first two and the last. */
function maskSpan(written: string): string {
  const places = [...written.matchAll(/[\d０-９XxＸｘ]/gu)].map((match) => match.index);
  const kept = new Set([...places.slice(0, 2), ...places.slice(-1)]);
  return written.replaceAll(/[\d０-９XxＸｘ]/gu, (character, index: number) =>
    kept.has(index) ? character : '*',
  );
}

/** The identity numbers of a text as they may be kept, in order of appearance. */
export function identitySightings(
  text: string,
  fingerprint: (number: string) => string,
): readonly IdentitySighting[] {
  return findIdentityNumbers(text).map(({ span, number }) => ({
    span,
    masked: maskIdentityNumber(number),
    fingerprint: fingerprint(number),
    checksumHolds: checkDigitHolds(number),
    region: number.slice(0, 2),
  }));
}
