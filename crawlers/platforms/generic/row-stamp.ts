import { lineOf } from '../../dom/read-content.ts';
import type { PagePrinting } from '../../times/page-times.ts';
import { isAbsolute } from '../../times/page-times.ts';
import { type Box, linkTextOf, textOf } from './box.ts';
import { momentOfMark } from './choose-time.ts';
import { boxesOf, owns, type PageRecord } from './record.ts';
import type { Survey } from './survey.ts';
import type { TimeMark } from './time-mark.ts';

/** What a row tells of the last change of what it leads to. */
export interface RowState {
  /** Moment of the last reply, or null where the row tells none that stays the same. */
  readonly last: number | null;
  readonly stamp: string | null;
}

/** A count as printed, with or without its name: `1,234`, `1.2K`, `3.4万`, `12 Replies`, `回复: 7`. */
const COUNT =
  /^(?:(?<before>\p{L}{1,12}) ?[:：] ?)?(?<count>\d[\d.,]{0,9} ?[KkMm万千]?)(?: ?(?<after>\p{L}{2,12})| ?[/|] ?\d[\d.,KkMm万]{0,9})?$/u;

/** Units of time behind a number. */
const AGO = /^(?:s|m|h|d|w|mo|y|sec|min|hour|day|week|month|year|am|pm|秒|分|小时|天|周|月|年)/iu;

/** Names of the count of answers. */
const REPLIES =
  /^(?:repl|answer|comment|response|post|message|antwort|respuesta|réponse|回复|回帖|回应|回覆|帖)/iu;

/**
 * The last time and the counts of each row. Of several counts the one that stays smallest over the page is taken: that of
 * views grows by itself. A row whose times are relative (`3 hours ago`) has no stamp, nor has one with a date alone.
 */
export function rowStatesOf(
  records: readonly PageRecord[],
  survey: Survey,
  printing: PagePrinting,
): readonly RowState[] {
  const counts = records.map((record) => countsIn(record, survey));
  const column = smallestColumn(counts);
  return records.map((record, index) => {
    const times = ownTimes(record, survey.times);
    const isStable = times.length > 0 && times.every(({ time }) => isAbsolute(time));
    const moments = times.map((mark) => momentOfMark(mark, printing)?.getTime() ?? 0);
    const last = isStable ? Math.max(...moments) : null;
    const count = counts[index]?.get(column ?? '') ?? null;
    const isExact = times.some(
      ({ time }) => time.kind === 'moment' || ('clock' in time && time.clock !== null),
    );
    const all = [...(counts[index]?.values() ?? [])].join('/');
    return { last, stamp: stampOf(last, count, all, isExact, times.length > 0) };
  });
}

function stampOf(
  last: number | null,
  count: string | null,
  all: string,
  isExact: boolean,
  hasTimes: boolean,
): string | null {
  if (last === null) {
    // Without any time the counts alone tell; beside a relative one they miss an edit of the last reply at most.
    return all === '' || hasTimes ? null : `counts ${all}`;
  }
  return isExact || count !== null ? `${new Date(last).toISOString()}|${count ?? ''}` : null;
}

/** Times of a row, one a place: what an attribute says goes before the words that it stands for. */
function ownTimes(record: PageRecord, times: readonly TimeMark[]): readonly TimeMark[] {
  const own = times.filter(({ box }) => owns(record, box.at));
  const exact = own.filter(({ source }) => source !== 'text').map(({ box }) => box);
  return own.filter(
    ({ box, source }) =>
      source !== 'text' || !exact.some(({ at, to }) => box.at >= at && box.at < to),
  );
}

function countsIn(record: PageRecord, { boxes }: Survey): ReadonlyMap<string, string> {
  const counts = new Map<string, string>();
  for (const box of boxesOf(record, boxes)) {
    const count = countAt(box);
    if (count !== null) {
      counts.set(freePlace(counts, placeOf(box, count.called)), count.written);
    }
  }
  return counts;
}

/** Letters, and elements, that a count has at most. */
const MAX_LETTERS = 20;
const MAX_BOXES = 3;

/** A count that an element shows, and what it is called; null for none. */
function countAt(box: Box): { readonly written: string; readonly called: string } | null {
  const letters = textOf(box) + linkTextOf(box);
  if (letters === 0 || letters > MAX_LETTERS || box.to - box.at > MAX_BOXES) {
    return null;
  }
  const match = COUNT.exec(lineOf(box.element));
  const { before, count, after } = match?.groups ?? {};
  const called = before ?? after ?? '';
  return count === undefined || AGO.test(called) ? null : { written: count.trim(), called };
}

function placeOf({ shape, parent }: Box, called: string): string {
  const place = `${shape}<${parent?.shape ?? ''}<${parent?.parent?.shape ?? ''}`;
  return REPLIES.test(called) ? `replies ${place}` : place;
}

/** Counts that one row has at one place. */
const MAX_SAME = 10;

function freePlace(counts: ReadonlyMap<string, string>, place: string): string {
  for (let nth = 2; nth <= MAX_SAME; nth += 1) {
    const free = nth === 2 ? place : `${place} ${nth}`;
    if (!counts.has(free)) {
      return free;
    }
  }
  return place;
}

/** The column that is in most rows and whose numbers add up to least, if not to nothing. */
function smallestColumn(rows: readonly ReadonlyMap<string, string>[]): string | null {
  const sums = new Map<string, { rows: number; sum: number }>();
  for (const row of rows) {
    for (const [key, written] of row) {
      const known = sums.get(key) ?? { rows: 0, sum: 0 };
      sums.set(key, { rows: known.rows + 1, sum: known.sum + numberOf(written) });
    }
  }
  const whole = [...sums].filter(
    ([, { rows: count, sum }]) => count >= rows.length * 0.7 && sum > 0,
  );
  const ordered = whole.toSorted((one, other) => one[1].sum - other[1].sum).map(([key]) => key);
  return ordered.find((key) => key.startsWith('replies ')) ?? ordered[0] ?? null;
}

/** What letters behind a number multiply it by. */
const UNITS: Readonly<Record<string, number>> = { k: 1_000, 千: 1_000, 万: 10_000, m: 1_000_000 };

function numberOf(written: string): number {
  const value = Number(written.replaceAll(',', '').replace(/[^\d.].*$/u, ''));
  return (Number.isNaN(value) ? 0 : value) * (UNITS[written.slice(-1).toLowerCase()] ?? 1);
}
