import type { Element } from 'domhandler';
import { lineOf } from '../dom/read-content.ts';
import type { Selector } from '../dom/select.ts';
import { momentOfWritten, type PagePrinting } from '../times/page-times.ts';
import { readWrittenTime } from '../times/written-time.ts';

/** Seconds or milliseconds since 1970, from 1990 to 2286. */
const EPOCH = /^(?:\d{9,10}|\d{12,13})$/u;

/** An ISO moment that says its zone. */
const ZONED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/u;

/** Attributes that tell a moment better than the text does, in the order in which they are believed. */
const EXACT = ['datetime', 'data-time', 'data-timestamp', 'content', 'title'] as const;

/** What the element prints of a time, the exact form where it has one: for stamps. */
export function printedTimeOf(element: Element | null): string {
  if (element === null) {
    return '';
  }
  const exact = EXACT.map((name) => element.attribs[name] ?? '').find((written) =>
    /\d/u.test(written),
  );
  return exact ?? lineOf(element);
}

/** The moment that an element tells, what the software adds (notes of edits have times too) left out; null where it tells none. */
export function momentOfElement(
  element: Element | null,
  printing: PagePrinting,
  leftOut: Selector | null = null,
): Date | null {
  if (element === null) {
    return null;
  }
  for (const name of EXACT) {
    const moment = momentOf(element.attribs[name] ?? '', printing);
    if (moment !== null) {
      return moment;
    }
  }
  return momentOfText(lineOf(element, leftOut), printing);
}

function momentOf(written: string, printing: PagePrinting): Date | null {
  const text = written.trim();
  if (EPOCH.test(text)) {
    return new Date(Number(text) * (text.length > 10 ? 1 : 1000));
  }
  if (ZONED.test(text)) {
    const moment = new Date(text);
    return Number.isNaN(moment.getTime()) ? null : moment;
  }
  return text === '' ? null : momentOfText(text, printing);
}

function momentOfText(text: string, printing: PagePrinting): Date | null {
  const written = readWrittenTime(text);
  return written === null ? null : momentOfWritten(written, printing);
}

/** Months and years as ages: too coarse to be the moment of a text. */
const COARSE_AGE = /(\d{1,3})\s?(?:个?(月|年)前|(month|year)s? ago)/u;

/** A clock, a month with a day, a year with a month, alone: what lists print of today, of this year, and before. */
const PART = /^(?:(\d{1,2}:\d{2})|(\d{1,2}-\d{1,2})|(\d{4}-\d{1,2}))$/u;

const DAY_MS = 24 * 60 * 60_000;

/**
 * The moment of a row for the order of rows alone: coarser than what is told of a text, where the page says no more than an
 * age in months or part of a date.
 */
export function orderOfElement(element: Element | null, printing: PagePrinting): Date | null {
  const exact = momentOfElement(element, printing);
  if (exact !== null) {
    return exact;
  }
  const text = lineOf(element).slice(0, 200);
  return momentOfAge(text, printing) ?? momentOfPart(text, printing);
}

function momentOfAge(text: string, { fetchedAt }: PagePrinting): Date | null {
  const age = COARSE_AGE.exec(text);
  if (age === null) {
    return null;
  }
  const days = Number(age[1]) * (age[2] === '年' || age[3] === 'year' ? 365 : 30);
  return new Date(fetchedAt.getTime() - days * DAY_MS);
}

function momentOfPart(text: string, printing: PagePrinting): Date | null {
  const [, clock, day, month] = PART.exec(text) ?? [];
  if (clock !== undefined) {
    return momentOfText(`今天 ${clock}`, printing);
  }
  if (month !== undefined) {
    return momentOfText(`${month}-1`, printing);
  }
  const year = printing.fetchedAt.getUTCFullYear();
  const [thisYear, lastYear] = [year, year - 1].map((one) =>
    day === undefined ? null : momentOfText(`${one}-${day}`, printing),
  );
  const isAhead = (thisYear?.getTime() ?? 0) > printing.fetchedAt.getTime() + DAY_MS;
  return (isAhead ? lastYear : thisYear) ?? null;
}
