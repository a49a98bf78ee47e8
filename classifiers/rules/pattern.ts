/** A stretch of code points, both ends in it. */
export type Range = readonly [from: number, to: number];

/** A parsed pattern. */
export type Pattern =
  | { readonly kind: 'set'; readonly ranges: readonly Range[]; readonly isNegated: boolean }
  | { readonly kind: 'sequence'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'choice'; readonly options: readonly Pattern[] }
  | {
      readonly kind: 'repeat';
      readonly part: Pattern;
      readonly least: number;
      /** Null for any number. */
      readonly most: number | null;
      readonly isGreedy: boolean;
    }
  | { readonly kind: 'edge'; readonly edge: Edge };

/** Beginning and end of the text or of a line, and where a word of Latin letters, digits or `_` begins or ends. */
export type Edge = 'start' | 'end' | 'word' | 'no-word';

/** What is wrong with a pattern, and where: a one-based place in it, counted in code points. */
export class PatternError extends Error {
  override readonly name = 'PatternError';

  constructor(message: string, place: number) {
    super(`${message} (at character ${place})`);
  }
}

const DIGITS: readonly Range[] = [[0x30, 0x39]];
const WORD: readonly Range[] = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
];
const SPACE: readonly Range[] = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];
const HAN: readonly Range[] = [
  [0x3007, 0x3007],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0x20000, 0x323af],
];
const LINE_FEED: readonly Range[] = [[0x0a, 0x0a]];

/** Classes behind a backslash. `\h` is this program's own: any Chinese character. */
export const CLASSES: Readonly<Record<string, { ranges: readonly Range[]; isNegated: boolean }>> = {
  d: { ranges: DIGITS, isNegated: false },
  D: { ranges: DIGITS, isNegated: true },
  w: { ranges: WORD, isNegated: false },
  W: { ranges: WORD, isNegated: true },
  s: { ranges: SPACE, isNegated: false },
  S: { ranges: SPACE, isNegated: true },
  h: { ranges: HAN, isNegated: false },
};

/** Any character but a line feed. */
export const ANY: Pattern = { kind: 'set', ranges: LINE_FEED, isNegated: true };

const LAST = 0x10ffff;

/** The ranges that a negated set leaves. */
export function complementOf(ranges: readonly Range[]): readonly Range[] {
  const left: Range[] = [];
  let from = 0;
  for (const [start, end] of ranges.toSorted((one, other) => one[0] - other[0])) {
    if (start > from) {
      left.push([from, start - 1]);
    }
    from = Math.max(from, end + 1);
  }
  return from > LAST ? left : [...left, [from, LAST]];
}

/** Whether a character is a part of a word at whose edges `\b` stands. */
export function isWordCharacter(codePoint: number | undefined): boolean {
  return codePoint !== undefined && WORD.some(([from, to]) => codePoint >= from && codePoint <= to);
}
