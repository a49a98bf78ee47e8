import { momentOf, wallTimeOf } from './zoned-time.ts';

/** Where and when a time was printed: what relative times are relative to. */
export interface Printing {
  /** IANA zone of the page. */
  readonly timeZone: string;
  readonly fetchedAt: Date;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** `2026-6-14 11:09:00`, `2026/6/14 11:09`, `2026年6月14日 11:09`, the time of day optional. */
const ABSOLUTE =
  /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:\s{0,3}T?(\d{1,2}):(\d{2})(?::(\d{2}))?)?/u;

/** `3 天前`, `5 分钟前`, `20 秒前`, as Discuz!'s `dgmdate` prints times of the last week. */
const AGO = /(\d{1,5})\s?(秒|分钟|小时|天)前/u;

/** `昨天 10:20`, `前天 10:20`, `今天 10:20`. */
const DAY_BEFORE = /(今天|昨天|前天)\s{0,3}(\d{1,2}):(\d{2})/u;

const UNITS_MS: Readonly<Record<string, number>> = {
  秒: 1000,
  分钟: MINUTE_MS,
  小时: HOUR_MS,
  天: DAY_MS,
};

const DAYS_BACK: Readonly<Record<string, number>> = { 今天: 0, 昨天: 1, 前天: 2 };

/** The moment that a printed time means; null where it says none. Only the first 200 characters are read. */
export function momentOfPrinted(written: string, printing: Printing): Date | null {
  const text = written.slice(0, 200).replaceAll(/[\u00A0\u3000\s]+/gu, ' ');
  return absoluteMoment(text, printing) ?? relativeMoment(text, printing);
}

function absoluteMoment(text: string, printing: Printing): Date | null {
  const match = ABSOLUTE.exec(text);
  if (match === null) {
    return null;
  }
  const [, year, month, day, hour, minute, second] = match;
  return momentOf(
    {
      year: Number(year),
      month: Number(month),
      day: Number(day),
      hour: Number(hour ?? 0),
      minute: Number(minute ?? 0),
      second: Number(second ?? 0),
    },
    printing.timeZone,
  );
}

function relativeMoment(text: string, printing: Printing): Date | null {
  const now = printing.fetchedAt.getTime();
  if (text.includes('刚刚')) {
    return printing.fetchedAt;
  }
  if (text.includes('半小时前')) {
    return new Date(now - 30 * MINUTE_MS);
  }
  const ago = AGO.exec(text);
  if (ago !== null) {
    return new Date(now - Number(ago[1]) * (UNITS_MS[ago[2] ?? ''] ?? 0));
  }
  const dayBefore = DAY_BEFORE.exec(text);
  return dayBefore === null ? null : momentOnDayBefore(dayBefore, printing);
}

function momentOnDayBefore(match: RegExpExecArray, printing: Printing): Date | null {
  const today = wallTimeOf(printing.fetchedAt, printing.timeZone);
  if (today === null) {
    return null;
  }
  const noon = Date.UTC(today.year, today.month - 1, today.day, 12);
  const day = new Date(noon - (DAYS_BACK[match[1] ?? ''] ?? 0) * DAY_MS);
  return momentOf(
    {
      year: day.getUTCFullYear(),
      month: day.getUTCMonth() + 1,
      day: day.getUTCDate(),
      hour: Number(match[2]),
      minute: Number(match[3]),
      second: 0,
    },
    printing.timeZone,
  );
}
