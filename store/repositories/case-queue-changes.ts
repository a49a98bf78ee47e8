import type { ChangeKind, ChangeRepository } from '../../core/repositories/case-queue-changes.ts';
import { type Db, rowsOf } from '../db.ts';

interface ChangeRow {
  readonly seq: string;
  readonly kind: ChangeKind;
  readonly id: string;
  readonly below: string;
}

/** What is above the mark, and the next mark with it: one statement has one snapshot. */
const SINCE = `with snapshot as (select pg_snapshot_xmin(pg_current_snapshot()) as xmin)
  select seq, kind, id, tx >= xmin as open, xmin::text as below
  from snapshot left join changes on tx >= $1::xid8 order by seq`;

export function createChangeRepository(db: Db): ChangeRepository {
  return {
    async mark() {
      const rows = await rowsOf<ChangeRow & { open: boolean }>(db, SINCE, ['18446744073709551615']);
      const below = rows[0]?.below ?? '0';
      const open = await rowsOf<ChangeRow>(db, 'select seq from changes where tx >= $1::xid8', [
        below,
      ]);
      return { below, told: open.map(({ seq }) => seq) };
    },
    async since({ below, told }) {
      const rows = await rowsOf<ChangeRow & { open: boolean | null }>(db, SINCE, [below]);
      const known = new Set(told);
      const here = rows.filter(({ open }) => open !== null);
      const fresh = here.filter(({ seq }) => !known.has(seq));
      const changes = new Map(fresh.map(({ kind, id }) => [`${kind} ${id}`, { kind, id }]));
      return {
        changes: [...changes.values()],
        mark: {
          below: rows[0]?.below ?? below,
          told: here.flatMap(({ seq, open }) => (open === true ? [seq] : [])),
        },
      };
    },
    async forget(before) {
      await db.query('delete from changes where at < $1', [before]);
    },
  };
}
