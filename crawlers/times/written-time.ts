import { monthNamed, weekdayNamed } from './month-names.ts';
import { type Clock, clockAfter, clockBefore } from './written-clock.ts';

/** A time as a page writes it, before it is known where and in which order of day and month. */
export type WrittenTime =
  | { readonly kind: 'moment'; readonly at: number; readonly from: number }
  | ({
      readonly kind: 'date';
      /** Null where the page leaves the year out. */
      readonly year: number | null;
      readonly month: number;
      readonly day: number;
      /** Day and month are both numbers in an order that the text alone does not tell: `month` is the first of them. */
      readonly isAmbiguous: boolean;
    } & Placed)
  | ({ readonly kind: 'days-back'; readonly days: number } & Placed)
  | ({ readonly kind: 'weekday'; readonly weekday: number } & Placed)
  /** `ms` is null where the unit is too coarse to name a moment (months, years). */
  | { readonly kind: 'ago'; readonly ms: number | null; readonly from: number };

interface Placed {
  readonly clock: Clock | null;
  /** Offset in the text at which the time begins. */
  readonly from: number;
}

/** Characters that are read: a printed time stands in a short line. */
const MAX_CHARACTERS = 200;

/** Words without a digit that may tell a time: the cheap question before the dear ones. */
const WORDS =
  /\d|刚刚|刚才|[昨前今]天|半小时|\b(?:just|moments?|now|an?|yesterday|today|one|gestern|heute|hier|ayer|hoy|ieri|oggi)\b/iu;

const ISO =
  /(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)? ?(Z|[+-]\d{2}:?\d{2}|UTC|GMT)(?![\d+-])/u;
