import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  Figure,
  FollowedSighting,
  PeriodRepository,
} from '../../core/repositories/periods.ts';
import {
  after,
  openPeriodWorld,
  PERIOD,
  type PeriodWorld,
  TERMS,
} from '../support/period-world.ts';

const DAY = 24;
const [A, B, C, D] = ['a', 'b', 'c', 'd'].map((name) => `https://forum.example.org/${name}`) as [
  string,
  string,
  string,
  string,
];
const PRICE = { amount: 480, currency: 'CNY', per: 'card', span: [0, 1] } as const;

let world: PeriodWorld;

/** Asks about periods as the program does: within a transaction. */
async function asked<T>(question: (periods: PeriodRepository) => Promise<T>): Promise<T> {
  return await world.store.transaction((tx) => question(tx.periods));
}

/** Ids of the sightings that a figure is followed to. */
async function idsOf(figure: Figure, limit?: number): Promise<readonly string[]> {
  const all: FollowedSighting[] = [];
  await world.store.transaction((tx) =>
    tx.periods.follow(figure, PERIOD, TERMS, (batch) => void all.push(...batch), limit),
  );
  return all.map(({ sightingId }) => sightingId);
}

beforeAll(async () => {
  world = await openPeriodWorld();
  await world.addCase(
    'cas_1',
    [
      {
        id: 'a',
        url: A,
        hours: 1,
        prices: [PRICE, { ...PRICE, amount: 900 }],
        goods: ['id-card', 'id-set'],
        regions: ['44', '11'],
      },
      { id: 'b', url: B, hours: 2, prices: [{ ...PRICE, currency: 'USDT' }], goods: ['id-card'] },
      { id: 'c', url: C, hours: 3, surface: 'cloud-disk' },
    ],
    4,
  );
  await world.addCase('cas_2', [{ id: 'd', url: D, hours: 100 }], 101);
  await world.addCase('cas_old', [{ id: 'old', url: 'tg:join?invite=x', hours: -50 }], -49);
  await world.confirm('cas_1', 10);
  await world.ask('ntc_site', 'cas_1', { recipientId: 'site', urls: [A, B, C], hours: 10 });
  await world.ask('ntc_disk', 'cas_1', {
    recipientId: 'disk',
    urls: [C],
    hours: 10,
    accepted: false,
  });
  await world.look('ntc_site', 12, { [A]: 'still-up', [B]: 'removed', [C]: 'removed' });
  await world.look('ntc_site', 20, { [A]: 'removed', [B]: 'removed', [C]: 'still-up' });
  await world.look('ntc_site', 12 + 31 * DAY, { [B]: 'removed' });
});

afterAll(() => world.close());

