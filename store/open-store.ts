import { Pool, type PoolConfig } from 'pg';
import { StageError } from '../core/failure.ts';
import type { Repositories, Store } from '../core/repositories/index.ts';
import { type Db, dbOn, prepared, serviceError } from './db.ts';
import { GatheringSocket } from './gathering-socket.ts';
import { migrate } from './migrate.ts';
import { createAccountRepository } from './repositories/accounts.ts';
import { createActorRepository } from './repositories/actors.ts';
import { createAuditRepository } from './repositories/audit.ts';
import { createCaptureRepository } from './repositories/captures.ts';
import { createCaseNoteRepository } from './repositories/case-notes.ts';
import { createCaseQueueRepository } from './repositories/case-queue.ts';
import { createChangeRepository } from './repositories/case-queue-changes.ts';
import { createCaseRepository } from './repositories/cases.ts';
import { createClaimRepository } from './repositories/claims.ts';
import { createClockRepository } from './repositories/clocks.ts';
import { createClueRepository } from './repositories/clues.ts';
import { createCustodyRepository } from './repositories/custody.ts';
import { createDigestRepository } from './repositories/digests.ts';
import { createEvidenceRepository } from './repositories/evidence.ts';
import { createExtractionRepository } from './repositories/extractions.ts';
import { createFigureRepository } from './repositories/figures.ts';
import { createFrontier } from './repositories/frontier.ts';
import { createJobLedger } from './repositories/jobs.ts';
import { createKeepingRepository } from './repositories/keeping.ts';
import { createMailboxRepository } from './repositories/mailboxes.ts';
import { createModelRepository } from './repositories/models.ts';
import { createNearTextRepository } from './repositories/near-texts.ts';
import { createNoticeRepository } from './repositories/notices.ts';
import { createPeriodRepository } from './repositories/periods.ts';
import { createRdapRepository } from './repositories/rdap.ts';
import { createReadingRepository } from './repositories/readings.ts';
import {
  createRecentExtractions,
  type RecentExtractions,
} from './repositories/recent-extractions.ts';
import { createRegistryRepository } from './repositories/registry.ts';
import { createRuleBookRepository } from './repositories/rule-books.ts';
import { createScoreRepository } from './repositories/scores.ts';
import { createShellRepository } from './repositories/shells.ts';
import { createSightingRepository } from './repositories/sightings.ts';
import { createSourceBookRepository } from './repositories/source-books.ts';
import { createSourceRepository } from './repositories/sources.ts';
import { createStampRepository } from './repositories/stamps.ts';
import { createStandingRepository } from './repositories/standings.ts';
import { createStoredTextRepository } from './repositories/stored-texts.ts';
import { createSubscriptionRepository } from './repositories/subscriptions.ts';
import { createSweepRepository } from './repositories/sweeps.ts';
import { createVaultRepository } from './repositories/vault.ts';

/** The schema that all tables live in. */
const SCHEMA = 'cardsweep';

/** A pool whose connections see our schema first, and send statements that nothing stands between in one go. */
export function openPool(config: PoolConfig): Pool {
  const pool = new Pool({
    max: 12,
    ...config,
    options: `-c search_path=${SCHEMA}`,
    pipeline: true,
    stream: () => new GatheringSocket(),
  });
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
  const recent = createRecentExtractions();
  return {
    ...repositoriesOn(dbOn(pool), recent),
    transaction: (work) => inTransaction(pool, recent, work, (_, made) => Promise.resolve(made)),
    concluding: (work, last) => inTransaction(pool, recent, work, last),
    close: () => pool.end(),
  };
}

const BEGIN = prepared('begin');
const COMMIT = prepared('commit');

/** The beginning goes out with the first statement and the end with the last: each would else wait for an answer alone. */
async function inTransaction<T, U>(
  pool: Pool,
  recent: RecentExtractions,
  work: (tx: Repositories) => Promise<T>,
  last: (tx: Repositories, made: T) => Promise<U>,
): Promise<U> {
  const client = await pool.connect().catch((error: unknown) => {
    throw serviceError(error);
  });
  const db = dbOn(client);
  const ending = new AbortController();
  const tx = repositoriesOn(until(ending.signal, db), recent);
  const begun = db.query(BEGIN);
  begun.catch(() => undefined);
  try {
    const made = await work(tx);
    await begun;
    const [outcome] = await Promise.all([last(tx, made), db.query(COMMIT)]);
    ending.abort();
    client.release();
    return outcome;
  } catch (error) {
    ending.abort();
    await db.query('rollback').then(
      () => client.release(),
      () => client.release(true),
    );
    throw error;
  }
}

/** The connection goes back to the pool: what a failed transaction left running must not go on there. */
function until(end: AbortSignal, db: Db): Db {
  return {
    async query(sql, values) {
      if (end.aborted) {
        throw new StageError('INTERNAL', 'the transaction is over');
      }
      return await db.query(sql, values);
    },
  };
}

function repositoriesOn(db: Db, recent: RecentExtractions): Repositories {
  return {
    jobs: createJobLedger(db),
    sources: createSourceRepository(db),
    sweeps: createSweepRepository(db),
    frontier: createFrontier(db),
    captures: createCaptureRepository(db),
    standings: createStandingRepository(db),
    shells: createShellRepository(db),
    readings: createReadingRepository(db),
    extractions: createExtractionRepository(db, recent),
    sightings: createSightingRepository(db),
    scores: createScoreRepository(db),
    evidence: createEvidenceRepository(db),
    custody: createCustodyRepository(db),
    keeping: createKeepingRepository(db),
    stamps: createStampRepository(db),
    vault: createVaultRepository(db),
    models: createModelRepository(db),
    texts: createStoredTextRepository(db),
    registry: createRegistryRepository(db),
    cases: createCaseRepository(db),
    nearTexts: createNearTextRepository(db),
    notices: createNoticeRepository(db),
    clocks: createClockRepository(db),
    periods: createPeriodRepository(db),
    digests: createDigestRepository(db),
    actors: createActorRepository(db),
    figures: createFigureRepository(db),
    ruleBooks: createRuleBookRepository(db),
    sourceBooks: createSourceBookRepository(db),
    caseQueue: createCaseQueueRepository(db),
    claims: createClaimRepository(db),
    caseNotes: createCaseNoteRepository(db),
    changes: createChangeRepository(db),
    clues: createClueRepository(db),
    subscriptions: createSubscriptionRepository(db),
    rdap: createRdapRepository(db),
    mailboxes: createMailboxRepository(db),
    accounts: createAccountRepository(db),
    audit: createAuditRepository(db),
  };
}
