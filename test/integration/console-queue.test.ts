import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { undisguise } from '../../classifiers/index.ts';
import type { CaseDocument, DecisionOutcome, TextReading } from '../../console/api/cases.ts';
import type { BatchOutcome, BatchPlan, QueueRows, QueueSurvey } from '../../console/api/queue.ts';
import type { Notice } from '../../core/notice.ts';
import { actor, type CaseConsole, caseConsole } from '../support/case-console.ts';
import { openPolicyWorld, type PolicyWorld } from '../support/policy-world.ts';
import { seedCase } from '../support/seeded-case.ts';
import { AT } from '../support/stage-world.ts';

const LI = actor('Li');
const WU = actor('Wu');
const VIEWER = actor('Guest', 'viewer');

/** The queue and the case over the console's interface, on a real database. */
describe('the queue and the case', () => {
  let world: PolicyWorld;
  let console: CaseConsole;
  let handed: Notice[];
  let at = AT;

  async function seed(...ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      await seedCase(world.store, id, AT, ['site']);
    }
  }

  async function json<T>(...asked: Parameters<CaseConsole['ask']>): Promise<T> {
    const answer = await console.ask(...asked);
    expect([answer.status, await answer.clone().text()]).toMatchObject([200, expect.any(String)]);
    return (await answer.json()) as T;
  }

  async function idsOf(query: string): Promise<readonly string[]> {
    const { rows } = await json<QueueRows>(LI, 'GET', `/queue/rows?${query}`);
    return rows.map(({ caseId }) => caseId);
  }

  beforeAll(async () => {
    world = await openPolicyWorld();
    handed = [];
    console = caseConsole({
      line: { ...world.deps, now: () => at },
      recipientName: (id) => `recipient ${id}`,
      compose: () => ({
        recipient: 'r',
        channel: 'mail',
        address: 'a@example.org',
        subject: 's',
        text: 't',
        gaps: [],
      }),
      sendTest: () => Promise.resolve({ kind: 'accepted', receipt: 'ok' }),
      handOver: (notices) => void handed.push(...notices),
      read: (text) => ({ ...undisguise(text), weights: [] }),
      newId: () => `note_${handed.length}_${Math.random()}`,
    });
  });

  afterAll(async () => {
    await world.close();
  });

  it('orders cases by priority, and gives any stretch of them', async () => {
    await seed('cas_low', 'cas_high', 'cas_share');
    await world.stages.pool.query(`update cases set probability = 0.99 where id = 'cas_high'`);
    await world.stages.pool.query(
      `update case_queue set surfaces = '{group-invitation}' where case_id = 'cas_share'`,
    );

    const survey = await json<QueueSurvey>(LI, 'GET', '/queue');
    const rows = await idsOf('state=waiting');

    expect(survey).toMatchObject({ total: 3, step: 100 });
    expect(rows).toEqual(['cas_share', 'cas_high', 'cas_low']);
    expect(await idsOf(`from=${encodeURIComponent(survey.places[0] ?? '')}`)).toEqual(rows);
  });

  it('finds cases by text, by surface and by age', async () => {
    expect(await idsOf('q=身份证')).toHaveLength(3);
    expect(await idsOf('q=cas_high')).toEqual(['cas_high']);
    expect(await idsOf('surface=group-invitation')).toEqual(['cas_share']);
    expect(await idsOf('age=older')).toEqual([]);
    expect(await idsOf('region=44')).toEqual([]);
  });

  it('lets one person hold a case at a time, whoever asks at once', async () => {
    const taken = await Promise.all(
      [LI, WU, LI, WU].map(
        async (who) => await json<{ isMine: boolean }>(who, 'POST', '/cases/cas_low/claim'),
      ),
    );

    expect(new Set(taken.map(({ isMine }) => isMine)).size).toBe(2);
    expect(taken[0]?.isMine).toBe(taken[2]?.isMine);
    expect(taken[0]?.isMine).not.toBe(taken[1]?.isMine);
  });

  it('lets nobody decide on what another holds, until the claim is over', async () => {
    await json(WU, 'POST', '/cases/cas_high/claim');
    const order = { act: 'dismiss', reason: 'no ad', version: 1 };

    const refused = await console.ask(LI, 'POST', '/cases/cas_high/decisions', order);
    at = new Date(AT.getTime() + 31 * 60_000);
    const decided = await json<DecisionOutcome>(LI, 'POST', '/cases/cas_high/decisions', order);

    expect(refused.status).toBe(409);
    expect(decided).toMatchObject({ state: 'dismissed', version: 2 });
  });

  it('refuses a decision on a case that has changed since it was seen', async () => {
    const order = { act: 'defer', reason: 'later', version: 1 };

    const answer = await console.ask(LI, 'POST', '/cases/cas_high/decisions', order);

    expect(answer.status).toBe(409);
    const { events } = await json<CaseDocument>(LI, 'GET', '/cases/cas_high');
    expect(events.map(({ kind }) => kind)).toEqual(['opened', 'dismissed']);
  });

  it('confirms many, writes their notices, and takes it back', async () => {
    await seed('cas_a', 'cas_b');
    const order = {
      act: 'confirm',
      policy: 'sale-of-stolen-id',
      reason: 'plain',
      caseIds: ['cas_a', 'cas_b', 'cas_none'],
    };

    const plan = await json<BatchPlan>(LI, 'POST', '/queue/batch/preview', order);
    const before = handed.length;
    const outcome = await json<BatchOutcome>(LI, 'POST', '/queue/batch', order);
    const undone = await json<BatchOutcome>(LI, 'POST', '/queue/batch/undo', {
      caseIds: outcome.taken,
    });

    expect(plan.notices).toBe(2);
    expect(plan.failures).toMatchObject([{ caseId: 'cas_none', code: 'NOT_FOUND' }]);
    expect(outcome).toMatchObject({ taken: ['cas_a', 'cas_b'], notices: 2 });
    expect(handed.length - before).toBe(2);
    expect(undone.taken).toEqual(['cas_a', 'cas_b']);
    expect((await world.store.cases.get('cas_a')).state).toBe('deferred');
    expect((await world.store.notices.ofCase('cas_a')).map(({ state }) => state)).toEqual([
      'withdrawn',
    ]);
  });

  it('has dismissals wait again when they are undone', async () => {
    const order = { act: 'dismiss', reason: 'no', caseIds: ['cas_share'] };

    await json(LI, 'POST', '/queue/batch', order);
    await json(LI, 'POST', '/queue/batch/undo', { caseIds: ['cas_share'] });

    expect((await world.store.cases.get('cas_share')).state).toBe('deferred');
  });

  it('tells whose a case is, and finds it by that', async () => {
    await json(LI, 'POST', '/queue/batch', { act: 'assign', to: 'Wu', caseIds: ['cas_a'] });

    const { rows } = await json<QueueRows>(WU, 'GET', '/queue/rows?who=mine');

    expect(rows.map(({ caseId, assignee }) => [caseId, assignee])).toContainEqual(['cas_a', 'Wu']);
    expect(await idsOf('who=name%3AWu')).toEqual(['cas_a']);
    expect(await idsOf('who=unclaimed')).not.toContain('cas_a');
  });

  it('keeps notes beside a case, and reads a text without its disguise', async () => {
    await json(LI, 'POST', '/cases/cas_b/notes', { kind: 'internal', words: '<b>seen</b>' });

    const { notes, sightings } = await json<CaseDocument>(LI, 'GET', '/cases/cas_b');
    const reading = await json<TextReading>(
      LI,
      'GET',
      `/sightings/${sightings[0]?.sightingId}/reading`,
    );

    expect(notes).toMatchObject([{ author: 'Li', kind: 'internal', words: '<b>seen</b>' }]);
    expect(reading.text).toContain('身份证');
  });

  it('lets a viewer read and change nothing', async () => {
    const order = { act: 'dismiss', reason: 'no', version: 1 };

    expect((await console.ask(VIEWER, 'GET', '/queue')).status).toBe(200);
    expect((await console.ask(VIEWER, 'POST', '/cases/cas_b/claim')).status).toBe(403);
    expect((await console.ask(VIEWER, 'POST', '/cases/cas_b/decisions', order)).status).toBe(403);
    expect((await console.ask(VIEWER, 'GET', '/queue/export')).status).toBe(403);
  });

  it('exports no cell that a spreadsheet takes for a formula', async () => {
    await world.stages.pool.query(
      `update sightings set author = '=HYPERLINK("http://evil.example")' where id = 'sgt_cas_b'`,
    );
    await world.stages.pool.query(
      `update listings set text = E'@SUM(1)\\n"x",=1' where id = 'lst_cas_b'`,
    );

    const answer = await console.ask(LI, 'GET', '/queue/export?state=all');
    const text = await answer.text();

    expect(answer.headers.get('content-type')).toContain('text/csv');
    expect(text.split('\r\n')).toHaveLength(7);
    expect(text).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    expect(text).toContain(`"'@SUM(1) ""x"",=1"`);
  });

  it('misses no change, however late its transaction ends', async () => {
    const { changes } = world.store;
    const late = await world.stages.pool.connect();
    await late.query('begin');
    await late.query(`update cases set assignee = 'late' where id = 'cas_a'`);
    const mark = await changes.mark();
    await world.stages.pool.query(`update cases set assignee = 'early' where id = 'cas_b'`);

    const first = await changes.since(mark);
    await late.query('commit');
    late.release();
    const second = await changes.since(first.mark);
    const third = await changes.since(second.mark);

    expect(first.changes).toEqual([{ kind: 'case', id: 'cas_b' }]);
    expect(second.changes).toEqual([{ kind: 'case', id: 'cas_a' }]);
    expect(third.changes).toEqual([]);
  });
});
