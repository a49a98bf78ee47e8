import type { PictureLine } from './picture-line.ts';

/** Lines that are less certain are texture taken for text. */
const CONFIDENCE_FLOOR = 0.6;

/** The text of a picture: its lines in the order in which they are read, what is hardly text left out. */
export function textOfLines(lines: readonly PictureLine[]): string {
  return lines
    .filter(({ confidence }) => confidence >= CONFIDENCE_FLOOR)
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join('\n');
}
