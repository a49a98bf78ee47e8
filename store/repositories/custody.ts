import type { CustodyRepository, CustodyRow } from '../../core/repositories/sightings.ts';
import { type Db, rowOf, rowsOf } from '../db.ts';

/** Key of the advisory lock under which the log grows by one entry at a time. */
const CUSTODY_LOCK = 7_401_002;

const SELECT = 'select seq, evidence_id as "evidenceId", entry, hash from custody';

type Row = CustodyRow & Record<string, unknown>;

/** `append` and `last` need a transaction's client: the lock is held to its end. */
export function createCustodyRepository(db: Db): CustodyRepository {
  return {
    async append(make) {
      const { seq, evidenceId, entry, hash } = make(await lockedLast(db));
      await db.query(
        'insert into custody (seq, evidence_id, entry, hash) values ($1, $2, $3, $4)',
        [seq, evidenceId, entry, hash],
      );
    },
    last: () => lockedLast(db),
    async of(evidenceId) {
      return await rowsOf<Row>(db, `${SELECT} where evidence_id = $1 order by seq`, [evidenceId]);
    },
    async all() {
      return await rowsOf<Row>(db, `${SELECT} order by seq`);
    },
  };
}

async function lockedLast(db: Db): Promise<CustodyRow | null> {
  await db.query('select pg_advisory_xact_lock($1)', [CUSTODY_LOCK]);
  return await rowOf<Row>(db, `${SELECT} order by seq desc limit 1`);
}
