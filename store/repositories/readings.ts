import type { PageYield, PostRhythm } from '../../core/alarm.ts';
import type { ReadingRepository } from '../../core/repositories/readings.ts';
import { type Db, prepared, rowsOf } from '../db.ts';

export function createReadingRepository(db: Db): ReadingRepository {
  return {
    async note({ id, sourceId, url }, { accessCode, platform, listings, isTold }) {
      const page = [sourceId, url, accessCode ?? '', platform, listings, isTold];
      await db.query(NOTE, [...page, id]);
    },
    async yields(sweepId) {
      const sql = yieldsOf('captures.sweep_id = $1');
      return await rowsOf<PageYield & Record<string, unknown>>(db, sql, [sweepId]);
    },
    async yieldsBefore(sweepId) {
      return await rowsOf<PageYield & Record<string, unknown>>(db, yieldsOf(BEFORE), [sweepId]);
    },
    async quietSources(sweepId) {
      return await rowsOf<PostRhythm & Record<string, unknown>>(db, QUIET, [sweepId]);
    },
  };
}

/**
 * A page that held texts goes under the adapter that read them, whichever finds nothing there now; and it stays one that held
 * texts, until it holds some again. Both parts see the page as it was before.
 */
const NOTE = prepared(`with noted as (
    update captures set
      read_as = case when known.listings > 0 then known.read_as else $4 end,
      page_kind = case when $6 then 'told' when known.listings is null then 'new'
        when known.listings > 0 then 'text' else 'links' end,
      listings = $5
    from (select 1) as one left join pages as known
      on known.source_id = $1 and known.url = $2 and known.access_code = $3
    where captures.id = $7 and captures.page_kind is null
  )
  update pages set read_as = $4, listings = $5
  where source_id = $1 and url = $2 and access_code = $3 and not $6
    and not ($5 = 0 and coalesce(listings, 0) > 0)`);

/** Unchanged content tells of its adapter only where an adapter that has changed finds nothing in it any more. */
const FRESH = `not captures.unchanged or captures.listings = 0`;

/** Counts captures by source, adapter and kind of page; what was first seen, for the sweep $1 itself. */
function yieldsOf(which: string): string {
  return `select captures.source_id as "sourceId", read_as as platform, page_kind as kind,
      count(*)::int as pages,
      count(*) filter (where captures.listings > 0)::int as yielding,
      sum(captures.listings)::int as listings,
      coalesce(sum(seen.count), 0)::int as "newSightings",
      count(*) filter (where ${FRESH})::int as fresh,
      count(*) filter (where (${FRESH}) and captures.listings > 0)::int as "freshYielding"
    from captures left join (
      select first_sweep_id, source_id, page_url, count(*) from sightings
      where first_sweep_id = $1 group by 1, 2, 3
    ) as seen on seen.first_sweep_id = captures.sweep_id and seen.source_id = captures.source_id
      and seen.page_url = captures.url
    where ${which} and page_kind is not null
    group by 1, 2, 3 order by 1, 2, 3`;
}

/** As long ago as captures are kept, but no further than the sweeps of a quarter or so. */
const BEFORE = `captures.source_id = any(array(select unnest(source_ids) from sweeps where id = $1))
  and captures.sweep_id in (select earlier.id from sweeps as earlier, sweeps as one where one.id = $1
    and earlier.source_ids && one.source_ids and earlier.started_at < one.started_at
    order by earlier.started_at desc limit 10)`;

/** A post that says no time, or one in the future, came when it was first seen. */
const QUIET = `select source.id as "sourceId", count(*)::int as posts, max(post.at) as "newestAt",
    coalesce(percentile_cont(0.9) within group (order by extract(epoch from post.gap)), 0)::float as "usualGapSeconds"
  from sweeps, unnest(sweeps.source_ids) as source (id), lateral (
    select at, at - lag(at) over (order by at) as gap from (
      select least(posted_at, first_seen_at) as at from sightings
      where sightings.source_id = source.id order by first_seen_at desc limit 300
    ) as latest
  ) as post
  where sweeps.id = $1
    and exists (select from captures where sweep_id = $1 and source_id = source.id and failure is null)
    and not exists (select from sightings where first_sweep_id = $1 and source_id = source.id)
  group by source.id order by source.id`;
