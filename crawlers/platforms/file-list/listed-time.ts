import { momentOfPrinted } from '../../times/printed-time.ts';
import { momentOf } from '../../times/zoned-time.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `20-Nov-2026 10:00` (nginx), `2026-Nov-20 10:00:05` (lighttpd). */
const NAMED_MONTH =
  /(?<!\d)(?:(\d{1,2})-([a-z]{3})-(\d{4})|(\d{4})-([a-z]{3})-(\d{1,2})) (\d{2}):(\d{2})(?::(\d{2}))?/iu;

/** With its zone, as Caddy stamps it. */
const STAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/u;

/** The moment that a row of an index means; null where it says none. */
export function momentOfListed(written: string, timeZone: string): Date | null {
  const text = written.slice(0, 300).trim();
  if (STAMP.test(text)) {
    const stamp = new Date(text);
    return Number.isNaN(stamp.getTime()) ? null : stamp;
  }
  const match = NAMED_MONTH.exec(text);
  if (match === null) {
    // Relative times are of other pages: an index prints dates.
    return /\d{4}-\d{2}-\d{2}/u.test(text)
      ? momentOfPrinted(text, { timeZone, fetchedAt: new Date(0) })
      : null;
  }
  const [, day, month, year, yearFirst, monthSecond, dayLast, hour, minute, second] = match;
  return momentOf(
    {
      year: Number(year ?? yearFirst),
      month: MONTHS.indexOf((month ?? monthSecond ?? '').toLowerCase()) + 1,
      day: Number(day ?? dayLast),
      hour: Number(hour),
      minute: Number(minute),
      second: Number(second ?? 0),
    },
    timeZone,
  );
}
