import type { PictureLine } from './picture-line.ts';

/** A dash within a name: at the size of a poster an underline is often read as one. */
export const DOUBTFUL = /[a-z0-9][-.][a-z0-9]/iu;

/** Digits with gaps between them, or in circles: a number that was not read whole. */
export const BROKEN_NUMBER = /\d(?: \d+){2}|[\u2460-\u2473\u24ea\u24f5-\u24ff\u2776-\u2793]/u;

/** Letters and digits alone, which both looks must agree on from the doubtful place on. */
function lettersOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Whether two readings of a line agree, marks apart: the ends count, since a second look may take in its neighbours. */
export function isSameBut(one: string, other: string): boolean {
  const [a, b] = [lettersOf(one), lettersOf(other)];
  return a !== '' && (a.endsWith(b.slice(-8)) || b.endsWith(a.slice(-8)));
}

/** The text with those of its doubtful marks that the second look saw as underlines. */
export function withUnderlines(text: string, second: string): string {
  return text.replaceAll(
    /([a-z0-9]{1,3})[-.]([a-z0-9]{1,3})/giu,
    (mark, before: string, after: string) =>
      second.toLowerCase().includes(`${before}_${after}`.toLowerCase())
        ? `${before}_${after}`
        : mark,
  );
}

/** The lines, those with a broken number as the other reading has them where it has more of its digits. */
export function withNumbersOf(
  lines: readonly PictureLine[],
  others: readonly PictureLine[],
): readonly PictureLine[] {
  return lines.map((line) => {
    const other = BROKEN_NUMBER.test(line.text)
      ? others.find((candidate) => isSamePlace(candidate, line))
      : undefined;
    return other !== undefined && digitsIn(other.text) > digitsIn(line.text) ? other : line;
  });
}

function digitsIn(text: string): number {
  return text.match(/\p{N}/gu)?.length ?? 0;
}

/** Whether two lines begin at the same height and at the same side. */
function isSamePlace(one: PictureLine, other: PictureLine): boolean {
  const [[x, y]] = one.box;
  const [[otherX, otherY], , [, bottom]] = other.box;
  const height = Math.abs(bottom - otherY);
  return Math.abs(y - otherY) < height / 2 && Math.abs(x - otherX) < height * 2;
}
