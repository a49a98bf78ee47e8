import type {
  SourceBookRepository,
  SourceEdit,
  SourcePause,
} from '../../core/repositories/teaching.ts';
import { type Db, prepared, rowOf, rowsOf } from '../db.ts';

type PauseRow = SourcePause & Record<string, unknown>;

const LAST = `select distinct on (source_id) source_id as "sourceId", act, until, done_by as "by", reason, at
  from source_pauses`;

const PAUSE_OF = prepared(`select source_id as "sourceId", act, until, done_by as "by", reason, at
  from source_pauses where source_id = $1 order by seq desc limit 1`);

export function createSourceBookRepository(db: Db): SourceBookRepository {
  return {
    async note({ sourceId, act, until, by, reason, at }) {
      await db.query(
        `insert into source_pauses (source_id, act, until, done_by, reason, at) values ($1, $2, $3, $4, $5, $6)`,
        [sourceId, act, until, by, reason, at],
      );
    },
    async pauseOf(sourceId, at) {
      const row = await rowOf<PauseRow>(db, PAUSE_OF, [sourceId]);
      return row !== null && isInForce(row, at) ? row : null;
    },
    async pauses(at) {
      const rows = await rowsOf<PauseRow>(db, `${LAST} order by source_id, seq desc`);
      return rows.filter((row) => isInForce(row, at));
    },
    async noteEdit({ sourceId, declaration, by, reason, at }) {
      await db.query(
        `insert into source_edits (source_id, declaration, done_by, reason, at) values ($1, $2, $3, $4, $5)`,
        [sourceId, JSON.stringify(declaration), by, reason, at],
      );
    },
    async history(sourceId, limit) {
      return await rowsOf<
        Omit<SourceEdit, 'declaration'> & { readonly act: string } & Record<string, unknown>
      >(db, HISTORY, [sourceId, limit]);
    },
  };
}

const HISTORY = `select * from (
    select source_id as "sourceId", act, done_by as "by", reason, at from source_pauses where source_id = $1
    union all
    select source_id, 'declared', done_by, reason, at from source_edits where source_id = $1
  ) as acts order by at desc limit $2`;

function isInForce({ act, until }: SourcePause, at: Date): boolean {
  return act === 'paused' && (until === null || until > at);
}