const YEAR_FIRST = /(?<!\d)((?:19|20)\d{2}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2})(?!\d) ?日?/u;
const DAY_MONTH_NAME =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º)?[ -](?:de |of )?(\p{L}{3,12})\.?(?:,?[ -](?:de )?'?(\d{4}|\d{2}(?![\d:])))?/giu;
const MONTH_NAME_DAY =
  /(?<!\p{L})(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?(?!\d|:\d)(?:,? '?(\d{4}|\d{2}(?![\d:])))?/giu;
const NUMBERS = /(?<![\d.])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d.]\d)/u;
const MONTH_DAY_CHINESE = /(?<!\d)(\d{1,2}) ?月 ?(\d{1,2}) ?日/u;
const MONTH_DAY_NUMBERS = /(?<![\d-])(\d{1,2})[-/](\d{1,2})(?= \d{1,2}:\d{2})/u;

/** The first time that a text tells, or null. Only the first 200 characters are read; white space counts as one space. */
export function readWrittenTime(written: string): WrittenTime | null {
  if (!WORDS.test(written)) {
    return null;
  }
  const text = written.slice(0, MAX_CHARACTERS).replaceAll(/[\s\u00A0\u3000\u202F]+/gu, ' ');
  return (
    isoMoment(text) ??
    yearFirst(text) ??
    namedMonth(text) ??
    numbers(text) ??
    withoutYear(text) ??
    dayWord(text) ??
    ago(text)
  );
}

function isoMoment(text: string): WrittenTime | null {
  const match = ISO.exec(text);
  if (match === null) {
    return null;
  }
  const zone = match[8] ?? 'Z';
  const offset = /^[+-]/u.test(zone) ? zone : 'Z';
  const at = Date.parse(
    `${match[1]}-${match[2]}-${match[3]}T${match[4]}:${match[5]}:${match[6] ?? '00'}.${(match[7] ?? '0').slice(0, 3)}${offset.replace(/^(.\d\d)(\d\d)$/u, '$1:$2')}`,
  );
  return Number.isNaN(at) ? null : { kind: 'moment', at, from: match.index };
}

function yearFirst(text: string): WrittenTime | null {
  const match = YEAR_FIRST.exec(text);
  return match === null
    ? null
    : dateOf(text, match, Number(match[1]), Number(match[2]), Number(match[3]), false);
}

function namedMonth(text: string): WrittenTime | null {
  for (const match of text.matchAll(MONTH_NAME_DAY)) {
    const month = monthNamed(match[1] ?? '');
    if (month !== null) {
      return dateOf(text, match, yearOf(match[3]), month, Number(match[2]), false);
    }
  }
  for (const match of text.matchAll(DAY_MONTH_NAME)) {
    const month = monthNamed(match[2] ?? '');
    if (month !== null) {
      return dateOf(text, match, yearOf(match[3]), month, Number(match[1]), false);
    }
  }
  return null;
}

/** Two digits of a year count from 1970 to 2069, as POSIX `strptime` has it. */
function yearOf(written: string | undefined): number | null {
  if (written === undefined) {
    return null;
  }
  const year = Number(written);
  return written.length === 4 ? year : year + (year < 70 ? 2000 : 1900);
}

function numbers(text: string): WrittenTime | null {
  const match = NUMBERS.exec(text);
  if (match === null) {
    return null;
  }
  const [first, second] = [Number(match[1]), Number(match[3])];
  const isDate = Math.min(first, second) >= 1 && Math.min(first, second) <= 12;
  const date = isDate ? dateOf(text, match, yearOf(match[4]), first, second, true) : null;
  // Two digits of a year are believed beside a clock only: `1.2.10` is a version.
  return date?.kind === 'date' && (match[4]?.length === 4 || date.clock !== null) ? date : null;
}

function withoutYear(text: string): WrittenTime | null {
  const match = MONTH_DAY_CHINESE.exec(text) ?? MONTH_DAY_NUMBERS.exec(text);
  return match === null
    ? null
    : dateOf(text, match, null, Number(match[1]), Number(match[2]), false);
}

function dateOf(
  text: string,
  match: RegExpExecArray,
  year: number | null,
  first: number,
  second: number,
  isNumbers: boolean,
): WrittenTime | null {
  const isDay = first >= 1 && second >= 1 && Math.max(first, second) <= 31;
  if (!isDay || (!isNumbers && first > 12)) {
    return null;
  }
  const clock = clockAfter(text, match.index + match[0].length) ?? clockBefore(text, match.index);
  return {
    kind: 'date',
    year,
    month: first,
    day: second,
    isAmbiguous: isNumbers,
    clock,
    from: match.index,
  };
}

const DAY_WORDS: Readonly<Record<string, number>> = {
  今天: 0,
  昨天: 1,
  前天: 2,
  today: 0,
  yesterday: 1,
  heute: 0,
  gestern: 1,
  hier: 1,
  hoy: 0,
  ayer: 1,
  oggi: 0,
  ieri: 1,
};

const DAY_WORD = /([昨前今]天|\b(?:today|yesterday|heute|gestern|hier|hoy|ayer|oggi|ieri)\b)/iu;
const WEEKDAY =
  /(?:周|星期|礼拜)([一二三四五六日天])|\b((?:mon|tues?|wed|thur?s?|fri|sat|sun)(?:day|nesday|sday|rday|urday)?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b/iu;

/** A day told by a word; a clock must stand behind it, or it may be anything a person says. */
function dayWord(text: string): WrittenTime | null {
  const word = DAY_WORD.exec(text);
  if (word !== null) {
    const clock = clockAfter(text, word.index + word[0].length);
    const days = DAY_WORDS[(word[1] ?? '').toLowerCase()];
    return clock === null || days === undefined
      ? null
      : { kind: 'days-back', days, clock, from: word.index };
  }
  return weekdayIn(text);
}

function weekdayIn(text: string): WrittenTime | null {
  const match = WEEKDAY.exec(text);
  const weekday = weekdayNamed(match?.[1] ?? match?.[2] ?? '');
  const clock = match === null ? null : clockAfter(text, match.index + match[0].length);
  return match === null || weekday === null || clock === null
    ? null
    : { kind: 'weekday', weekday, clock, from: match.index };
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const NOW = /刚刚|刚才|^ ?(?:posted |about )?(?:just now|(?:a few )?moments? ago)/iu;
const AGO_CHINESE = /(\d{1,5}|半|几) ?个?(秒钟?|分钟?|小时|天|日|周|星期|月|年)(?:之|以)?前/u;
const AGO_ENGLISH =
  /\b(\d{1,5}|an?|one|a few) ?(seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|mos?|years?|yrs?|[smhdwy])\b(?:,? (?:and )?\d{1,2} ?\p{L}{1,8})? ago\b/iu;
/** Short forms without `ago` stand alone: `3h`, `2 d`, `5mo`. */
const AGO_SHORT = /^ ?(\d{1,4}) ?(s|m|min|h|hr|d|w|mo|y|yr)\.? ?$/iu;

/** Milliseconds by the beginning of a unit's name, longer ones first; null for what is too coarse. */
const UNITS: readonly (readonly [string, number | null])[] = [
  ['秒', 1000],
  ['分', MINUTE_MS],
  ['小时', HOUR_MS],
  ['天', DAY_MS],
  ['日', DAY_MS],
  ['周', 7 * DAY_MS],
  ['星期', 7 * DAY_MS],
  ['月', null],
  ['年', null],
  ['mo', null],
  ['y', null],
  ['s', 1000],
  ['m', MINUTE_MS],
  ['h', HOUR_MS],
  ['d', DAY_MS],
  ['w', 7 * DAY_MS],
];

function ago(text: string): WrittenTime | null {
  const now = NOW.exec(text);
  if (now !== null) {
    return { kind: 'ago', ms: 0, from: now.index };
  }
  const match = AGO_CHINESE.exec(text) ?? AGO_ENGLISH.exec(text) ?? AGO_SHORT.exec(text);
  if (match === null) {
    return null;
  }
  return { kind: 'ago', ms: lengthOf(match[1] ?? '', match[2] ?? ''), from: match.index };
}

function lengthOf(written: string, unit: string): number | null {
  const each = UNITS.find(([begin]) => unit.toLowerCase().startsWith(begin))?.[1] ?? null;
  const count = countOf(written.toLowerCase());
  return each === null || count === null ? null : count * each;
}

function countOf(written: string): number | null {
  if (/^\d/u.test(written)) {
    return Number(written);
  }
  if (written === '半') {
    return 0.5;
  }
  return written === 'a' || written === 'an' || written === 'one' ? 1 : null;
}
