import type { GreyPicture, LineStrip } from './line-strip.ts';

/** Columns of a strip, the second not among them. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where the ink of one column stands: its first and last row and how many; null where there is none. */
type Column = { readonly top: number; readonly bottom: number; readonly rows: number } | null;

/** An underline is so wide, at least and at most (two in a row), as a share of the line's height. */
const WIDTH = { least: 0.2, most: 1 } as const;

/** And so thick at most. */
const THICKNESS = 0.2;

/** Ink that covers as much of the height is a letter, by which the baseline is known. */
const LETTER_HEIGHT = 0.3;

/**
 * Underlines between letters (`_`) in a line, from left to right: ink that stands below the baseline, with none above it. The
 * reader of text drops most of them.
 */
export function underlinesIn(strip: LineStrip): readonly Span[] {
  const columns = columnsOf(strip, inkLevel(strip));
  const { lineHeight } = strip;
  const bottoms = columns
    .flatMap((column) =>
      column !== null && column.bottom - column.top >= lineHeight * LETTER_HEIGHT
        ? [column.bottom]
        : [],
    )
    .toSorted((one, other) => one - other);
  const baseline = bottoms[Math.floor(bottoms.length / 2)];
  if (baseline === undefined) {
    return [];
  }
  function isLow(column: Column | undefined): boolean {
    return (
      column !== null &&
      column !== undefined &&
      column.top >= (baseline ?? 0) - lineHeight * 0.06 &&
      column.bottom > (baseline ?? 0) &&
      column.rows <= Math.max(2, lineHeight * THICKNESS)
    );
  }
  return runsOf(columns, isLow).filter(
    ({ from, to }) =>
      from > 0 &&
      to < columns.length &&
      to - from >= lineHeight * WIDTH.least &&
      to - from <= lineHeight * WIDTH.most,
  );
}

/** How far an underline is raised to be read as a dash, as a share of the line's height. */
const RAISED = 0.33;

/** The line with the underlines raised to the middle of its letters, where the reader of text sees dashes. */
export function withRaised(strip: LineStrip, underlines: readonly Span[]): GreyPicture {
  const { width, height, lineHeight } = strip;
  const pixels = Uint8Array.from(strip.pixels);
  const by = Math.round(lineHeight * RAISED);
  for (const { from, to } of underlines) {
    for (let column = Math.max(0, from - 1); column < Math.min(width, to + 1); column += 1) {
      const ground = strip.pixels[Math.round(lineHeight / 2) * width + column] ?? 0;
      for (let row = 0; row < height; row += 1) {
        const below = row + by;
        pixels[row * width + column] =
          below < height && below >= lineHeight / 2
            ? (strip.pixels[below * width + column] ?? ground)
            : ground;
      }
    }
  }
  return { pixels, width, height };
}

function runsOf(
  columns: readonly Column[],
  isLow: (column: Column | undefined) => boolean,
): readonly Span[] {
  const runs: Span[] = [];
  let from: number | null = null;
  for (let at = 0; at <= columns.length; at += 1) {
    if (isLow(columns[at])) {
      from ??= at;
    } else if (from !== null) {
      runs.push({ from, to: at });
      from = null;
    }
  }
  return runs;
}

function columnsOf(
  { pixels, width, height }: LineStrip,
  isInk: (grey: number) => boolean,
): readonly Column[] {
  return Array.from({ length: width }, (_, column) => {
    let top = -1;
    let bottom = -1;
    let rows = 0;
    for (let row = 0; row < height; row += 1) {
      if (isInk(pixels[row * width + column] ?? 0)) {
        top = top < 0 ? row : top;
        bottom = row;
        rows += 1;
      }
    }
    return rows === 0 ? null : { top, bottom, rows };
  });
}

/** What is ink: on the rarer side of the level that divides the greys best (N. Otsu, 1979). */
function inkLevel({ pixels }: LineStrip): (grey: number) => boolean {
  const counts = new Float64Array(256);
  for (const grey of pixels) {
    counts[grey] = (counts[grey] ?? 0) + 1;
  }
  const level = otsu(counts, pixels.length);
  const dark = counts.subarray(0, level + 1).reduce((sum, count) => sum + count, 0);
  return dark * 2 <= pixels.length ? (grey) => grey <= level : (grey) => grey > level;
}

function otsu(counts: Float64Array, total: number): number {
  const sum = counts.reduce((all, count, grey) => all + count * grey, 0);
  let below = 0;
  let sumBelow = 0;
  let best = { level: 127, spread: -1 };
  for (const [level, count] of counts.entries()) {
    below += count;
    sumBelow += count * level;
    const above = total - below;
    if (below > 0 && above > 0) {
      const gap = sumBelow / below - (sum - sumBelow) / above;
      const spread = below * above * gap * gap;
      best = spread > best.spread ? { level, spread } : best;
    }
  }
  return best.level;
}
