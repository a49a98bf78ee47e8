import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentOfWritten, orderOf, type PagePrinting } from './page-times.ts';
import { printedOffset } from './printed-zone.ts';
import { readWrittenTime } from './written-time.ts';

/** Saturday, 21 November 2026, 22:34 in UTC; Sunday morning in Shanghai. */
const FETCHED_AT = new Date('2026-11-21T22:34:00Z');

const PRINTING: PagePrinting = {
  timeZone: 'Asia/Shanghai',
  offsetMinutes: null,
  fetchedAt: FETCHED_AT,
  order: 'month-first',
};

function momentIn(text: string, printing: PagePrinting = PRINTING): string | null {
  const time = readWrittenTime(text);
  return time === null ? null : (momentOfWritten(time, printing)?.toISOString() ?? null);
}

describe('readWrittenTime', () => {
  it.each([
    ['发表于 2026-6-14 11:09', '2026-06-14T03:09:00.000Z'],
    ['2026年6月14日 下午 3:09', '2026-06-14T07:09:00.000Z'],
    ['6月14日 11:09', '2026-06-14T03:09:00.000Z'],
    ['06-14 11:09', '2026-06-14T03:09:00.000Z'],
    ['12-14 11:09', '2025-12-14T03:09:00.000Z'],
    ['昨天 10:20', '2026-11-21T02:20:00.000Z'],
    ['周五 10:20', '2026-11-20T02:20:00.000Z'],
    ['3 天前', '2026-11-18T22:34:00.000Z'],
    ['半小时前', '2026-11-21T22:04:00.000Z'],
    ['刚刚', '2026-11-21T22:34:00.000Z'],
    ['Jun 9, 2026 8:30 am', '2026-06-09T00:30:00.000Z'],
    ['Tue Jan 14, 2025 12:00 am', '2025-01-13T16:00:00.000Z'],
    ['9 June 2026, 20:30', '2026-06-09T12:30:00.000Z'],
    ['June 9th 2026 at 8:30 PM', '2026-06-09T12:30:00.000Z'],
    ["Apr 9 '12 at 3:44", '2012-04-08T19:44:00.000Z'],
    ['08:30, 9 Jun 2026', '2026-06-09T00:30:00.000Z'],
    ['1. März 2026 um 10:12', '2026-03-01T02:12:00.000Z'],
    ['14 févr. 2026 à 09:05', '2026-02-14T01:05:00.000Z'],
    ['3 de agosto de 2026 18:00', '2026-08-03T10:00:00.000Z'],
    ['09-06-2026, 08:30 AM', '2026-09-06T00:30:00.000Z'],
    ['Yesterday, 08:30 PM', '2026-11-21T12:30:00.000Z'],
    ['Today at 06:00', '2026-11-21T22:00:00.000Z'],
    ['Friday at 8:30 PM', '2026-11-20T12:30:00.000Z'],
    ['5 mins ago', '2026-11-21T22:29:00.000Z'],
    ['an hour ago', '2026-11-21T21:34:00.000Z'],
    ['3h', '2026-11-21T19:34:00.000Z'],
    ['2026-06-18T04:33:00+00:00', '2026-06-18T04:33:00.000Z'],
    ['2026-06-18T12:33:00.125+0800', '2026-06-18T04:33:00.125Z'],
  ])('reads %s', (written, expected) => {
    expect(momentIn(written)).toBe(expected);
  });

  it.each([
    '',
    'posted',
    '1.2.10',
    '2026-13-40',
    'may be 5',
    '12 posts',
    '昨天',
    'today',
    '3 months ago',
    '9/11',
    '2 年前',
  ])('invents no moment for %j', (written) => {
    expect(momentIn(written)).toBeNull();
  });

  it('never throws, and is quick, whatever it is given', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 300 }), (noise) => {
        expect(() => momentIn(noise)).not.toThrow();
      }),
    );
    const began = performance.now();
    for (const text of [
      '1 '.repeat(5_000),
      'a1-'.repeat(5_000),
      'Jan '.repeat(5_000),
      '12:'.repeat(5_000),
    ]) {
      readWrittenTime(text);
    }

    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

describe('the order of day and month', () => {
  it.each([
    [['03/04/2026', '14/04/2026'], 'day-first'],
    [['03/04/2026', '04/14/2026'], 'month-first'],
    // Read with the day first, the second would lie ahead.
    [['03/04/2026', '11/12/2026'], 'month-first'],
    [['03/04/2026 08:30 AM'], 'month-first'],
    [['03.04.2026 08:30'], 'day-first'],
  ])('over %j is %s', (written, order) => {
    const times = written.map((text) => readWrittenTime(text)).filter((time) => time !== null);

    expect(orderOf(times, FETCHED_AT)).toBe(order);
  });
});

describe('the zone that a page prints', () => {
  it.each([
    ['All times are UTC', 0],
    ['All times are UTC+08:00', 480],
    ['All times are GMT -5. The time now is 06:10 PM.', -300],
    ['GMT+8, 2026-11-22 06:34', 480],
    ['Alle Zeiten sind UTC+02:00', 120],
    ['The GMT was wrong, he said', null],
    ['UTC+99 all times are', null],
    ['no zone', null],
  ])('in %j is %s', (text, minutes) => {
    expect(printedOffset(text)).toBe(minutes);
  });

  it('goes before the zone of the source', () => {
    expect(momentIn('2026-6-14 11:09', { ...PRINTING, offsetMinutes: -300 })).toBe(
      '2026-06-14T16:09:00.000Z',
    );
  });
});