describe('what happened within a period', () => {
  it('is counted', async () => {
    const totals = await asked((periods) => periods.totals(PERIOD));

    expect(totals).toEqual({
      seen: 4,
      found: 4,
      casesOpened: 2,
      casesConfirmed: 1,
      casesDismissed: 0,
      confirmed: 3,
      accepted: 3,
      gone: 2,
      returned: 1,
      notices: 2,
      noticesAccepted: 1,
      noticesRefused: 1,
      withdrawn: 0,
      appeals: 0,
      medianPrice: 480,
      p90Price: 480,
    });
  });

  it('is counted by surface, provider, region, price and goods', async () => {
    const tallies = await asked((periods) => periods.tallies(PERIOD));

    const counts = tallies.map(({ dimension, values, others }) => [
      dimension,
      Object.fromEntries(
        values.map(({ value, found, confirmed, gone, returned }) => [
          value,
          [found, confirmed, gone, returned],
        ]),
      ),
      others,
    ]);
    expect(counts).toEqual([
      ['surface', { forum: [3, 2, 2, 0], 'cloud-disk': [1, 1, 0, 1] }, null],
      ['provider', { 'forum.example.org': [4, 3, 2, 1] }, null],
      ['region', { none: [3, 2, 1, 1], '11': [1, 1, 1, 0], '44': [1, 1, 1, 0] }, null],
      ['price', { '300-499': [1, 1, 1, 0], other: [1, 1, 1, 0], none: [2, 1, 0, 1] }, null],
      ['goods', { 'id-card': [2, 2, 2, 0], 'id-set': [1, 1, 1, 0], none: [2, 1, 0, 1] }, null],
    ]);
    expect(tallies[0]?.values[0]?.sample).toEqual(['sgt_d', 'sgt_b', 'sgt_a']);
  });

  it.each<[Figure, readonly string[]]>([
    [{ kind: 'found' }, ['sgt_a', 'sgt_b', 'sgt_c', 'sgt_d']],
    [{ kind: 'confirmed' }, ['sgt_a', 'sgt_b', 'sgt_c']],
    [{ kind: 'accepted' }, ['sgt_a', 'sgt_b', 'sgt_c']],
    [{ kind: 'gone' }, ['sgt_a', 'sgt_b']],
    [{ kind: 'returned' }, ['sgt_c']],
    [{ kind: 'overdue' }, ['sgt_c']],
    [{ kind: 'recipient', value: 'disk' }, ['sgt_c']],
    [{ kind: 'surface', value: 'cloud-disk' }, ['sgt_c']],
    [{ kind: 'provider', value: 'forum.example.org' }, ['sgt_a', 'sgt_b', 'sgt_c', 'sgt_d']],
    [{ kind: 'price', value: 'other' }, ['sgt_b']],
    [{ kind: 'goods', value: 'id-set' }, ['sgt_a']],
    [{ kind: 'region', value: '44' }, ['sgt_a']],
  ])('is followed to its sightings: %j', async (figure, ids) => {
    expect(await idsOf(figure)).toEqual(ids);
  });

  it('is followed no further than asked', async () => {
    expect(await idsOf({ kind: 'found' }, 2)).toEqual(['sgt_a', 'sgt_b']);
  });

  it('is timed from clock to clock', async () => {
    const spans = await asked((periods) => periods.clockSpans(PERIOD));

    expect(spans).toEqual([
      {
        from: 'seen',
        to: 'confirmed',
        sightings: 3,
        medianHours: 8,
        p90Hours: expect.closeTo(8.8) as number,
      },
      { from: 'confirmed', to: 'accepted', sightings: 3, medianHours: 1, p90Hours: 1 },
      {
        from: 'accepted',
        to: 'gone',
        sightings: 2,
        medianHours: 5,
        p90Hours: expect.closeTo(8.2) as number,
      },
      {
        from: 'confirmed',
        to: 'gone',
        sightings: 2,
        medianHours: 6,
        p90Hours: expect.closeTo(9.2) as number,
      },
      { from: 'gone', to: 'still-gone', sightings: 1, medianHours: 31 * DAY, p90Hours: 31 * DAY },
    ]);
  });

  it('is laid out over days of China', async () => {
    const days = await asked((periods) => periods.buckets(PERIOD, 'day'));

    expect(days).toEqual([
      { day: '2026-11-01', found: 3, confirmed: 3, gone: 1, returned: 0 },
      { day: '2026-11-02', found: 0, confirmed: 0, gone: 1, returned: 1 },
      { day: '2026-11-05', found: 1, confirmed: 0, gone: 0, returned: 0 },
    ]);
  });

  it('is told of recipients', async () => {
    const told = await asked((periods) => periods.recipients(PERIOD));

    expect(told.map(({ recipientId, gone, returned }) => [recipientId, gone, returned])).toEqual([
      ['disk', 0, 0],
      ['site', 2, 1],
    ]);
  });

  it('leaves what is overdue, by the terms of recipients', async () => {
    const usual = await asked((periods) => periods.overdue(PERIOD.to, TERMS));
    const patient = await asked((periods) =>
      periods.overdue(PERIOD.to, { hours: { site: 24 * 60 }, usualHours: 72 }),
    );

    expect(usual).toEqual({
      notices: 1,
      addresses: 1,
      sightings: 1,
      rows: [
        {
          noticeId: 'ntc_site',
          caseId: 'cas_1',
          recipientId: 'site',
          round: 1,
          acceptedAt: after(11),
          addresses: 1,
        },
      ],
    });
    expect(patient).toEqual({ notices: 0, addresses: 0, sightings: 0, rows: [] });
  });

  it('names the cases to which it happened', async () => {
    expect(await asked((periods) => periods.caseLines('returned', PERIOD))).toEqual({
      cases: 1,
      rows: [{ caseId: 'cas_1', sourceId: 'example-forum', at: after(20), addresses: 1, url: C }],
    });
    expect((await asked((periods) => periods.caseLines('found', PERIOD))).cases).toBe(2);
    expect((await asked((periods) => periods.caseLines('gone', PERIOD))).rows[0]?.addresses).toBe(
      2,
    );
  });

  it('is nothing where nothing happened', async () => {
    const empty = { from: new Date('2020-01-01T00:00:00Z'), to: new Date('2020-02-01T00:00:00Z') };

    const { medianPrice, p90Price, ...counts } = await asked((periods) => periods.totals(empty));

    expect(new Set(Object.values(counts))).toEqual(new Set([0]));
    expect([medianPrice, p90Price]).toEqual([null, null]);
    expect(await asked((periods) => periods.buckets(empty, 'month'))).toEqual([]);
    expect(
      (await asked((periods) => periods.tallies(empty))).flatMap(({ values }) => values),
    ).toEqual([]);
    expect(await asked((periods) => periods.sources(empty))).toEqual([]);
    expect(await asked((periods) => periods.caseLines('found', empty))).toEqual({
      cases: 0,
      rows: [],
    });
  });
});

describe('a mail of a digest', () => {
  it('is taken on by one, again where it never ended, and never once it is sent', async () => {
    const { digests } = world.store;
    async function take(hours: number): Promise<string> {
      return await digests.take('2026-11-01', 'desk@example.org', after(hours), 3_600_000);
    }

    const first = await take(0);
    const meanwhile = await take(0.5);
    const abandoned = await take(2);
    await digests.sent('2026-11-01', 'desk@example.org', after(2));
    const afterwards = await take(100);

    expect([first, meanwhile, abandoned, afterwards]).toEqual(['ours', 'theirs', 'ours', 'sent']);
  });
});
