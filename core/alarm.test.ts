import { describe, expect, it } from 'vitest';
import { driftAlarms, type PageYield, type PostRhythm, silenceAlarms } from './alarm.ts';

function pages(fields: Partial<PageYield>): PageYield {
  return {
    sourceId: 'forum',
    platform: 'discuz',
    kind: 'text',
    pages: fields.fresh ?? 0,
    yielding: fields.freshYielding ?? 0,
    listings: 0,
    newSightings: 0,
    fresh: 0,
    freshYielding: 0,
    ...fields,
  };
}

describe('layout drift', () => {
  it.each([
    [3, 0, true],
    [2, 0, false],
    [6, 3, true],
    [7, 4, false],
    [500, 497, false],
    [0, 0, false],
  ])(
    'of %i pages that held texts, %i of which still do, is told: %s',
    (fresh, yielding, isTold) => {
      const now = [pages({ fresh, freshYielding: yielding })];

      expect(driftAlarms(now, []).length).toBe(Number(isTold));
    },
  );

  it.each([
    ['where new pages gave texts before', 10, 12, true],
    ['not of a few new pages', 9, 12, false],
    ['not where new pages seldom gave any', 10, 4, false],
  ])('of new pages is told %s', (_, fresh, before, isTold) => {
    const now = [pages({ kind: 'new', fresh })];
    const earlier = [pages({ kind: 'new', fresh: 20, freshYielding: before })];

    expect(driftAlarms(now, earlier).length).toBe(Number(isTold));
  });

  it('is told of an adapter once, and of pages that say why they are empty never', () => {
    const now = [
      pages({ fresh: 20 }),
      pages({ kind: 'new', fresh: 20 }),
      pages({ kind: 'told', fresh: 20 }),
      pages({ kind: 'links', fresh: 20 }),
      pages({ platform: 'kodbox', fresh: 4 }),
    ];
    const before = [pages({ kind: 'new', fresh: 20, freshYielding: 20 })];

    expect(driftAlarms(now, before)).toMatchObject([
      { platform: 'discuz', pages: 20, empty: 20 },
      { platform: 'kodbox', pages: 4, empty: 4 },
    ]);
  });
});

describe('silence', () => {
  const HOUR_SECONDS = 3_600;
  const newestAt = new Date('2026-11-01T00:00:00Z');

  it.each([
    [12, 1, 47, false],
    [12, 1, 49, true],
    [12, 48, 143, false],
    [12, 48, 145, true],
    [9, 1, 1_000, false],
  ])('of %i posts, one every %i hours, the last %i hours ago, is told: %s', (...given) => {
    const [posts, gapHours, agoHours, isTold] = given;
    const rhythm: PostRhythm = {
      sourceId: 'forum',
      posts,
      newestAt,
      usualGapSeconds: gapHours * HOUR_SECONDS,
    };
    const at = new Date(newestAt.getTime() + agoHours * HOUR_SECONDS * 1_000);

    expect(silenceAlarms([rhythm], at).length).toBe(Number(isTold));
  });
});
