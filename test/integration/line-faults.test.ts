import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Exchange } from '../../core/exchange.ts';
import { StageError } from '../../core/failure.ts';
import type { Target } from '../../core/target.ts';
import {
  sampleExtraction,
  samplePlatform,
  sampleReader,
  sampleSource,
  sampleTarget,
} from '../support/line-samples.ts';
import { sampleCapture, sampleSighting, sampleStoredListing } from '../support/sighting-samples.ts';
import { AT, openStageWorld, type StageWorld } from '../support/stage-world.ts';

describe('the line on the ledger, when things go wrong', () => {
  let world: StageWorld;

  beforeEach(async () => {
    world = await openStageWorld();
  });

  afterEach(async () => {
    await world.close();
  });

  async function seedTarget(stamp: string | null = null): Promise<void> {
    const source = sampleSource();
    await world.store.sources.put(source);
    await world.store.sweeps.open({
      id: 'swp_1',
      slot: 'one',
      sourceIds: [source.id],
      full: false,
      startedAt: AT,
      finishedAt: null,
    });
    await world.store.frontier.propose([sampleTarget({ stamp })], 10);
    await world.store.jobs.add([{ ...collectJob, sweepId: 'swp_1' }]);
  }

  const collectJob = {
    name: 'collect' as const,
    key: 'collect:tgt_1',
    payload: { targetId: 'tgt_1' },
  };

  it('ends a job on a bug that the queue does not try again', async () => {
    await seedTarget();

    await world.run(collectJob, false);

    expect(await world.ledgerOf(collectJob.key)).toEqual([
      'failed',
      'INTERNAL',
      'not part of the test',
    ]);
  });

  it('leaves a job done where the queue cannot be told of what follows', async () => {
    await seedTarget();
    const fetcher = {
      ...world.deps.fetcher,
      fetch: () => Promise.resolve({ kind: 'answered' as const, exchange: sampleExchange() }),
    };
    const reader = sampleReader([samplePlatform(sampleExtraction())]);
    const queue = {
      ...world.deps.queue,
      add: () => Promise.reject(new Error('Connection is closed.')),
    };

    await world.run(collectJob, true, { fetcher, reader, queue });

    expect(await world.ledgerOf(collectJob.key)).toEqual(['done', null, null]);
    expect(await world.store.jobs.dueCount('swp_1')).toBe(1);
  });

  it('keeps of a foreign error its kind alone, whatever its message holds', async () => {
    await seedTarget();
    const fetcher = {
      ...world.deps.fetcher,
      fetch: () => Promise.reject(new SyntaxError('unexpected "\0 page text"')),
    };

    await world.run(collectJob, true, { fetcher });

    expect(await world.ledgerOf(collectJob.key)).toEqual(['failed', 'INTERNAL', 'SyntaxError']);
  });

  it('asks again for a page that showed a wall, though nothing new is said of it', async () => {
    await seedTarget('stamp-1');
    const fetcher = {
      ...world.deps.fetcher,
      fetch: () => Promise.resolve({ kind: 'answered' as const, exchange: sampleExchange() }),
    };
    const reader = sampleReader([samplePlatform(sampleExtraction({ wall: 'WALL_LOGIN' }))]);
    await world.run(collectJob, true, { fetcher, reader });
    const { rows } = await world.pool.query<{ captureId: string }>(
      `select payload->>'captureId' as "captureId" from jobs where name = 'extract'`,
    );
    const captureId = rows[0]?.captureId ?? '';

    await world.run(
      { name: 'extract', key: `extract:${captureId}`, payload: { captureId } },
      true,
      {
        reader,
      },
    );

    const { url } = sampleTarget();
    const page = await world.store.captures.knownPage('example-forum', url, null);
    expect(page).toMatchObject({ stamp: null, etag: null, lastModified: null });
  });

  it('reads a page again that an earlier way of reading has read', async () => {
    await seedTarget();
    const fetcher = {
      ...world.deps.fetcher,
      fetch: () => Promise.resolve({ kind: 'answered' as const, exchange: sampleExchange() }),
    };
    const reader = sampleReader([samplePlatform(sampleExtraction())]);
    await world.run(collectJob, true, { fetcher, reader });
    const { rows } = await world.pool.query<{ id: string }>('select id from captures');
    const captureId = rows[0]?.id ?? '';
    const job = { name: 'extract' as const, key: `extract:${captureId}`, payload: { captureId } };
    await world.run(job, true, { reader });
    const version = (await world.store.extractions.ofCapture(captureId))?.version;
    await world.pool.query('update extractions set version = version - 1');

    await world.run(job, true, { reader });

    expect((await world.store.extractions.ofCapture(captureId))?.version).toBe(version);
  });

  it('leaves evidence due while the store of blobs is away', async () => {
    await seedTarget();
    const sighting = sampleSighting();
    await world.store.sightings.saw([sampleStoredListing('a')], [sighting], 'swp_1');
    await world.store.captures.save(sampleCapture());
    await world.store.evidence.plan('cap_1', 'swp_1', ['sgt_1']);
    const job = {
      name: 'preserve' as const,
      key: 'preserve:cap_1',
      payload: { captureId: 'cap_1' },
    };
    await world.store.jobs.add([{ ...job, sweepId: 'swp_1' }]);
    const preserver = {
      preserve: () =>
        Promise.reject(new StageError('BLOBS_UNAVAILABLE', 'the store of blobs does not answer')),
    };

    await expect(world.run(job, true, { preserver })).rejects.toMatchObject({
      code: 'BLOBS_UNAVAILABLE',
    });

    expect(await world.ledgerOf(job.key)).toEqual(['due', null, null]);
  });

  it('takes pages that share texts in another order at the same time', async () => {
    const other = await world.pool.connect();
    await other.query('begin');
    await other.query(
      `insert into listings (id, text_digest, text, campaign, identity_numbers)
       values ('lst_m', 'm', 'm', 'm', '[]')`,
    );

    const first = world.store.sightings.saw('amz'.split('').map(sampleStoredListing), [], 'swp_1');
    const second = world.store.sightings.saw('zma'.split('').map(sampleStoredListing), [], 'swp_1');
    await world.untilWaiting(2);
    await other.query('rollback');
    other.release();

    await expect(Promise.all([first, second])).resolves.toHaveLength(2);
  });

  it('takes pages that lead to the same addresses in another order at the same time', async () => {
    const other = await world.pool.connect();
    await other.query('begin');
    await other.query(
      `insert into targets (id, sweep_id, source_id, url, kind, depth) values ('m', 's', 's', 'u', 'page', 1)`,
    );

    const first = world.store.frontier.propose('amz'.split('').map(targetNamed), 10);
    const second = world.store.frontier.propose('zma'.split('').map(targetNamed), 10);
    await world.untilWaiting(2);
    await other.query('rollback');
    other.release();
    const added = (await Promise.all([first, second])).flat().map(({ id }) => id);

    expect(added.toSorted()).toEqual(['a', 'm', 'z']);
  });

  it('adds addresses in the order of their page', async () => {
    const proposed = 'qdza'.split('').map(targetNamed);

    const added = await world.store.frontier.propose(proposed, 3);

    expect(added.map(({ id }) => id)).toEqual(['q', 'd', 'z']);
  });

  describe('the schedule', () => {
    it('opens a sweep again for a source that joins it late', async () => {
      await seedTarget();
      await world.store.sweeps.finish('swp_1', AT);
      const sweep = await world.store.sweeps.get('swp_1');

      await world.store.sweeps.open(sweep);
      const again = await world.store.sweeps.get('swp_1');
      await world.store.sweeps.open({ ...sweep, sourceIds: ['late-forum'] });
      const joined = await world.store.sweeps.get('swp_1');

      expect([again.finishedAt, joined.finishedAt]).toEqual([AT, null]);
    });
  });
});

function targetNamed(id: string): Target {
  return sampleTarget({ id });
}

function sampleExchange(): Exchange {
  const { url } = sampleTarget();
  return {
    request: { method: 'GET', url, headers: {}, body: null },
    finalUrl: url,
    redirects: [],
    status: 200,
    headers: { etag: '"1"', 'last-modified': 'Sun, 22 Nov 2026 00:00:00 GMT' },
    body: Buffer.from('please log in'),
    serverIp: null,
    fetchedAt: AT,
  };
}
