import type { CustodyRepository, CustodyRow } from '../../core/repositories/sightings.ts';
import { type Db, rowOf, rowsOf } from '../db.ts';

/** Key of the advisory lock under which the log grows by one entry at a time. */
const CUSTODY_LOCK = 7_401_002;

/** Needs a transaction's client: the lock is held to its end. */
export function createCustodyRepository(db: Db): CustodyRepository {
  return {
    async append(make) {
      await db.query('select pg_advisory_xact_lock($1)', [CUSTODY_LOCK]);
      const last = await rowOf<CustodyRow & Record<string, unknown>>(
        db,
        'select seq, entry, hash from custody order by seq desc limit 1',
      );
      const { seq, entry, hash } = make(last);
      await db.query('insert into custody (seq, entry, hash) values ($1, $2, $3)', [
        seq,
        entry,
        hash,
      ]);
    },
    async all() {
      return await rowsOf<CustodyRow & Record<string, unknown>>(
        db,
        'select seq, entry, hash from custody order by seq',
      );
    },
  };
}
