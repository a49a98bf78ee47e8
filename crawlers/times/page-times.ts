import type { WrittenTime } from './written-time.ts';
import { momentOf, type WallTime, wallTimeOf } from './zoned-time.ts';

/** How a page prints its times: what is needed to say which moments they mean. */
export interface PagePrinting {
  /** IANA zone of the source. */
  readonly timeZone: string;
  /** Minutes east of UTC that the page itself names, which go before the zone; or null. */
  readonly offsetMinutes: number | null;
  readonly fetchedAt: Date;
  /** Which of two numbers is the month: `03/04/2026`. */
  readonly order: 'month-first' | 'day-first';
}

const DAY_MS = 86_400_000;

/** Clocks run apart: a page may print a time that lies a little ahead of ours. */
const AHEAD_MS = 2 * DAY_MS;

/**
 * The order of day and month over a whole page: a number above twelve tells it; else no time may lie ahead of the fetch;
 * else pages that halve the day (`am`, `pm`) put the month first, others the day.
 */
export function orderOf(times: readonly WrittenTime[], fetchedAt: Date): PagePrinting['order'] {
  let leaning = 0;
  for (const time of times) {
    if (time.kind === 'date' && time.isAmbiguous) {
      leaning += leaningOf(time, fetchedAt);
    }
  }
  return leaning > 0 ? 'month-first' : 'day-first';
}

/** How strongly one date speaks for the month first (above zero) or the day. */
function leaningOf(
  { month: first, day: second, year, clock }: Extract<WrittenTime, { kind: 'date' }>,
  fetchedAt: Date,
): number {
  const sure = Number(second > 12) - Number(first > 12);
  const ahead =
    Number(isAhead(year, second, first, fetchedAt)) -
    Number(isAhead(year, first, second, fetchedAt));
  return sure * 1000 + ahead * 10 + (clock?.isHalved === true ? 0.01 : 0);
}

function isAhead(year: number | null, month: number, day: number, fetchedAt: Date): boolean {
  return Date.UTC(year ?? 1970, month - 1, day) > fetchedAt.getTime() + AHEAD_MS;
}

/** The moment that a written time means; null where it names none (months ago, a date that no calendar has). */
export function momentOfWritten(time: WrittenTime, printing: PagePrinting): Date | null {
  switch (time.kind) {
    case 'moment':
      return new Date(time.at);
    case 'ago':
      return time.ms === null ? null : new Date(printing.fetchedAt.getTime() - time.ms);
    case 'date':
      return momentOfDate(time, printing);
    case 'days-back':
      return momentBack(time.days, time.clock, printing);
    case 'weekday': {
      const today = new Date(noonOfToday(printing)).getUTCDay();
      // The same weekday as today is a week back: today itself is called today.
      return momentBack((today - time.weekday + 7) % 7 || 7, time.clock, printing);
    }
  }
}

/** Whether the time names a moment by itself, whenever it is read. */
export function isAbsolute(time: WrittenTime): boolean {
  return time.kind === 'moment' || (time.kind === 'date' && time.year !== null);
}

function momentOfDate(
  time: Extract<WrittenTime, { kind: 'date' }>,
  printing: PagePrinting,
): Date | null {
  const swaps = time.isAmbiguous && printing.order === 'day-first';
  const [month, day] = swaps ? [time.day, time.month] : [time.month, time.day];
  const wall = { month, day, ...clockOf(time.clock) };
  if (time.year !== null) {
    return zoned({ year: time.year, ...wall }, printing);
  }
  const thisYear = printing.fetchedAt.getUTCFullYear();
  const moment = zoned({ year: thisYear, ...wall }, printing);
  // A date without a year is the last one that has been.
  return moment !== null && moment.getTime() > printing.fetchedAt.getTime() + DAY_MS
    ? zoned({ year: thisYear - 1, ...wall }, printing)
    : moment;
}

function clockOf(
  clock: { hour: number; minute: number; second: number } | null,
): Pick<WallTime, 'hour' | 'minute' | 'second'> {
  return { hour: clock?.hour ?? 0, minute: clock?.minute ?? 0, second: clock?.second ?? 0 };
}

function momentBack(
  days: number,
  clock: { hour: number; minute: number; second: number } | null,
  printing: PagePrinting,
): Date | null {
  const day = new Date(noonOfToday(printing) - days * DAY_MS);
  return zoned(
    {
      year: day.getUTCFullYear(),
      month: day.getUTCMonth() + 1,
      day: day.getUTCDate(),
      ...clockOf(clock),
    },
    printing,
  );
}

/** Noon of the page's today, as if its wall clock were UTC. */
function noonOfToday({ fetchedAt, timeZone, offsetMinutes }: PagePrinting): number {
  const shifted =
    offsetMinutes === null
      ? wallTimeOf(fetchedAt, timeZone)
      : wallTimeOf(new Date(fetchedAt.getTime() + offsetMinutes * 60_000), 'UTC');
  return shifted === null
    ? fetchedAt.getTime()
    : Date.UTC(shifted.year, shifted.month - 1, shifted.day, 12);
}

function zoned(wall: WallTime, { timeZone, offsetMinutes }: PagePrinting): Date | null {
  if (offsetMinutes === null) {
    return momentOf(wall, timeZone);
  }
  const asUtc = momentOf(wall, 'UTC');
  return asUtc === null ? null : new Date(asUtc.getTime() - offsetMinutes * 60_000);
}
