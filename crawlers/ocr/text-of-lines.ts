import type { PictureLine } from './picture-line.ts';

/** Lines that are less certain are texture taken for text. */
const CONFIDENCE_FLOOR = 0.6;

/** Share of the picture's text width from which on a line has run into its right edge and goes on below. */
const FULL_WIDTH = 0.85;

/** A card's number, read with gaps: what stands between its digits is none of it. */
const SPACED_NUMBER = /(?<![\dXx])\d(?:[ ·]?\d){16}[ ·]?[\dXx](?![\dXx])/gu;

/** The text of a picture: its lines in the order in which they are read, what is hardly text left out. */
export function textOfLines(lines: readonly PictureLine[]): string {
  const certain = lines.filter(
    ({ confidence, text }) => confidence >= CONFIDENCE_FLOOR && text.trim() !== '',
  );
  const right = Math.max(...certain.map(rightOf));
  let text = '';
  for (const [at, line] of certain.entries()) {
    const before = certain[at - 1];
    const isOneNumber = before !== undefined && goesOn(before, line, right);
    text += `${at === 0 || isOneNumber ? '' : '\n'}${line.text.trim()}`;
  }
  return text.replaceAll(SPACED_NUMBER, (number) => number.replaceAll(/[ ·]/gu, ''));
}

/** Whether a number runs over the end of a full line into the next one. */
function goesOn(line: PictureLine, next: PictureLine, right: number): boolean {
  const isFull = rightOf(line) >= right * FULL_WIDTH;
  const isBelow = topOf(next) > topOf(line) && topOf(next) - topOf(line) < 2.5 * heightOf(line);
  return isFull && isBelow && /\p{N}$/u.test(line.text.trim()) && /^\p{N}/u.test(next.text.trim());
}

function rightOf({ box }: PictureLine): number {
  return Math.max(...box.map(([x]) => x));
}

function topOf({ box }: PictureLine): number {
  return Math.min(...box.map(([, y]) => y));
}

function heightOf({ box }: PictureLine): number {
  return Math.max(...box.map(([, y]) => y)) - Math.min(...box.map(([, y]) => y));
}
