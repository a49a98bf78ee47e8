import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Notice, Outcome } from '../../core/notice.ts';
import type { Scorecard } from '../../core/repositories/clocks.ts';
import type { Store } from '../../core/repositories/index.ts';
import { openPool, openStore } from '../../store/open-store.ts';
import { startTestPostgres, type TestPostgres } from '../support/postgres.ts';
import { sampleSighting, sampleStoredListing } from '../support/sighting-samples.ts';

const HOUR_MS = 3_600_000;
const DAY = 24;
const START = new Date('2026-11-01T00:00:00Z');
const [FROM, TO] = [START, new Date('2026-12-01T00:00:00Z')];

function after(hours: number): Date {
  return new Date(START.getTime() + hours * HOUR_MS);
}

function noticeOf(id: string, recipientId: string, cited: readonly string[]): Notice {
  return {
    id,
    caseId: 'cas_1',
    recipientId,
    round: 1,
    state: 'due',
    policy: 'sale-of-stolen-id',
    reason: 'test',
    decidedBy: 'wang',
    decidedAt: after(2),
    createdAt: after(2),
    cited: cited.map((url, at) => ({
      sightingId: `sgt_${at}`,
      url,
      text: 'a',
      firstSeenAt: after(0),
      lastSeenAt: after(0),
      evidence: null,
      handles: [],
    })),
  };
}

describe('the clocks of confirmed sightings', () => {
  const urls = ['quick', 'slow', 'back', 'stays'].map(
    (name) => `https://forum.example.org/${name}`,
  );
  let server: TestPostgres;
  let store: Store;

  /** Looks at addresses, so many hours after the start. */
  async function look(hours: number, outcomes: Readonly<Record<string, Outcome>>): Promise<void> {
    await store.notices.saveOutcomes(
      Object.entries(outcomes).map(([name, outcome]) => ({
        noticeId: 'ntc_a',
        slot: String(hours),
        url: `https://forum.example.org/${name}`,
        outcome,
        proof: 'test',
        at: after(hours),
      })),
      after(hours),
    );
  }

  beforeAll(async () => {
    server = await startTestPostgres();
    store = await openStore(openPool(server.connection));
    await store.sightings.saw(
      [sampleStoredListing('a')],
      urls.map((url, at) => sampleSighting({ id: `sgt_${at}`, url, firstSeenAt: after(0) })),
      'swp_1',
    );
    await store.cases.open({
      id: 'cas_1',
      sourceId: 'example-forum',
      probability: 0.9,
      verdict: 'strong',
      openedAt: after(1),
    });
    for (const at of urls.keys()) {
      const keys = { campaign: 'a', handles: [] };
      await store.cases.join('cas_1', `sgt_${at}`, keys, 0.9, 'strong');
    }
    await store.cases.decide({
      id: 'dec_1',
      caseId: 'cas_1',
      act: 'confirm',
      policy: 'sale-of-stolen-id',
      reason: 'test',
      by: 'wang',
      at: after(2),
    });
    for (const [id, recipientId, accepts] of [
      ['ntc_a', 'site', true],
      ['ntc_b', 'disk', false],
    ] as const) {
      await store.notices.add(noticeOf(id, recipientId, urls));
      await store.notices.beginAttempt(id, 'mail-file', after(3));
      await store.notices.endAttempt({
        noticeId: id,
        attempt: 1,
        channel: 'mail-file',
        outcome: accepts ? { kind: 'accepted', receipt: 'x' } : { kind: 'refused', reply: 'x' },
        at: after(3),
      });
      await store.notices.setState(id, accepts ? 'accepted' : 'refused');
    }
    await look(4, { quick: 'removed', slow: 'still-up', back: 'removed', stays: 'unknown' });
    await look(13, { quick: 'removed', slow: 'restricted', back: 'still-up', stays: 'still-up' });
    await look(5 * DAY, { quick: 'unknown', slow: 'removed', back: 'removed', stays: 'unknown' });
    await look(31 * DAY, { quick: 'removed', slow: 'removed', back: 'removed', stays: 'moved' });
  });

  afterAll(async () => {
    await store.close();
    await server.close();
  });

  async function scorecards(from: Date, to: Date): Promise<readonly Scorecard[]> {
    return await store.transaction((tx) => tx.periods.recipients({ from, to }));
  }

  it('tell when each was seen, confirmed, asked for, gone, and still gone', async () => {
    const clocks = await store.clocks.ofSightings(FROM, TO);

    const gone = Object.fromEntries(
      clocks.map(({ url, goneAt, stillGoneAt }) => [url.split('/').at(-1), [goneAt, stillGoneAt]]),
    );
    expect(clocks.map(({ confirmedAt, acceptedAt }) => [confirmedAt, acceptedAt])).toEqual(
      urls.map(() => [after(2), after(3)]),
    );
    expect(gone).toEqual({
      quick: [after(4), after(31 * DAY)],
      slow: [after(13), after(31 * DAY)],
      back: [after(5 * DAY), null],
      stays: [null, null],
    });
  });

  it('make a scorecard of every recipient', async () => {
    const told = await scorecards(FROM, TO);

    expect(told).toEqual([
      {
        recipientId: 'disk',
        notices: 1,
        accepted: 0,
        refused: 1,
        addresses: 0,
        gone: 0,
        returned: 0,
        medianHours: null,
        p90Hours: null,
      },
      {
        recipientId: 'site',
        notices: 1,
        accepted: 1,
        refused: 0,
        addresses: 4,
        gone: 3,
        returned: 1,
        medianHours: 1,
        p90Hours: expect.closeTo(8.2, 1),
      },
    ]);
  });

  it('hold nothing of another span', async () => {
    const before = [new Date(0), START] as const;

    expect(await store.clocks.ofSightings(...before)).toEqual([]);
    expect(await scorecards(...before)).toEqual([]);
  });
});
