import { assert, date, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentOfPrinted } from './printed-time.ts';
import { momentOf, wallTimeOf } from './zoned-time.ts';

const SHANGHAI = { timeZone: 'Asia/Shanghai', fetchedAt: new Date('2026-11-21T22:34:00Z') };

describe('momentOfPrinted', () => {
  it.each([
    ['发表于 2026-6-14 11:09:00', '2026-06-14T03:09:00.000Z'],
    ['2026/6/14 11:09', '2026-06-14T03:09:00.000Z'],
    ['2026年6月14日 11:09', '2026-06-14T03:09:00.000Z'],
    ['2026-6-14', '2026-06-13T16:00:00.000Z'],
    ['发表于 昨天\u00A010:20', '2026-11-21T02:20:00.000Z'],
    ['前天 23:59', '2026-11-20T15:59:00.000Z'],
    ['今天 06:00', '2026-11-21T22:00:00.000Z'],
    ['半小时前', '2026-11-21T22:04:00.000Z'],
    ['3\u00A0天前', '2026-11-18T22:34:00.000Z'],
    ['5 分钟前', '2026-11-21T22:29:00.000Z'],
    ['20 秒前', '2026-11-21T22:33:40.000Z'],
    ['刚刚', '2026-11-21T22:34:00.000Z'],
  ])('reads %s', (written, expected) => {
    expect(momentOfPrinted(written, SHANGHAI)?.toISOString()).toBe(expected);
  });

  it.each(['', '发表于', '不久前', '2026-13-40 10:00', '2026-2-30', '2026-6-14 25:00', '昨天'])(
    'invents nothing for %j',
    (written) => {
      expect(momentOfPrinted(written, SHANGHAI)).toBeNull();
    },
  );

  it('says nothing in a zone that does not exist', () => {
    const printing = { ...SHANGHAI, timeZone: 'Mars/Olympus' };

    expect(momentOfPrinted('2026-6-14 11:09', printing)).toBeNull();
    expect(momentOfPrinted('昨天 10:20', printing)).toBeNull();
  });

  it.each([
    // Clocks of Berlin go forward on 29 March 2026 and back on 25 October 2026, at 01:00 UTC.
    ['2026-3-29 01:59:59', '2026-03-29T00:59:59.000Z'],
    ['2026-3-29 03:00:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25 01:30:00', '2026-10-24T23:30:00.000Z'],
    ['2026-10-25 03:00:00', '2026-10-25T02:00:00.000Z'],
  ])('reads %s in Berlin across a change of the clocks', (written, expected) => {
    const printing = { timeZone: 'Europe/Berlin', fetchedAt: new Date('2026-12-01T00:00:00Z') };

    expect(momentOfPrinted(written, printing)?.toISOString()).toBe(expected);
  });

  it('counts yesterday by the calendar, also over a day of 23 hours', () => {
    const printing = {
      timeZone: 'Europe/Berlin',
      fetchedAt: new Date('2026-03-29T22:30:00Z'),
    };

    expect(momentOfPrinted('昨天 10:20', printing)?.toISOString()).toBe('2026-03-29T08:20:00.000Z');
  });
});

describe('zones', () => {
  it.each(['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'UTC'])(
    'lead from a moment to the wall and back in %s',
    (zone) => {
      const range = {
        min: new Date('1992-01-01'),
        max: new Date('2090-01-01'),
        noInvalidDate: true,
      };
      assert(
        property(date(range), (moment) => {
          const whole = new Date(Math.floor(moment.getTime() / 1000) * 1000);
          const wall = wallTimeOf(whole, zone);

          const back = wall === null ? null : momentOf(wall, zone);

          // In the hour that clocks show twice the other one may be meant.
          const apart = Math.abs((back?.getTime() ?? Number.NaN) - whole.getTime());
          expect([0, 1_800_000, 3_600_000]).toContain(apart);
          expect(back === null ? null : wallTimeOf(back, zone)).toEqual(wall);
        }),
      );
    },
  );
});
