import { foreign } from '../sweep/markup.ts';

/** A bar of a chart: all of it, and the part of it that is filled darker. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly part: number;
  /** What stands at its end. */
  readonly shown: string;
}

/** What a chart is, for those who cannot see it. A table beside it has the figures. */
export interface ChartWords {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** What the whole bar and its darker part are. */
  readonly legend: readonly [whole: string, part: string];
}

const WIDTH = 480;
const END = 64;
const ROW = 24;

/** Bars from left to right, one below the other, as SVG in the page. */
export function barChart(words: ChartWords, bars: readonly Bar[]): string {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const left = leftOf(bars.map(({ label }) => label));
  const room = WIDTH - left - END;
  const rows = bars.map(({ label, value, part, shown }, index) => {
    const top = index * ROW + 4;
    const whole = round((value / most) * room);
    const dark = round((Math.min(part, value) / most) * room);
    return `<text x="${left - 8}" y="${top + 13}" text-anchor="end">${foreign(short(label))}</text><rect class="whole" x="${left}" y="${top}" width="${whole}" height="17"/><rect class="part" x="${left}" y="${top + 4}" width="${dark}" height="9"/><text class="end" x="${left + whole + 6}" y="${top + 13}">${foreign(shown)}</text>`;
  });
  return svg(words, bars.length * ROW + 8, rows.join(''));
}

/** A column upwards and one downwards for each part of a period. */
export interface Column {
  readonly label: string;
  readonly up: number;
  readonly down: number;
}

const HALF = 80;

/** Columns on both sides of a line, as SVG in the page: what came above, what went below. */
export function columnChart(words: ChartWords, columns: readonly Column[]): string {
  const most = Math.max(1, ...columns.flatMap(({ up, down }) => [up, down]));
  const left = 44;
  const step = (WIDTH - left - 4) / Math.max(1, columns.length);
  const width = round(Math.max(1, Math.min(28, step * 0.7)));
  const every = Math.max(1, Math.ceil(columns.length / 6));
  const drawn = columns.map(({ label, up, down }, index) => {
    const x = round(left + index * step + (step - width) / 2);
    const high = round((up / most) * HALF);
    const low = round((down / most) * HALF);
    const day =
      index % every === 0
        ? `<text x="${round(x + width / 2)}" y="${HALF * 2 + 28}" text-anchor="middle">${foreign(label)}</text>`
        : '';
    return `<rect class="whole" x="${x}" y="${round(HALF + 8 - high)}" width="${width}" height="${high}"/><rect class="part" x="${x}" y="${HALF + 8}" width="${width}" height="${low}"/>${day}`;
  });
  const axis = `<line x1="${left}" y1="${HALF + 8}" x2="${WIDTH}" y2="${HALF + 8}"/><text x="${left - 6}" y="16" text-anchor="end">${most}</text><text x="${left - 6}" y="${HALF + 12}" text-anchor="end">0</text><text x="${left - 6}" y="${HALF * 2 + 8}" text-anchor="end">${most}</text>`;
  return svg(words, HALF * 2 + 36, `${drawn.join('')}${axis}`);
}

function svg(
  { id, title, description, legend: [whole, part] }: ChartWords,
  height: number,
  body: string,
): string {
  const legend = `<rect class="whole" x="0" y="${height + 2}" width="12" height="12"/><text x="18" y="${height + 13}">${foreign(whole)}</text><rect class="part" x="${WIDTH / 2}" y="${height + 2}" width="12" height="12"/><text x="${WIDTH / 2 + 18}" y="${height + 13}">${foreign(part)}</text>`;
  return `<svg class="chart" viewBox="0 0 ${WIDTH} ${height + 20}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${foreign(title)}</title><desc id="${id}-d">${foreign(description)}</desc>${body}${legend}</svg>`;
}

/** Columns of a label that is not cut, and what each takes at the size of the chart's letters. */
const MOST_COLUMNS = 32;
const COLUMN_WIDTH = 6.9;

/** Where bars begin: behind the longest label. */
function leftOf(labels: readonly string[]): number {
  const longest = Math.max(8, ...labels.map((label) => columnsOf(short(label))));
  return Math.ceil(longest * COLUMN_WIDTH) + 14;
}

function columnsOf(label: string): number {
  return Array.from(label).reduce((sum, character) => sum + widthOf(character), 0);
}

/** Wide characters count twice. */
function widthOf(character: string): number {
  return /[\u2e80-\uffef]/u.test(character) ? 2 : 1;
}

function short(label: string): string {
  let room = MOST_COLUMNS;
  const kept: string[] = [];
  for (const character of label) {
    room -= widthOf(character);
    if (room < 0) {
      return `${kept.join('')}…`;
    }
    kept.push(character);
  }
  return label;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
