import { describe, expect, it } from 'vitest';
import {
  lengthWritten,
  nextPageStamp,
  type PrintedRow,
  stampOf,
  steady,
  threadPageStamp,
} from './stamps.ts';

/** A row whose last reply is some hours old. */
function row(number: number, hours: number | null, isSticky = false): PrintedRow {
  return {
    url: `https://forum.example/t/${number}`,
    stamp: `stamp ${number}`,
    lastPostAt: hours === null ? null : new Date(Date.UTC(2026, 5, 15) - hours * 3_600_000),
    isSticky,
  };
}

describe('stampOf', () => {
  it('joins what is printed', () => {
    expect(stampOf('2026-6-15 10:00', '12')).toBe('2026-6-15 10:00|12');
  });

  it('is nothing where nothing is printed', () => {
    expect(stampOf('', '')).toBeNull();
  });

  it.each([
    ['刚刚', '5 分钟前'],
    ['30秒前', '23小时前'],
    ['半小时前', 'just now'],
    ['5 minutes ago', 'an hour ago'],
    ['甲 1分钟前', '甲 3小时前'],
  ])('is the same for %s and %s', (one, other) => {
    expect(stampOf(one, '4')).toBe(stampOf(other, '4'));
  });

  it.each(['1天前', '3 天前', '2月前', '2 days ago', '2026-6-15 10:05', 'Today 10:05'])(
    'keeps %s',
    (printed) => {
      expect(steady(printed)).toBe(printed);
    },
  );
});

describe('nextPageStamp', () => {
  it('names the last row where rows are in the order of last replies', () => {
    const rows = [1, 2, 2, 5, 9].map((hours, at) => row(at, hours));

    expect(nextPageStamp(rows)).toBe('after https://forum.example/t/4 stamp 4');
  });

  it('leaves rows that stay on top out of the order', () => {
    const rows = [row(0, 9_000, true), ...[1, 2, 3, 4, 5].map((hours) => row(hours, hours))];

    expect(nextPageStamp(rows)).toBe('after https://forum.example/t/5 stamp 5');
  });

  it.each([
    ['in another order', [5, 1, 2, 3, 4]],
    ['too few', [1, 2, 3, 4]],
    ['without a time', [1, 2, null, 3, 4]],
    ['none', []],
  ])('is nothing for rows that are %s', (_, hours) => {
    expect(nextPageStamp(hours.map((one, at) => row(at, one)))).toBeNull();
  });
});

/** The stamp of a last page whose interface tells a number and a time. */
function told(posts: number, time: string): string | null {
  return threadPageStamp(2, 2, `${posts} posts, 2026-11-20T${time}:00.000Z`);
}

describe('threadPageStamp', () => {
  it('keeps a page that others follow', () => {
    expect(threadPageStamp(2, 3, '25')).toBe('full');
  });

  it('changes the last page with the length of the thread', () => {
    expect(threadPageStamp(3, 3, '25')).not.toBe(threadPageStamp(3, 3, '26'));
  });

  it.each([
    ['Results 1 to 10 of 1,235', 'Results 1,231 to 1,235 of 1,235'],
    ['35 posts • Page 1 of 4', '35 posts • Page 3 of 4'],
  ])('is the same whichever page prints it: %s, %s', (one, other) => {
    expect(lengthWritten(one)).toBe(lengthWritten(other));
  });

  it('changes with all that an interface tells of the length', () => {
    expect(told(24, '10:20')).not.toBe(told(25, '10:20'));
    expect(told(24, '10:20')).not.toBe(told(24, '10:21'));
  });

  it('asks for the last page again where no length is printed', () => {
    expect(threadPageStamp(3, 3, '')).toBeNull();
  });
});
