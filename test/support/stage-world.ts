import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { PAGE_READER } from '../../app/line/page-reader.ts';
import { bundledModel, createScorer, createSketcher } from '../../classifiers/index.ts';
import { sha256 } from '../../core/digest.ts';
import { StageError } from '../../core/failure.ts';
import type { Store } from '../../core/repositories/index.ts';
import { createPaceBook } from '../../crawlers/fetch/index.ts';
import type { LineDeps } from '../../pipeline/deps.ts';
import { runJob } from '../../pipeline/run-job.ts';
import type { Job } from '../../queue/jobs.ts';
import { openBlobStore } from '../../store/blobs/index.ts';
import { openPool, openStore } from '../../store/open-store.ts';
import { startTestPostgres } from './postgres.ts';

/** The moment at which everything happens. */
export const AT = new Date('2026-11-22T00:00:00Z');

/** The stages on a real database, without network, browser or queue: a test runs each job itself. */
export interface StageWorld {
  readonly store: Store;
  readonly pool: Pool;
  readonly deps: LineDeps;
  /** Runs a job, the dependencies changed as told. */
  run(job: Job, isLast: boolean, changed?: Partial<LineDeps>): Promise<void>;
  /** State, failure code and detail of a job in the ledger. */
  ledgerOf(key: string): Promise<readonly [string, string | null, string | null]>;
  /** Resolves once so many connections wait for a lock. */
  untilWaiting(count: number): Promise<void>;
  close(): Promise<void>;
}

export async function openStageWorld(): Promise<StageWorld> {
  const server = await startTestPostgres();
  const pool = openPool(server.connection);
  const store = await openStore(pool);
  const dir = await mkdtemp(join(tmpdir(), 'cardsweep-stages-'));
  const deps = depsOn(store, await openBlobStore(null, { dir }));
  return {
    store,
    pool,
    deps,
    async run(job, isLast, changed = {}) {
      const signal = AbortSignal.timeout(20_000);
      await runJob({ job, attempt: 1, isLast }, { ...deps, ...changed }, signal);
    },
    async ledgerOf(key) {
      const { rows } = await pool.query<{ state: string; code: string; detail: string }>(
        'select state, failure_code as code, detail from jobs where key = $1',
        [key],
      );
      return [rows[0]?.state ?? 'absent', rows[0]?.code ?? null, rows[0]?.detail ?? null];
    },
    untilWaiting: (count) => untilWaiting(pool, count),
    async close() {
      await store.close();
      await server.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

function unused(): never {
  throw new StageError('INTERNAL', 'not part of the test');
}

function depsOn(store: Store, blobs: LineDeps['blobs']): LineDeps {
  return {
    store,
    blobs,
    vault: blobs,
    stamper: { authorities: [], stamp: () => Promise.resolve({ stamps: [], failures: [] }) },
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
    sketcher: createSketcher(7_401_006),
    fetcher: { fetch: unused, close: () => Promise.resolve() },
    preserver: { preserve: unused },
    paceBook: createPaceBook(() => AT),
    desk: {
      gaps: () => [],
      channelOf: () => ({ id: 'mail', repeatable: false }),
      approvals: () => 1,
      chaseOf: () => ({ termHours: 72, escalatesTo: [], covers: null }),
      deliver: unused,
      partiesOf: unused,
      servantsOf: unused,
    },
    custody: () => Promise.resolve(),
    waitUntil: () => Promise.resolve(),
    now: () => AT,
    log: () => undefined,
  };
}

async function untilWaiting(pool: Pool, count: number): Promise<void> {
  let waiting = 0;
  while (waiting < count) {
    const { rows } = await pool.query<{ waiting: number }>(
      `select count(*)::int as waiting from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`,
    );
    waiting = rows[0]?.waiting ?? 0;
  }
}
