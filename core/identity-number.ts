import { checkDigitHolds } from './check-digit.ts';
import {
  disguisedNumbers,
  mayHoldNumber,
  shortNumbers,
  starredNumbers,
  type WrittenNumber,
} from './identity-disguises.ts';
import type { Span } from './signal.ts';

export { checkDigitHolds } from './check-digit.ts';

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
  /** Some of its places are starred where it is written: it is nobody's for certain, and its fingerprint is of what is shown. */
  readonly partial?: true;
}

/** Keeps the province (two digits) and the last character; the rest is starred. Length stays, so spans stay. */
export function maskIdentityNumber(number: string): string {
  return number.slice(0, 2) + '*'.repeat(Math.max(0, number.length - 3)) + number.slice(-1);
}

/** Digits of any width, single separators between them allowed, as far as they run. */
const RUN = /[\d０-９](?:[\s\-·.*_]?[\d０-９XxＸｘ])*/gu;

/** GB 11643: region, believable birth date, sequence number, check character. */
const SHAPE = /[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]/gu;

const LENGTH = 18;

/** No first-generation number was given out after it, and the pure rules of this file ask no clock. */
const LAST_SHORT = new Date('1999-12-31T00:00:00Z');

/**
 * Finds what has the shape of an identity number: 18 characters written plainly, spaced or full-width, also beside letters and
 * beside other digits a space away; in other digits or with letters that look like digits; the 15 digits of the first
 * generation; partly starred. Within a longer row of digits only what has the right check character counts: order and card
 * numbers are long too. `number` has 18 characters always, stars where it is starred.
 */
export function findIdentityNumbers(text: string): readonly WrittenNumber[] {
  if (!mayHoldNumber(text)) {
    return [];
  }
  const found: WrittenNumber[] = [...text.matchAll(RUN)].flatMap((run) =>
    run[0].length < LENGTH ? [] : numbersIn(run[0], run.index),
  );
  const others = [
    ...disguisedNumbers(text),
    ...starredNumbers(text),
    ...shortNumbers(text, LAST_SHORT),
  ];
  return others.length === 0 ? found : withOthers(found, others);
}

/** All numbers in the order of the text; of two that overlap the one that was found first. */
function withOthers(
  found: readonly WrittenNumber[],
  others: readonly WrittenNumber[],
): readonly WrittenNumber[] {
  const ranked = [...found, ...others]
    .map((written, rank) => ({ written, rank }))
    .toSorted((one, other) => one.written.span[0] - other.written.span[0] || one.rank - other.rank);
  let end = 0;
  return ranked.flatMap(({ written }) => {
    const isFree = written.span[0] >= end;
    end = isFree ? written.span[1] : end;
    return isFree ? [written] : [];
  });
}

function numbersIn(run: string, start: number): readonly WrittenNumber[] {
  const digits = run
    .replaceAll(/[^\d０-９XxＸｘ]/gu, '')
    .normalize('NFKC')
    .toUpperCase();
  const found: WrittenNumber[] = [];
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

/** Every character that may stand for a digit of a number. */
const DIGITS =
  /[\dXx０-９ＸｘOolIi|Bb〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖幺⓪①-⑨⓵-⓽⓿❶-❾➀-➈➊-➒\u{1d7ce}-\u{1d7ff}]/gu;

/** Stars every digit of a written number but the first two and the last; stars and what stands between stay. */
function maskSpan(written: string): string {
  const places = [...written.matchAll(DIGITS)].map((match) => match.index);
  const kept = new Set([...places.slice(0, 2), ...places.slice(-1)]);
  return written.replaceAll(DIGITS, (character, index: number) =>
    kept.has(index) ? character : '*'.repeat(character.length),
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
    ...(number.includes('*') ? { partial: true as const } : {}),
  }));
}
