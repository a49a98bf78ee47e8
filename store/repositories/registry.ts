import type { ListedStatus } from '../../core/registry.ts';
import type { RegistryRepository } from '../../core/repositories/registry.ts';
import { type Db, recordset, rowsOf } from '../db.ts';

interface Row extends Record<string, unknown> {
  readonly fingerprint: string;
  readonly status: ListedStatus;
}

export function createRegistryRepository(db: Db): RegistryRepository {
  return {
    async put(entries, list) {
      // The last of a batch wins, as the last of a file does; one statement may not meet a row twice.
      const rows = [...new Map(entries.map((entry) => [entry.fingerprint, entry])).values()];
      const changed = await rowsOf<Row>(
        db,
        `insert into registry (fingerprint, status, list)
         select fingerprint, status, $2 from jsonb_to_recordset($1) as fresh (fingerprint text, status text)
         order by fingerprint
         on conflict (fingerprint) do update set status = excluded.status, list = excluded.list, listed_at = now()
           where registry.status <> excluded.status
         returning fingerprint, status`,
        [recordset(rows), list],
      );
      return changed.length;
    },
    async statuses(fingerprints) {
      const rows = await rowsOf<Row>(
        db,
        'select fingerprint, status from registry where fingerprint = any($1)',
        [fingerprints],
      );
      return new Map(rows.map(({ fingerprint, status }) => [fingerprint, status]));
    },
  };
}
