import { Pool, type PoolConfig } from 'pg';
import type { Repositories, Store } from '../core/repositories/index.ts';
import { type Db, dbOn, serviceError } from './db.ts';
import { migrate } from './migrate.ts';
import { createCaptureRepository } from './repositories/captures.ts';
import { createCaseRepository } from './repositories/cases.ts';
import { createCustodyRepository } from './repositories/custody.ts';
import { createEvidenceRepository } from './repositories/evidence.ts';
import { createExtractionRepository } from './repositories/extractions.ts';
import { createFrontier } from './repositories/frontier.ts';
import { createJobLedger } from './repositories/jobs.ts';
import { createKeepingRepository } from './repositories/keeping.ts';
import { createNoticeRepository } from './repositories/notices.ts';
import { createReadingRepository } from './repositories/readings.ts';
import { createScoreRepository } from './repositories/scores.ts';
import { createShellRepository } from './repositories/shells.ts';
import { createSightingRepository } from './repositories/sightings.ts';
import { createSourceRepository } from './repositories/sources.ts';
import { createStampRepository } from './repositories/stamps.ts';
import { createStandingRepository } from './repositories/standings.ts';
import { createSweepRepository } from './repositories/sweeps.ts';
import { createVaultRepository } from './repositories/vault.ts';

/** The schema that all tables live in. */
const SCHEMA = 'cardsweep';

/** A pool whose connections see our schema first. */
export function openPool(config: PoolConfig): Pool {
  const pool = new Pool({ max: 12, ...config, options: `-c search_path=${SCHEMA}` });
  // A server that ends drops idle connections; the query that needs one next reports it.
  pool.on('error', () => {});
  return pool;
}

/** Opens the store on a pool of `openPool`, its schema brought up to date. */
export async function openStore(pool: Pool): Promise<Store> {
  try {
    await migrate(pool, SCHEMA);
  } catch (error) {
    throw serviceError(error);
  }
  return {
    ...repositoriesOn(dbOn(pool)),
    transaction: (work) => inTransaction(pool, work),
    close: () => pool.end(),
  };
}

async function inTransaction<T>(pool: Pool, work: (tx: Repositories) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw serviceError(error);
  });
  const db = dbOn(client);
  try {
    await db.query('begin');
    const outcome = await work(repositoriesOn(db));
    await db.query('commit');
    client.release();
    return outcome;
  } catch (error) {
    await db.query('rollback').then(
      () => client.release(),
      () => client.release(true),
    );
    throw error;
  }
}

function repositoriesOn(db: Db): Repositories {
  return {
    jobs: createJobLedger(db),
    sources: createSourceRepository(db),
    sweeps: createSweepRepository(db),
    frontier: createFrontier(db),
    captures: createCaptureRepository(db),
    standings: createStandingRepository(db),
    shells: createShellRepository(db),
    readings: createReadingRepository(db),
    extractions: createExtractionRepository(db),
    sightings: createSightingRepository(db),
    scores: createScoreRepository(db),
    evidence: createEvidenceRepository(db),
    custody: createCustodyRepository(db),
    keeping: createKeepingRepository(db),
    stamps: createStampRepository(db),
    vault: createVaultRepository(db),
    cases: createCaseRepository(db),
    notices: createNoticeRepository(db),
  };
}
