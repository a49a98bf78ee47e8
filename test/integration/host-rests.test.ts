import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf } from '../../core/ids.ts';
import { collectJob } from '../../pipeline/plan.ts';
import { runJob } from '../../pipeline/run-job.ts';
import { jobOf } from '../../pipeline/stage.ts';
import type { Job } from '../../queue/jobs.ts';
import { Postponed } from '../../queue/queue.ts';
import { startHost, type TestHost } from '../support/fetch-world.ts';
import { sampleTarget } from '../support/line-samples.ts';
import { sampleCapture } from '../support/sighting-samples.ts';
import {
  boardPage,
  forumSource,
  HTML,
  openSweepWorld,
  type SweepWorld,
  threadOf,
  threadPage,
  upTo,
} from '../support/sweep-world.ts';

const MINUTE_MS = 60_000;
const THREADS = upTo(20);

describe('a host that asks for a rest', () => {
  let world: SweepWorld;
  let site: TestHost;
  /** What stands in the way of the next request for a thread, or null. */
  let refusal: ((response: ServerResponse) => void) | null = null;

  beforeAll(async () => {
    world = await openSweepWorld('rests');
    site = await startHost((request, response) => {
      const tid = threadOf(request.url);
      if (tid !== null && refusal !== null) {
        refusal(response);
      } else if (tid !== null) {
        response.writeHead(200, HTML).end(threadPage(tid, `出售旧书第 ${tid} 本，品相好`));
      } else if (request.url?.includes('forumdisplay') === true) {
        response.writeHead(200, HTML).end(boardPage(THREADS));
      } else {
        response.writeHead(404).end();
      }
    });
  });

  afterAll(async () => {
    await world.close();
    await site.close();
  });

  it('for a while loses no page of the sweep', async () => {
    refusal = (response) => {
      refusal = null;
      response.writeHead(429, { 'retry-after': '2' }).end();
    };

    const swept = await world.sweep(forumSource(site.hostPort));

    expect(swept.troubles).toEqual([]);
    expect(swept.summary).toMatchObject({ captures: 21, sightings: 20, walls: 0, failures: 0 });
    expect(swept.summary.durationMs).toBeGreaterThan(2_000);
  });

  /** A job to collect one thread of an open sweep. */
  async function planned(name: string, tid: number) {
    const { store, now } = world.line.deps;
    const source = { ...forumSource(site.hostPort), id: name };
    await store.sources.put(source);
    const sweepId = idOf('sweep', name);
    const sourceIds = [name];
    const slot = name;
    await store.sweeps.open({
      id: sweepId,
      slot,
      sourceIds,
      full: false,
      startedAt: now(),
      finishedAt: null,
    });
    const url = `http://${site.hostPort}/forum.php?mod=viewthread&tid=${tid}`;
    const target = sampleTarget({
      id: idOf('target', name),
      sweepId,
      sourceId: name,
      url,
      platform: 'discuz',
    });
    await store.frontier.propose([target], 10);
    const job = collectJob(target);
    await store.jobs.add([{ ...job, sweepId }]);
    return {
      sweepId,
      target,
      job: { name: 'collect', key: job.key, payload: { targetId: target.id } },
    } as const;
  }

  async function run({ job }: { readonly job: Job }): Promise<unknown> {
    const signal = AbortSignal.timeout(20_000);
    return await runJob({ job, attempt: 1, isLast: false }, world.line.deps, signal).catch(
      (error: unknown) => error,
    );
  }

  it('for longer has the page wait in the ledger for its end', async () => {
    const { store, now } = world.line.deps;
    refusal = (response) => response.writeHead(429, { 'retry-after': '600' }).end();
    const first = await planned('long', 1);
    const before = now();

    const postponed = await run(first);

    const [due] = await store.jobs.due(10);
    expect(postponed).toBeInstanceOf(Postponed);
    expect(due?.key).toBe(first.job.key);
    expect((due?.dueAt?.getTime() ?? 0) - before.getTime()).toBeGreaterThanOrEqual(600_000);
    expect(await store.sweeps.progress(first.sweepId)).toMatchObject({ due: 1, waiting: 1 });
    expect((await store.sweeps.troubles(first.sweepId)).length).toBe(0);
  });

  it('or is paused, is not asked for evidence either', async () => {
    const { store, now } = world.line.deps;
    const [seen] = await store.sightings.list({}, null, 1);
    const sightingId = seen?.sighting.id ?? '';
    const sweepId = idOf('sweep', 'long');
    const url = seen?.sighting.pageUrl ?? '';
    const capture = sampleCapture({ id: idOf('capture', 'rests'), sourceId: 'test-forum', url });
    await store.captures.save(capture);
    await store.evidence.plan(capture.id, sweepId, [sightingId]);
    const onCapture = { captureId: capture.id };
    const job = jobOf('preserve', onCapture, capture.id);
    await store.jobs.add([job]);
    const asked = site.requests.length;
    const preserve = { job: { name: 'preserve', key: job.key, payload: onCapture } } as const;

    const resting = await run(preserve);
    await store.transaction((tx) =>
      tx.standings.met({
        sourceId: 'test-forum',
        host: site.hostPort,
        sweepId,
        wall: 'HOST_RATE_LIMITED',
        at: now(),
        restSeconds: 60,
        isFinal: true,
      }),
    );
    const paused = await run(preserve);

    expect(resting).toBeInstanceOf(Postponed);
    expect(paused).toBeUndefined();
    expect((await store.jobs.dueOf(['open'])).map(({ payload }) => payload)).toEqual([
      { sightingId },
    ]);
    expect(site.requests.length).toBe(asked);
  });

  it('for longer than the sweep lasts is paused, and the page said to be so', async () => {
    const { store, now } = world.line.deps;
    const asked = site.requests.length;
    world.pass(-55 * MINUTE_MS);
    const late = await planned('late', 2);
    world.pass(55 * MINUTE_MS);

    await run(late);

    expect((await store.sweeps.troubles(late.sweepId)).map(({ code }) => code)).toEqual([
      'SOURCE_PAUSED',
    ]);
    expect(await store.jobs.dueCount(late.sweepId)).toBe(0);
    expect(site.requests.length).toBe(asked);
    expect(await store.standings.paused(now(), 'late')).toEqual([]);
  });

  it('for a day is left alone for a day', async () => {
    const { store, now } = world.line.deps;
    const other = await startHost((_, response) =>
      response.writeHead(503, { 'retry-after': '86400' }).end(),
    );
    const source = forumSource(other.hostPort);

    const swept = await world.sweep({ ...source, id: 'tired' });
    await other.close();

    const [paused] = await store.standings.paused(now(), 'tired');
    expect(swept.troubles.map(({ code }) => code)).toEqual(['HOST_RATE_LIMITED']);
    expect(paused).toMatchObject({ host: other.hostPort, wall: 'HOST_RATE_LIMITED', times: 1 });
    expect((paused?.until?.getTime() ?? 0) - now().getTime()).toBeGreaterThan(86_000_000);
  });
});
