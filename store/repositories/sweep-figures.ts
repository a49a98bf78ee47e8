import type { FailureCode } from '../../core/failure.ts';
import type { SweepProgress, SweepRepository } from '../../core/repositories/sweeps.ts';
import type { SourceFigures, SweepSummary } from '../../core/sweep.ts';
import { type Db, found, rowOf, rowsOf } from '../db.ts';

/** Failures that mean a wall: the content is there, but not for us. */
export const WALLS = `('WALL_LOGIN', 'WALL_CAPTCHA', 'WALL_CHALLENGE', 'WALL_AGE_GATE', 'PAGE_FORBIDDEN',
  'HOST_RATE_LIMITED', 'ROBOTS_DISALLOWED', 'SOURCE_PAUSED')`;

/** Latest score of each listing, whichever version gave it. */
const LATEST_SCORE = `lateral (select verdict from scores where scores.listing_id = sightings.listing_id
  order by scored_at desc limit 1)`;

/** The counting side of the sweeps' repository. */
export function createSweepFigures(
  db: Db,
): Pick<SweepRepository, 'progress' | 'summary' | 'bySource' | 'failureCodes' | 'troubles'> {
  return {
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
    async bySource(id) {
      return await rowsOf<SourceFigures & Record<string, unknown>>(db, BY_SOURCE, [id]);
    },
    async failureCodes(id) {
      const rows = await rowsOf<{ code: FailureCode }>(
        db,
        `select failure_code as code from jobs where sweep_id = $1 and state = 'failed'
         union select failure from captures where sweep_id = $1 and failure is not null`,
        [id],
      );
      return rows.map(({ code }) => code);
    },
    async troubles(id) {
      return await rowsOf<{ sourceId: string; url: string; code: FailureCode }>(db, TROUBLES, [id]);
    },
  };
}

const PROGRESS = `select
  (select coalesce(sum(targets), 0)::int from target_tallies where sweep_id = $1) as targets,
  (select count(distinct target_id)::int from captures where sweep_id = $1) as collected,
  (select count(*)::int from jobs where sweep_id = $1 and state = 'due') as due,
  (select count(*)::int from jobs where sweep_id = $1 and state = 'due' and due_at > now()) as waiting,
  (select count(*)::int from sightings, ${LATEST_SCORE} as score
     where last_sweep_id = $1 and verdict <> 'clear') as suspects,
  (select count(*)::int from sightings where last_sweep_id = $1
     and exists (select from evidence_sightings where evidence_sightings.sighting_id = sightings.id)) as evidence,
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
  (select count(*)::int from evidence_plans where sweep_id = $1 and exists (select from evidence_sightings
     where evidence_sightings.sighting_id = evidence_plans.sighting_id)) as evidence,
  (select count(*)::int from case_events where kind = 'opened' and at >= sweeps.started_at
     and at <= coalesce(finished_at, now())) as "casesOpened",
  (select count(*)::int from captures where sweep_id = $1 and failure in ${WALLS}) as walls,
  (select count(*)::int from captures where sweep_id = $1 and failure is not null and failure not in ${WALLS})
    + (select count(*)::int from jobs where sweep_id = $1 and state = 'failed') as failures
  from sweeps where id = $1`;

const BY_SOURCE = `select sources.id, sources.declaration->>'name' as name,
  (select count(*)::int from captures where sweep_id = $1 and source_id = sources.id
     and failure is null) as captures,
  (select count(*)::int from sightings where last_sweep_id = $1 and source_id = sources.id) as sightings,
  (select count(*)::int from sightings where first_sweep_id = $1 and source_id = sources.id)
     as "newSightings",
  (select count(*)::int from sightings, ${LATEST_SCORE} as score
     where last_sweep_id = $1 and source_id = sources.id and verdict = 'suspect') as suspect,
  (select count(*)::int from sightings, ${LATEST_SCORE} as score
     where last_sweep_id = $1 and source_id = sources.id and verdict = 'strong') as strong,
  (select count(*)::int from captures where sweep_id = $1 and source_id = sources.id
     and failure in ${WALLS}) as walls,
  (select count(*)::int from captures where sweep_id = $1 and source_id = sources.id
     and failure is not null and failure not in ${WALLS}) as failures
  from sources join sweeps on sources.id = any(sweeps.source_ids) where sweeps.id = $1 order by sources.id`;

const TROUBLES = `select source_id as "sourceId", url, failure as code from captures
  where sweep_id = $1 and failure is not null
  union
  select targets.source_id, targets.url, jobs.failure_code
  from jobs join targets on targets.id = jobs.payload->>'targetId'
  where jobs.sweep_id = $1 and jobs.state = 'failed' and jobs.name = 'collect'
  order by 1, 2`;
