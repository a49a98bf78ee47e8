import type { SweepRepository } from '../../core/repositories/sweeps.ts';
import type { Sweep } from '../../core/sweep.ts';
import { type Db, found, rowOf, rowsOf } from '../db.ts';
import { createSweepFigures } from './sweep-figures.ts';

interface SweepRow {
  readonly id: string;
  readonly slot: string;
  readonly source_ids: string[];
  readonly whole: boolean;
  readonly started_at: Date;
  readonly finished_at: Date | null;
}

export function createSweepRepository(db: Db): SweepRepository {
  return {
    async open(sweep) {
      await db.query(
        `insert into sweeps (id, slot, source_ids, whole, started_at) values ($1, $2, $3, $4, $5)
         on conflict (id) do update
           set source_ids = (select array_agg(distinct source order by source)
                             from unnest(sweeps.source_ids || excluded.source_ids) as source),
               finished_at = case when excluded.source_ids <@ sweeps.source_ids
                                  then sweeps.finished_at end`,
        [sweep.id, sweep.slot, sweep.sourceIds, sweep.full, sweep.startedAt],
      );
    },
    async get(id) {
      const row = await rowOf<SweepRow>(db, 'select * from sweeps where id = $1', [id]);
      return sweepOf(found(row, `the sweep ${id}`));
    },
    async unfinished() {
      const rows = await rowsOf<SweepRow>(
        db,
        'select * from sweeps where finished_at is null order by started_at',
      );
      return rows.map(sweepOf);
    },
    async latest() {
      const row = await rowOf<SweepRow>(
        db,
        "select * from sweeps where slot not like 'push:%' order by started_at desc limit 1",
      );
      return row === null ? null : sweepOf(row);
    },
    async list(before, limit) {
      const rows = await rowsOf<SweepRow>(
        db,
        'select * from sweeps where started_at < $1 order by started_at desc limit $2',
        [before, limit],
      );
      return rows.map(sweepOf);
    },
    async latestOf(sourceId) {
      const row = await rowOf<SweepRow>(
        db,
        "select * from sweeps where $1 = any(source_ids) and slot not like 'push:%' order by started_at desc limit 1",
        [sourceId],
      );
      return row === null ? null : sweepOf(row);
    },
    async finish(id, at) {
      await db.query('update sweeps set finished_at = $2 where id = $1 and finished_at is null', [
        id,
        at,
      ]);
    },
    ...createSweepFigures(db),
  };
}

function sweepOf(row: SweepRow): Sweep {
  return {
    id: row.id,
    slot: row.slot,
    sourceIds: row.source_ids,
    full: row.whole,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  };
}
