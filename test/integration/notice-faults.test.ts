import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseEvent, CaseEventKind } from '../../core/case.ts';
import type { Exchange } from '../../core/exchange.ts';
import type { Notice } from '../../core/notice.ts';
import type { Sighting } from '../../core/sighting.ts';
import { cite } from '../../pipeline/cite.ts';
import type { LineDeps } from '../../pipeline/deps.ts';
import { alarmsOf } from '../../pipeline/health.ts';
import { planRechecks } from '../../pipeline/recheck.ts';
import { review } from '../../pipeline/review.ts';
import { settle } from '../../pipeline/settle.ts';
import { jobOf } from '../../pipeline/stage.ts';
import type { Job } from '../../queue/jobs.ts';
import { sampleSource, sampleTarget } from '../support/line-samples.ts';
import { sampleNotice } from '../support/sighting-samples.ts';
import { AT, openStageWorld, type StageWorld } from '../support/stage-world.ts';

describe('notices of a confirmed case', () => {
  let world: StageWorld;

  beforeEach(async () => {
    world = await openStageWorld();
  });

  afterEach(async () => {
    await world.close();
  });

  const jobs = ['ntc_a', 'ntc_b'].map((noticeId) => ({
    name: 'notify' as const,
    key: `notify:${noticeId}`,
    payload: { noticeId },
  }));

  beforeEach(async () => {
    await world.store.transaction(async (tx) => {
      await tx.cases.open({
        id: 'cas_1',
        sourceId: 'example-forum',
        probability: 0.9,
        verdict: 'strong',
        openedAt: AT,
      });
      for (const [index, kind] of (['opened', 'confirmed'] as const).entries()) {
        await tx.cases.append(eventOf(kind, index + 1));
      }
      for (const { payload } of jobs) {
        await tx.notices.add(noticeOf(payload.noticeId));
        await tx.jobs.add([jobOf('notify', payload, payload.noticeId)]);
      }
    });
  });

  it('are planned once while an earlier plan is still due', async () => {
    await world.pool.query(
      `update notices set state = 'accepted', next_check_at = $1 where id = 'ntc_a'`,
      [AT],
    );
    await world.store.jobs.done('notify:ntc_a');
    const added: string[] = [];
    const queue = {
      ...world.deps.queue,
      add: (given: readonly Job[]) => {
        added.push(...given.map(({ key }) => key));
        return Promise.resolve();
      },
    };

    const first = await planRechecks('2026-11-22T00:01:00.000Z', AT, null, {
      store: world.store,
      queue,
    });
    const second = await planRechecks('2026-11-22T00:02:00.000Z', AT, null, {
      store: world.store,
      queue,
    });

    expect([first, second]).toEqual([1, 0]);
    expect(new Set(added)).toEqual(
      new Set(['verify:ntc_a:2026-11-22T00:01:00.000Z', 'notify:ntc_b']),
    );
  });

  it('are looked after though a cited page is no picture any more', async () => {
    const { url } = sampleTarget();
    const sighting: Sighting = {
      id: 'sgt_1',
      listingId: 'lst_1',
      url,
      sourceId: 'example-forum',
      surface: 'forum',
      platform: 'image',
      kind: 'image',
      author: null,
      authorUrl: null,
      postedAt: null,
      position: null,
      images: [],
      links: [],
      pageUrl: url,
      firstSeenAt: AT,
      lastSeenAt: AT,
    };
    const listing = {
      id: 'lst_1',
      textDigest: '1',
      text: '1',
      campaign: '1',
      identityNumbers: [],
    };
    await world.store.sources.put(sampleSource());
    await world.store.sightings.saw([listing], [sighting], 'swp_1');
    const cited = cite(await world.store.sightings.view('sgt_1'));
    await world.store.notices.add({ ...noticeOf('ntc_c'), cited: [cited] });
    const exchange: Exchange = {
      request: { method: 'GET', url, headers: {}, body: null },
      finalUrl: url,
      redirects: [],
      status: 200,
      headers: {},
      body: Buffer.from('no picture'),
      serverIp: null,
      fetchedAt: AT,
    };
    const fetcher = {
      ...world.deps.fetcher,
      fetch: () => Promise.resolve({ kind: 'answered' as const, exchange }),
    };
    const payload = { noticeId: 'ntc_c', slot: '2026-11-22' };

    await world.run({ name: 'verify', key: 'verify:ntc_c', payload }, true, { fetcher });

    const outcomes = await world.store.notices.outcomes('ntc_c');
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['unknown']);
  });

  it('are waited for by the sweep that finds them due', async () => {
    const slot = '2026-11-22T00:01:00.000Z';

    await planRechecks(slot, AT, 'swp_1', world.deps);

    expect(await world.store.jobs.dueCount('swp_1')).toBe(2);
  });

  it('are sent once, however many jobs are for it', async () => {
    const sent: string[] = [];
    const desk: LineDeps['desk'] = {
      ...world.deps.desk,
      deliver({ id }) {
        sent.push(id);
        return Promise.resolve({ kind: 'accepted', receipt: 'ok' });
      },
    };
    const [job] = jobs;
    const twin = { ...jobs[0], key: 'notify:ntc_a:twin' };
    const other = await world.pool.connect();
    await other.query('begin');
    await other.query('lock table deliveries in exclusive mode');

    const runs = [job, twin].map((one) => world.run(one as Job, true, { desk }));
    await world.untilWaiting(2);
    await other.query('commit');
    other.release();
    await Promise.all(runs);

    expect(sent).toEqual(['ntc_a']);
  });

  it('stay withdrawn where a person withdrew them while they were handed over, and what came of it is told', async () => {
    const desk: LineDeps['desk'] = {
      ...world.deps.desk,
      async deliver({ id }) {
        await world.store.notices.setState(id, 'withdrawn');
        return { kind: 'accepted', receipt: 'ok' };
      },
    };

    await world.run(jobs[0] as Job, true, { desk });

    const notice = await world.store.notices.get('ntc_a');
    const attempts = await world.store.notices.attempts('ntc_a');
    const { events } = await world.store.cases.get('cas_1');
    expect(notice.state).toBe('withdrawn');
    expect(attempts.map(({ outcome }) => outcome?.kind)).toEqual(['accepted']);
    expect(events.at(-1)).toMatchObject({ kind: 'notice-sent', reference: 'ntc_a' });
  });

  it('are not handed over once their case is dismissed, and one that is under way still ends', async () => {
    for (const kind of ['verified-gone', 'returned'] as const) {
      const { version } = await world.store.cases.current('cas_1');
      await world.store.cases.append(eventOf(kind, version + 1));
    }
    const desk: LineDeps['desk'] = {
      ...world.deps.desk,
      async deliver() {
        const dismissal = { act: 'dismiss', policy: null, reason: 'a game', by: 'wang' } as const;
        await review('cas_1', dismissal, world.deps);
        return { kind: 'accepted', receipt: 'ok' };
      },
    };

    await world.run(jobs[0] as Job, true, { desk });
    await world.run(jobs[1] as Job, true);

    const states = (await world.store.notices.list({})).map(({ state }) => state);
    const { state, events } = await world.store.cases.get('cas_1');
    expect(states).toEqual(['withdrawn', 'withdrawn']);
    expect(await world.store.notices.attempts('ntc_b')).toEqual([]);
    expect([state, events.at(-1)?.kind]).toEqual(['dismissed', 'notice-sent']);
    expect(await world.ledgerOf('notify:ntc_a')).toEqual(['done', null, null]);
  });

  it('are in doubt where all was handed over and no word came, and told in the case and the alarms', async () => {
    const desk: LineDeps['desk'] = {
      ...world.deps.desk,
      deliver: () => Promise.resolve({ kind: 'in-doubt', reply: 'ETIMEDOUT' }),
    };
    await world.store.sweeps.open({
      id: 'swp_1',
      slot: 'one',
      sourceIds: [],
      full: false,
      startedAt: AT,
      finishedAt: AT,
    });

    await world.run(jobs[0] as Job, true, { desk });
    await world.run(jobs[0] as Job, true, { desk });

    const attempts = await world.store.notices.attempts('ntc_a');
    const { events } = await world.store.cases.get('cas_1');
    expect((await world.store.notices.get('ntc_a')).state).toBe('in-doubt');
    expect(attempts.map(({ outcome }) => outcome?.kind)).toEqual(['in-doubt']);
    expect(events.at(-1)).toMatchObject({ kind: 'notice-in-doubt', reference: 'ntc_a' });
    expect(await alarmsOf('swp_1', world.deps)).toEqual([
      { kind: 'notice-in-doubt', noticeId: 'ntc_a', caseId: 'cas_1', recipientId: 'ntc_a' },
    ]);
  });

  it('are left alone while an attempt may still be under way, and are in doubt after that', async () => {
    await world.store.notices.beginAttempt('ntc_a', 'mail', AT);
    const soon = new Date(AT.getTime() + 600_000);
    const later = new Date(AT.getTime() + 600_001);

    await world.run(jobs[0] as Job, true, { now: () => soon });
    const early = await world.store.notices.get('ntc_a');
    await world.run(jobs[0] as Job, true, { now: () => later });
    const late = await world.store.notices.get('ntc_a');

    expect([early.state, late.state]).toEqual(['due', 'in-doubt']);
    expect(await world.store.notices.attempts('ntc_a')).toHaveLength(1);
  });

  it('take the word of an attempt that ended after all', async () => {
    const desk: LineDeps['desk'] = {
      ...world.deps.desk,
      async deliver({ id }) {
        await world.store.notices.setState(id, 'in-doubt');
        return { kind: 'accepted', receipt: 'ok' };
      },
    };

    await world.run(jobs[0] as Job, true, { desk });

    expect((await world.store.notices.get('ntc_a')).state).toBe('accepted');
  });

  it.each([
    ['sent', 'accepted', 'notice-sent', { kind: 'accepted', receipt: 'taken for sent by wang' }],
    ['again', 'due', 'notice-resumed', { kind: 'in-doubt', reply: 'sent again by word of wang' }],
  ] as const)('that are in doubt are settled by a person: %s', async (as, state, kind, outcome) => {
    await world.store.notices.beginAttempt('ntc_a', 'mail', AT);
    const settlement = { as, by: 'wang', reason: 'the log of the server' };
    await expect(settle('ntc_a', settlement, world.deps)).rejects.toMatchObject({
      code: 'STATE_CONFLICT',
    });
    await world.store.notices.setState('ntc_a', 'in-doubt');

    const settled = await settle('ntc_a', settlement, world.deps);

    const { events } = await world.store.cases.get('cas_1');
    const [attempt] = await world.store.notices.attempts('ntc_a');
    expect(settled.state).toBe(state);
    expect(attempt?.outcome).toEqual(outcome);
    expect(events.at(-1)).toMatchObject({
      kind,
      actor: 'wang',
      reason: 'the log of the server',
      reference: 'ntc_a',
    });
  });

  it('are all recorded as sent when two recipients accept at the same moment', async () => {
    const desk: LineDeps['desk'] = {
      ...world.deps.desk,
      deliver: () => Promise.resolve({ kind: 'accepted', receipt: 'ok' }),
    };
    const other = await world.pool.connect();
    await other.query('begin');
    await other.query('select from cases for update');

    const runs = jobs.map((job) => world.run(job, true, { desk }));
    await world.untilWaiting(2);
    await other.query('commit');
    other.release();
    await Promise.all(runs);

    const states = (await world.store.notices.list({})).map(({ state }) => state);
    expect(states).toEqual(['accepted', 'accepted']);
    expect((await world.store.cases.get('cas_1')).version).toBe(4);
  });
});

function eventOf(kind: CaseEventKind, version: number): CaseEvent {
  return {
    caseId: 'cas_1',
    version,
    kind,
    actor: 'test',
    at: AT,
    reason: null,
    policy: null,
    reference: null,
  };
}

function noticeOf(id: string): Notice {
  return sampleNotice(id, { decidedAt: AT, createdAt: AT });
}
