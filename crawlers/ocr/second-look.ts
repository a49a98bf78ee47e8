import type { PictureLine } from './picture-line.ts';

/** A name of letters and digits, with the marks that an underline in it is taken for. */
const NAME = /[a-z\d]+(?:[ _.-][a-z\d]+)*/giu;

/** A name that may hold underlines: shorter ones are words. */
export const MAY_HOLD_UNDERLINES = /[a-z][a-z\d _.-]{4,}/iu;

/** Digits with gaps between them, or in circles: a number that was not read whole. */
export const BROKEN_NUMBER = /\d(?: \d+){2}|[\u2460-\u2473\u24ea\u24f5-\u24ff\u2776-\u2793]/u;

/**
 * The text with `count` underlines where a look at the line with its underlines raised to dashes saw them; where that look did
 * not see as many, a lone gap or mark within a name is taken for the one.
 */
export function withUnderlines(text: string, count: number, raised: string): string {
  if (count <= underlinesOf(text)) {
    return text;
  }
  const dashed =
    lastName(raised)
      ?.replaceAll(/[ _.-]+/gu, '-')
      .split('-') ?? [];
  const name = lastName(text) ?? '';
  const letters = name.replaceAll(/[ _.-]/gu, '');
  const parts = dashed.length === count + 1 ? partsFromEnd(letters, dashed.slice(1)) : null;
  const marked = name.split(/[ _.-]/u);
  const seen = parts ?? (marked.length === count + 1 ? marked : null);
  return seen === null || name === ''
    ? text
    : `${text.slice(0, text.lastIndexOf(name))}${seen.join('_')}${text.slice(text.lastIndexOf(name) + name.length)}`;
}

/** The letters cut so that each part but the first is as long as its counterpart; null where nothing is left for the first. */
function partsFromEnd(letters: string, later: readonly string[]): readonly string[] | null {
  let rest = letters;
  const parts: string[] = [];
  for (const { length } of later.toReversed()) {
    parts.unshift(rest.slice(rest.length - length));
    rest = rest.slice(0, rest.length - length);
  }
  return rest === '' ? null : [rest, ...parts];
}

function lastName(text: string): string | undefined {
  return text.match(NAME)?.at(-1);
}

function underlinesOf(text: string): number {
  return text.match(/_/gu)?.length ?? 0;
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
