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
const SHAPE =
  /(?<![\d０-９A-Za-z])[1-8１-８](?:[\s\-·.*_]?[\d０-９]){16}[\s\-·.*_]?[\d０-９XxＸｘ](?![\d０-９A-Za-z])/gu;

/** Whether the digits hold a believable birth date at the place GB 11643 gives it. */
function hasBirthDate(digits: string): boolean {
  return /^\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/u.test(digits);
}

/** Finds what has the shape of an 18-character identity number, written plainly, spaced or full-width. */
export function findIdentityNumbers(text: string): readonly { span: Span; number: string }[] {
  return [...text.matchAll(SHAPE)].flatMap((match) => {
    const number = match[0]
      .normalize('NFKC')
      .replaceAll(/[^\dXx]/gu, '')
      .toUpperCase();
    return number.length === 18 && hasBirthDate(number)
      ? [{ span: [match.index, match.index + match[0].length] as const, number }]
      : [];
  });
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
