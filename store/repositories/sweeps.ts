import type { FailureCode } from '../../core/failure.ts';
import type { SweepProgress, SweepRepository } from '../../core/repositories/sweeps.ts';
import type { Sweep, SweepSummary } from '../../core/sweep.ts';
import { type Db, found, rowOf, rowsOf } from '../db.ts';

interface SweepRow {
  readonly id: string;
  readonly slot: string;
  readonly source_ids: string[];
  readonly whole: boolean;
  readonly started_at: Date;
  readonly finished_at: Date | null;
}

/** Failures that mean a wall: the content is there, but not for us. */
const WALLS = `('WALL_LOGIN', 'WALL_CAPTCHA', 'WALL_CHALLENGE', 'PAGE_FORBIDDEN', 'HOST_RATE_LIMITED')`;

export function createSweepRepository(db: Db): SweepRepository {
  return {
    async open(sweep) {
      await db.query(
        `insert into sweeps (id, slot, source_ids, whole, started_at) values ($1, $2, $3, $4, $5)
         on conflict (id) do update
           set source_ids = (select array_agg(distinct source order by source)
                             from unnest(sweeps.source_ids || excluded.source_ids) as source)`,
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
        'select * from sweeps order by started_at desc limit 1',
      );
      return row === null ? null : sweepOf(row);
    },
    async finish(id, at) {
      await db.query('update sweeps set finished_at = $2 where id = $1 and finished_at is null', [
        id,
        at,
      ]);
    },
    async progress(id) {
      return found(await rowOf<SweepProgress & Record<string, number>>(db, PROGRESS, [id]), id);
    },
    async summary(id) {
      const row = found(await rowOf<SummaryRow>(db, SUMMARY, [id]), `the sweep ${id}`);
      const { startedAt, finishedAt, ...counts } = row;
      return {
        sweepId: id,
        ...counts,
        startedAt: startedAt.toISOString(),
        durationMs: finishedAt.getTime() - startedAt.getTime(),
      };
    },
    async failureCodes(id) {
      const rows = await rowsOf<{ code: FailureCode }>(
        db,
        `select distinct failure_code as code from jobs where sweep_id = $1 and state = 'failed'`,
        [id],
      );
      return rows.map(({ code }) => code);
    },
    async troubles(id) {
      const rows = await rowsOf<{ sourceId: string; url: string; code: FailureCode }>(
        db,
        `select source_id as "sourceId", url, failure as code from captures
         where sweep_id = $1 and failure is not null
         union
         select targets.source_id, targets.url, jobs.failure_code
         from jobs join targets on targets.id = jobs.payload->>'targetId'
         where jobs.sweep_id = $1 and jobs.state = 'failed' and jobs.name = 'collect'
         order by 1, 2`,
        [id],
      );
      return rows;
    },
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

/** Latest score of each listing, whichever version gave it. */
const LATEST_SCORE = `lateral (select verdict from scores where scores.listing_id = sightings.listing_id
  order by scored_at desc limit 1)`;

const PROGRESS = `select
  (select count(*)::int from targets where sweep_id = $1) as targets,
  (select count(*)::int from captures where sweep_id = $1) as collected,
  (select count(*)::int from jobs where sweep_id = $1 and state = 'due') as due,
  (select count(*)::int from sightings, ${LATEST_SCORE} as score
     where last_sweep_id = $1 and verdict <> 'clear') as suspects,
  (select count(*)::int from sightings join evidence on evidence.sighting_id = sightings.id
     where last_sweep_id = $1) as evidence,
  (select count(*)::int from captures where sweep_id = $1 and failure in ${WALLS}) as walls`;

type SummaryRow = Omit<SweepSummary, 'sweepId' | 'startedAt' | 'durationMs'> & {
  readonly startedAt: Date;
  readonly finishedAt: Date;
};

const SUMMARY = `select
  started_at as "startedAt",
  coalesce(finished_at, now()) as "finishedAt",
  cardinality(source_ids) as sources,
  (select count(*)::int from captures where sweep_id = $1 and failure is null) as captures,
  (select count(*)::int from captures where sweep_id = $1 and unchanged) as unchanged,
  (select count(distinct listing_id)::int from sightings where last_sweep_id = $1) as listings,
  (select count(*)::int from sightings where last_sweep_id = $1) as sightings,
  (select count(*)::int from sightings where first_sweep_id = $1) as "newSightings",
  (select count(*)::int from sightings, ${LATEST_SCORE} as score
     where last_sweep_id = $1 and verdict = 'suspect') as suspect,
  (select count(*)::int from sightings, ${LATEST_SCORE} as score
     where last_sweep_id = $1 and verdict = 'strong') as strong,
  (select count(*)::int from jobs join evidence on evidence.sighting_id = jobs.payload->>'sightingId'
     where jobs.sweep_id = $1 and jobs.name = 'preserve' and jobs.state = 'done') as evidence,
  (select count(*)::int from cases where id in (
     select case_id from case_events where kind = 'opened' and at >= sweeps.started_at)) as "casesOpened",
  (select count(*)::int from captures where sweep_id = $1 and failure in ${WALLS}) as walls,
  (select count(*)::int from captures where sweep_id = $1 and failure is not null and failure not in ${WALLS})
    + (select count(*)::int from jobs where sweep_id = $1 and state = 'failed') as failures
  from sweeps where id = $1`;
