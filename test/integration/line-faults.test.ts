import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PAGE_READER } from '../../app/line/page-reader.ts';
import { bundledModel, createScorer } from '../../classifiers/index.ts';
import { sha256 } from '../../core/digest.ts';
import { StageError } from '../../core/failure.ts';
import type { Notice } from '../../core/notice.ts';
import type { Store } from '../../core/repositories/index.ts';
import type { LineDeps } from '../../pipeline/deps.ts';
import { runJob } from '../../pipeline/run-job.ts';
import { jobOf } from '../../pipeline/stage.ts';
import type { Job } from '../../queue/jobs.ts';
import { openBlobStore } from '../../store/blobs/index.ts';
import { openPool, openStore } from '../../store/open-store.ts';
import { sampleSource, sampleTarget } from '../support/line-samples.ts';
import { startTestPostgres, type TestPostgres } from '../support/postgres.ts';

const AT = new Date('2026-11-22T00:00:00Z');

function unused(): never {
  throw new StageError('INTERNAL', 'not part of the test');
}

describe('the line on the ledger, when things go wrong', () => {
  let server: TestPostgres;
  let pool: Pool;
  let store: Store;
  let dir: string;
  let deps: LineDeps;

  beforeEach(async () => {
    server = await startTestPostgres();
    pool = openPool(server.connection);
    store = await openStore(pool);
    dir = await mkdtemp(join(tmpdir(), 'cardsweep-faults-'));
    deps = {
      store,
      blobs: await openBlobStore(null, { dir }),
      fingerprint: sha256,
      queue: {
        add: () => Promise.resolve(),
        work: unused,
        schedule: unused,
        unschedule: unused,
        scheduled: unused,
        clear: unused,
        counts: unused,
        close: () => Promise.resolve(),
      },
      reader: PAGE_READER,
      scorer: createScorer({ model: bundledModel(), fingerprint: sha256 }),
      fetcher: { fetch: unused, close: () => Promise.resolve() },
      preserver: { preserve: unused },
      paceBook: { reserve: () => Promise.resolve(AT) },
      desk: {
        gaps: () => [],
        channelOf: () => ({ id: 'mail', repeatable: false }),
        deliver: unused,
        recipientsOf: unused,
      },
      custody: () => Promise.resolve(),
      waitUntil: () => Promise.resolve(),
      now: () => AT,
      log: () => undefined,
    };
  });

  afterEach(async () => {
    await store.close();
    await server.close();
    await rm(dir, { recursive: true, force: true });
  });

  async function run(job: Job, isLast = true, changed: Partial<LineDeps> = {}): Promise<void> {
    await runJob({ job, attempt: 1, isLast }, { ...deps, ...changed }, AbortSignal.timeout(20_000));
  }

  async function ledgerOf(key: string): Promise<readonly [string, string | null, string | null]> {
    const { rows } = await pool.query<{
      state: string;
      code: string | null;
      detail: string | null;
    }>('select state, failure_code as code, detail from jobs where key = $1', [key]);
    return [rows[0]?.state ?? 'absent', rows[0]?.code ?? null, rows[0]?.detail ?? null];
  }

  /** Resolves once so many connections wait for a lock. */
  async function untilWaiting(count: number): Promise<void> {
    let waiting = 0;
    while (waiting < count) {
      const { rows } = await pool.query<{ waiting: number }>(
        `select count(*)::int as waiting from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock'`,
      );
      waiting = rows[0]?.waiting ?? 0;
    }
  }

  async function seedTarget(): Promise<void> {
    const source = sampleSource();
    await store.sources.put(source);
    await store.sweeps.open({
      id: 'swp_1',
      slot: 'one',
      sourceIds: [source.id],
      full: false,
      startedAt: AT,
      finishedAt: null,
    });
    await store.frontier.propose([sampleTarget()], 10);
    await store.jobs.add([{ ...collectJob, sweepId: 'swp_1' }]);
  }

  const collectJob = {
    name: 'collect' as const,
    key: 'collect:tgt_1',
    payload: { targetId: 'tgt_1' },
  };

  it('ends a job on a bug that the queue does not try again', async () => {
    await seedTarget();

    await run(collectJob, false);

    expect(await ledgerOf(collectJob.key)).toEqual(['failed', 'INTERNAL', 'not part of the test']);
  });

  it('keeps of a foreign error its kind alone, whatever its message holds', async () => {
    await seedTarget();
    const fetcher = {
      ...deps.fetcher,
      fetch: () => Promise.reject(new SyntaxError('unexpected "\0 page text"')),
    };

    await run(collectJob, true, { fetcher });

    expect(await ledgerOf(collectJob.key)).toEqual(['failed', 'INTERNAL', 'SyntaxError']);
  });

  describe('notices of a confirmed case', () => {
    const jobs = ['ntc_a', 'ntc_b'].map((noticeId) => ({
      name: 'notify' as const,
      key: `notify:${noticeId}`,
      payload: { noticeId },
    }));

    beforeEach(async () => {
      await store.transaction(async (tx) => {
        await tx.cases.open({
          id: 'cas_1',
          sourceId: 'example-forum',
          probability: 0.9,
          verdict: 'strong',
          openedAt: AT,
        });
        for (const [index, kind] of (['opened', 'confirmed'] as const).entries()) {
          await tx.cases.append({
            caseId: 'cas_1',
            version: index + 1,
            kind,
            actor: 'test',
            at: AT,
            reason: null,
            policy: null,
            reference: null,
          });
        }
        for (const { payload, key } of jobs) {
          await tx.notices.add(noticeOf(payload.noticeId));
          await tx.jobs.add([jobOf('notify', payload, payload.noticeId)]);
          expect(key).toBe(`notify:${payload.noticeId}`);
        }
      });
    });

    it('are all recorded as sent when two recipients accept at the same moment', async () => {
      const desk: LineDeps['desk'] = {
        ...deps.desk,
        deliver: () => Promise.resolve({ kind: 'accepted', receipt: 'ok' }),
      };
      const other = await pool.connect();
      await other.query('begin');
      await other.query('select from cases for update');

      const runs = jobs.map((job) => run(job, true, { desk }));
      await untilWaiting(2);
      await other.query('commit');
      other.release();
      await Promise.all(runs);

      const states = (await store.notices.list({})).map(({ state }) => state);
      expect(states).toEqual(['accepted', 'accepted']);
      expect((await store.cases.get('cas_1')).version).toBe(4);
    });
  });
});

function noticeOf(id: string): Notice {
  return {
    id,
    caseId: 'cas_1',
    recipientId: id,
    round: 1,
    state: 'due',
    policy: 'sale-of-stolen-id',
    reason: 'test',
    decidedBy: 'test',
    decidedAt: AT,
    createdAt: AT,
    cited: [],
  };
}
