/**
 * Characters that take two columns: the ranges of East Asian Wide and Fullwidth (Unicode Standard Annex 11), and pictographs
 * that terminals draw wide.
 */
const WIDE =
  /[\u{1100}-\u{115F}\u{2E80}-\u{303E}\u{3041}-\u{33FF}\u{3400}-\u{4DBF}\u{4E00}-\u{9FFF}\u{A000}-\u{A4CF}\u{A960}-\u{A97F}\u{AC00}-\u{D7A3}\u{F900}-\u{FAFF}\u{FE30}-\u{FE6F}\u{FF01}-\u{FF60}\u{FFE0}-\u{FFE6}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u;

/** Characters that take none: marks on the one before, joiners, variation selectors, hair of an emoji. */
const NONE = /[\p{Mn}\p{Me}\p{Cf}\u{FE00}-\u{FE0F}]/u;

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Columns that a line takes on a terminal. */
export function textWidth(line: string): number {
  return graphemes(line).reduce((columns, grapheme) => columns + graphemeWidth(grapheme), 0);
}

/** A line cut to at most so many columns, with `…` where something is missing, and filled up with spaces. */
export function fitted(line: string, columns: number): string {
  if (textWidth(line) <= columns) {
    return line + ' '.repeat(columns - textWidth(line));
  }
  let kept = '';
  let used = 0;
  for (const grapheme of graphemes(line)) {
    const width = graphemeWidth(grapheme);
    if (used + width > columns - 1) {
      break;
    }
    kept += grapheme;
    used += width;
  }
  return `${kept}…${' '.repeat(Math.max(0, columns - 1 - used))}`;
}

function graphemes(line: string): readonly string[] {
  return [...GRAPHEMES.segment(line)].map(({ segment }) => segment);
}

function graphemeWidth(grapheme: string): number {
  if (WIDE.test(grapheme)) {
    return 2;
  }
  return NONE.test(grapheme) && Array.from(grapheme).every((character) => NONE.test(character))
    ? 0
    : 1;
}
