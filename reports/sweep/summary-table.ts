import type { SweepSummary } from '../../core/sweep.ts';
import { legibleLine } from '../words/legible.ts';
import { fitted, textWidth } from './text-width.ts';

/** What a sweep did at one source. */
export interface SourceFigures {
  readonly id: string;
  readonly name: string;
  readonly captures: number;
  readonly sightings: number;
  readonly newSightings: number;
  readonly suspect: number;
  readonly strong: number;
  readonly walls: number;
  readonly failures: number;
}

export interface TableOptions {
  /** ANSI colours; for a terminal that wants them. */
  readonly colours: boolean;
}

/** The columns of a source, after its name. */
const COLUMNS = [
  ['captures', 'pages'],
  ['sightings', 'sightings'],
  ['newSightings', 'new'],
  ['suspect', 'suspect'],
  ['strong', 'strong'],
  ['walls', 'walls'],
  ['failures', 'failed'],
] as const;

/** Names of sources are cut to this, in columns. */
const NAME_WIDTH = 28;

/**
 * What a sweep found, as a table for a terminal: a row for each source, and the whole. Chinese characters take two columns,
 * so the lines meet. Ends without a line end.
 */
export function renderSummaryTable(
  summary: SweepSummary,
  sources: readonly SourceFigures[],
  options: TableOptions = { colours: false },
): string {
  const rows = sources.map((source) => [
    legibleLine(source.name === '' ? source.id : source.name),
    ...COLUMNS.map(([figure]) => String(source[figure])),
  ]);
  const total = ['all', ...COLUMNS.map(([figure]) => String(summary[figure]))];
  const head = ['source', ...COLUMNS.map(([, label]) => label)];
  const widths = head.map((_, column) =>
    Math.min(
      column === 0 ? NAME_WIDTH : Number.POSITIVE_INFINITY,
      Math.max(...[head, ...rows, total].map((cells) => textWidth(cells[column] ?? ''))),
    ),
  );
  const paint = options.colours ? painted : plain;
  return [
    rule(widths, '┌┬┐'),
    rowOf(head, widths, plain),
    rule(widths, '├┼┤'),
    ...rows.map((cells) => rowOf(cells, widths, paint)),
    ...(rows.length > 0 ? [rule(widths, '├┼┤')] : []),
    rowOf(total, widths, paint),
    rule(widths, '└┴┘'),
    summaryLine(summary),
  ].join('\n');
}

/** What a sweep found, in one line. */
export function summaryLine(summary: SweepSummary): string {
  const { sweepId, strong, suspect, durationMs } = summary;
  const counts = [
    `${strong} strong`,
    `${suspect} suspect`,
    counted(summary.newSightings, 'new sighting'),
    `${counted(summary.casesOpened, 'case')} opened`,
    `${summary.evidence} preserved`,
    counted(summary.walls, 'wall'),
    counted(summary.failures, 'failure'),
  ];
  return `${sweepId}: ${counts.join(', ')} in ${(durationMs / 1000).toFixed(1)} s`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function rule(widths: readonly number[], corners: string): string {
  const [left, middle, right] = Array.from(corners);
  return `${left}${widths.map((width) => '─'.repeat(width + 2)).join(middle)}${right}`;
}

/** Names to the left, figures to the right. */
function rowOf(
  cells: readonly string[],
  widths: readonly number[],
  paint: (cell: string, column: number) => string,
): string {
  const padded = cells.map((cell, column) => {
    const width = widths[column] ?? 0;
    return paint(column === 0 ? fitted(cell, width) : cell.padStart(width), column);
  });
  return `│ ${padded.join(' │ ')} │`;
}

function plain(cell: string): string {
  return cell;
}

/** ANSI colours by column: what to look at first is red or yellow, a zero is dim. */
function painted(cell: string, column: number): string {
  const figure = COLUMNS[column - 1]?.[0];
  if (figure === undefined) {
    return cell;
  }
  if (cell.trim() === '0') {
    return `\u001B[2m${cell}\u001B[22m`;
  }
  const colour = { strong: 31, suspect: 33, walls: 35, failures: 35 }[figure as string];
  return colour === undefined ? cell : `\u001B[${colour}m${cell}\u001B[39m`;
}
