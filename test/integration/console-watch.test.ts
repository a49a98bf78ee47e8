import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storedRules } from '../../app/line/rules-file.ts';
import { bundledModel, createScorer, readModel, writeModel } from '../../classifiers/index.ts';
import type { Actors, ActorView } from '../../console/api/actors.ts';
import type { Dashboard } from '../../console/api/dashboard.ts';
import type { Models } from '../../console/api/models.ts';
import type { Rules } from '../../console/api/rules.ts';
import type { DryRun, Sources, SourceView } from '../../console/api/sources.ts';
import type { Started, Sweeps, SweepView } from '../../console/api/sweeps.ts';
import type { Task } from '../../console/api/tasks.ts';
import { seedActorCases } from '../support/seeded-actors.ts';
import {
  boardPage,
  forumSource,
  HTML,
  openSweepWorld,
  type SweepWorld,
  threadOf,
  threadPage,
} from '../support/sweep-world.ts';
import { openWatchConsole, type WatchConsole } from '../support/watch-console.ts';

interface Problem {
  readonly detail: string;
}

const AD = '出售身份证原件，真卡，四件套，加QQ 99990001';
const BECAUSE = { reason: 'the host asked us to wait' };

describe('pages that watch and teach', () => {
  let world: SweepWorld;
  let console: WatchConsole;
  let forum: Server;
  let hostPort: string;
  let asked = 0;

  async function get<T>(path: string): Promise<T> {
    const answer = await console.ask('GET', path);
    expect(answer.status).toBe(200);
    return (await answer.json()) as T;
  }

  async function post<T>(path: string, body?: unknown): Promise<T> {
    const answer = await console.ask('POST', path, body);
    expect(answer.status).toBe(200);
    return (await answer.json()) as T;
  }

  function declarationOf(id: string): Record<string, unknown> {
    return { ...forumSource(hostPort), id, name: `<b>${id}</b>`, schedule: '0 2 * * *' };
  }

  async function ended(id: string): Promise<Task> {
    const limit = AbortSignal.timeout(30_000);
    let task = await get<Task>(`/tasks/${id}`);
    while (task.state === 'running') {
      limit.throwIfAborted();
      // The work needs its turn: asking waits for nothing.
      await new Promise(setImmediate);
      task = await get<Task>(`/tasks/${id}`);
    }
    return task;
  }

  beforeAll(async () => {
    forum = createServer((request, response) => {
      asked += 1;
      const thread = threadOf(request.url);
      response.writeHead(200, HTML);
      response.end(thread === null ? boardPage([1, 2]) : threadPage(thread, AD));
    });
    forum.listen(0, '127.0.0.1');
    await once(forum, 'listening');
    hostPort = `127.0.0.1:${(forum.address() as AddressInfo).port}`;
    world = await openSweepWorld('console-watch');
    console = openWatchConsole(world.line);
  });

  afterAll(async () => {
    await console.close();
    await world.close();
    forum.close();
  });

  it('show the figures of the day, counted a moment ago', async () => {
    await seedActorCases(world.line.deps.store, [
      { id: 'cas_a1', handles: [{ kind: 'qq', value: '99990001' }], at: new Date(), region: '44' },
      { id: 'cas_a2', handles: [{ kind: 'qq', value: '99990001' }], at: new Date(), region: '44' },
    ]);

    const { digest, regions, days, madeAt } = await get<Dashboard>('/dashboard');

    expect(digest).toMatchObject({ waiting: 2, opened: { now: 2, before: 0 }, overdueNotices: 0 });
    expect(regions).toEqual([{ region: '44', cases: 2 }]);
    expect(days).toHaveLength(31);
    expect(days.reduce((sum, { strong }) => sum + strong, 0)).toBe(2);
    expect(Date.now() - Date.parse(madeAt)).toBeLessThan(60_000);
  });

  it('list actors, connect them, and take a split back', async () => {
    const { actors, facets } = await get<Actors>('/actors?kind=qq');
    const id = actors[0]?.id ?? '';

    const split = await post<{ id: string; otherId: string }>(`/actors/${id}/split`, {
      caseIds: ['cas_a2'],
      reason: 'two hands',
    });
    const apart = await get<ActorView>(`/actors/${id}`);
    await post(`/actor-acts/${split.id}/undo`, { reason: 'one hand after all' });
    const again = await get<ActorView>(`/actors/${split.otherId}`);
    const path = await get<{ nodes: readonly { id: string }[] }>(
      '/actor-paths?from=case:cas_a1&to=case:cas_a2',
    );

    expect(facets).toContainEqual({ facet: 'kind', value: 'qq', actors: 1 });
    expect(apart).toMatchObject({ cases: 1, barred: [split.otherId] });
    expect(again).toMatchObject({ id, cases: 2, acts: [{ kind: 'undone' }, { kind: 'split' }] });
    expect(again.graph.nodes.map(({ group }) => group)).toEqual([
      'case',
      'case',
      'contact',
      'text',
      'text',
    ]);
    expect(path.nodes.map((node) => node.id)).toEqual([
      'case:cas_a1',
      'qq:99990001',
      'case:cas_a2',
    ]);
  });

  it('read a page for a declaration and store nothing of it', async () => {
    const declaration = {
      ...declarationOf('new-forum'),
      start: [`http://${hostPort}/forum.php?mod=viewthread&tid=1`],
    };
    const before = await world.line.deps.store.texts.count();

    const run = await post<DryRun>('/sources/dry-run', { declaration });

    expect(run).toMatchObject({ failure: null, status: 200, platform: 'discuz' });
    expect(run.listings.map(({ text }) => text)).toContain(AD);
    expect(run.listings.find(({ text }) => text === AD)?.probability).toBeGreaterThan(0.5);
    expect(await world.line.deps.store.texts.count()).toBe(before);
    expect(await world.line.deps.store.sources.all()).not.toContainEqual(
      expect.objectContaining({ id: 'new-forum' }),
    );
  });

  it('say what no page gave, and where a declaration is wrong', async () => {
    const walled = { ...declarationOf('new-forum'), start: ['http://10.0.0.1/forum.php'] };

    const run = await post<DryRun>('/sources/dry-run', { declaration: walled });
    const wrong = await console.ask('PUT', '/sources/new-forum', {
      declaration: { ...declarationOf('new-forum'), pace: { requestsPerSecond: 0 } },
      reason: 'try',
    });

    expect(run).toMatchObject({ failure: { code: 'ADDRESS_REFUSED' }, listings: [] });
    expect(wrong.status).toBe(400);
    expect(((await wrong.json()) as Problem).detail).toContain('pace.');
  });

  it('keep a declaration where sweeps find it, with who wrote it and why', async () => {
    const declaration = declarationOf('new-forum');

    const saved = await console.ask('PUT', '/sources/new-forum', {
      declaration,
      reason: 'seen there',
    });
    const kept = await get<SourceView>('/sources/new-forum');
    const file = await readFile(join(world.settings.dataDir, 'sources', 'new-forum.json'), 'utf8');
    const scheduled = await world.line.deps.queue.scheduled();

    expect(saved.status).toBe(200);
    expect(JSON.parse(file)).toMatchObject({ id: 'new-forum', schedule: '0 2 * * *' });
    expect(scheduled).toContainEqual(
      expect.objectContaining({ id: 'new-forum', cron: '0 2 * * *' }),
    );
    expect(kept).toMatchObject({
      name: '<b>new-forum</b>',
      history: [{ act: 'declared', by: 'li', reason: 'seen there' }],
    });
  });

  it('leave a source alone that a person has paused, until somebody resumes it', async () => {
    const source = await world.line.deps.store.sources.get('new-forum');
    await post('/sources/new-forum/pause', { until: null, ...BECAUSE });
    const asking = asked;

    const swept = await world.sweep(source);
    const refused = await console.ask('POST', '/sources/new-forum/run');
    const paused = (await get<Sources>('/sources')).sources.find(({ id }) => id === 'new-forum');
    await post('/sources/new-forum/resume', BECAUSE);
    const again = await world.sweep(source);

    expect(swept.summary.captures).toBe(0);
    expect(asked - asking).toBeGreaterThan(0);
    expect(refused.status).toBe(409);
    expect(paused?.pause).toMatchObject({ by: 'li', until: null, ...BECAUSE });
    expect(again.summary.captures).toBeGreaterThan(0);
  });

  it('begin a sweep, and tell how far it is and what came of others', async () => {
    const { sweepId } = await post<Started>('/sources/new-forum/run');

    const running = await get<SweepView>(`/sweeps/${sweepId}`);
    const { sweeps } = await get<Sweeps>('/sweeps');
    const over = await get<SweepView>(`/sweeps/${sweeps[1]?.id}`);
    const report = await console.ask('GET', `/sweeps/${sweeps[1]?.id}/report`);

    expect(running).toMatchObject({ finishedAt: null, progress: { due: 1 }, hasReport: false });
    expect(sweeps[0]?.id).toBe(sweepId);
    expect(over.summary?.captures).toBeGreaterThan(0);
    expect(over.bySource.map(({ id }) => id)).toEqual(['new-forum']);
    expect(report.status).toBe(404);
  });

  it('try rules on what is stored, keep them with their history, and refuse a second writer', async () => {
    const rule = { id: 'green-book', state: 'active', weight: -3, words: ['四件套'] };
    const book = JSON.stringify({ rules: [rule] });

    const bad = await console.ask('POST', '/rules/check', {
      book: JSON.stringify({ rules: [{ ...rule, weight: 99 }] }),
    });
    const task = await ended((await post<Task>('/rules/try', { book })).id);
    const kept = await console.ask('PUT', '/rules', { book, reason: 'new words', after: 0 });
    const late = await console.ask('PUT', '/rules', { book, reason: 'again', after: 0 });
    const rules = await get<Rules>('/rules');
    const atNextStart = await storedRules(world.line.deps.store, () => undefined);

    expect(((await bad.json()) as Problem).detail).toContain('rules.0.weight');
    expect(task).toMatchObject({ state: 'done', trial: { rules: [{ id: 'green-book' }] } });
    expect(task.trial?.rules?.[0]?.texts).toBeGreaterThan(0);
    expect([kept.status, late.status]).toEqual([200, 409]);
    expect(atNextStart?.digest).toBe(rules.digest);
    expect(rules).toMatchObject({
      seq: 1,
      atWork: null,
      history: [{ by: 'li', reason: 'new words' }],
    });
  });

  it('show the model at work, and put none to work that was not tried', async () => {
    const { models, calibration } = await get<Models>('/models');
    const promoted = await console.ask('POST', '/models/shipped/promote', { reason: 'why not' });
    const unknown = await console.ask('POST', '/models/none/try');

    expect(models).toMatchObject([{ version: 'shipped', isAtWork: true }]);
    expect(models[0]?.card?.figures['brier']).toBeLessThan(0.1);
    expect(calibration.texts).toBe(0);
    expect([promoted.status, unknown.status]).toEqual([409, 404]);
  });

  it('try a model in the shadow, put it to work from the next start on, and roll back', async () => {
    const { store, fingerprint } = world.line.deps;
    const model = bundledModel();
    const file = writeModel({ ...model, thresholds: { suspect: 2, strong: 3 }, surfaces: {} });
    const { version } = createScorer({ model: readModel(file), fingerprint });
    await store.models.add({ version, addedAt: new Date(), addedBy: 'li' }, file);
    const path = `/models/${encodeURIComponent(version)}`;

    const early = await console.ask('POST', `${path}/promote`, BECAUSE);
    const task = await ended((await post<Task>(`${path}/try`)).id);
    const promoted = await post<Models>(`${path}/promote`, BECAUSE);
    const rolledBack = await post<Models>('/model-rollback', BECAUSE);

    expect(early.status).toBe(409);
    expect(task.trial?.shifts.some(({ from, to }) => from !== to)).toBe(true);
    expect(task.trial?.differences[0]?.text).toBe(AD);
    expect(promoted).toMatchObject({ awaitsStart: true, promotions: [{ version, by: 'li' }] });
    expect(rolledBack).toMatchObject({
      awaitsStart: false,
      promotions: [{ version: null }, { version }],
    });
  });

  it('hunt through what is stored, and stop when told to', async () => {
    const { id } = await post<Task>('/model-hunt');

    await console.ask('DELETE', `/tasks/${id}`);
    const task = await ended(id);

    expect(['cancelled', 'done']).toContain(task.state);
  });

  it('let nobody change anything who may only look', async () => {
    const changing = console.routes.filter(({ spec }) => spec.method !== 'get');

    const statuses = await Promise.all(
      changing.map(async ({ spec }) => {
        const path = spec.path.replaceAll(/:\w+/gu, 'x');
        return (await console.ask(spec.method.toUpperCase(), path, {}, 'viewer')).status;
      }),
    );

    expect(changing.length).toBeGreaterThan(15);
    expect(new Set(statuses)).toEqual(new Set([403]));
  });
});
