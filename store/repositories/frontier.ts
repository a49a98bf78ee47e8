import type { Frontier, UnlistedPage } from '../../core/repositories/captures.ts';
import { type Target, type TargetKind, UNLISTED } from '../../core/target.ts';
import { type Db, found, prepared, recordset, rowOf, rowsOf } from '../db.ts';

/** A target as its table holds it; as JSON it is the same. */
export interface TargetRow {
  readonly id: string;
  readonly sweep_id: string;
  readonly source_id: string;
  readonly url: string;
  readonly kind: TargetKind;
  readonly platform: string | null;
  readonly access_code: string | null;
  readonly depth: number;
  readonly found_at: string | null;
  readonly stamp: string | null;
}

export function createFrontier(db: Db): Frontier {
  return {
    async propose(targets, budget) {
      const [first] = targets;
      if (first === undefined) {
        return [];
      }
      const rows = await rowsOf<TargetRow & Record<string, unknown>>(db, PROPOSE, [
        recordset(targets.map((target, place) => ({ place, ...rowOfTarget(target) }))),
        budget,
        first.sweepId,
        first.sourceId,
      ]);
      const places = new Map(targets.map(({ id }, place) => [id, place]));
      return rows
        .map(targetOf)
        .toSorted((one, other) => (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0));
    },
    async unlisted(sweepId, { id, budget }, since) {
      return await rowsOf<UnlistedPage & Record<string, unknown>>(db, UNLISTED_PAGES, [
        sweepId,
        id,
        since,
        budget,
        UNLISTED,
      ]);
    },
    async get(id) {
      const row = await rowOf<TargetRow & Record<string, unknown>>(db, GET, [id]);
      return targetOf(found(row, `the target ${id}`));
    },
  };
}

const COLUMNS = 'id, sweep_id, source_id, url, kind, platform, access_code, depth, found_at, stamp';

const GET = prepared(`select ${COLUMNS} from targets where id = $1`);

/**
 * As many as fit, the first on the page first. Rows are locked in the order of their ids, so that writers of pages which
 * lead to the same addresses never wait in a ring.
 */
const PROPOSE = prepared(`with added as (
    insert into targets (${COLUMNS})
    select ${COLUMNS}
    from (
      select * from json_to_recordset($1) as fresh (
        place integer, id text, sweep_id text, source_id text, url text, kind text, platform text,
        access_code text, depth integer, found_at text, stamp text)
      where not exists (select from targets where targets.id = fresh.id)
      order by place limit greatest(0, $2::bigint - (
        select coalesce(sum(targets), 0)::bigint from target_tallies
        where sweep_id = $3 and source_id = $4))
    ) as fitting
    order by id
    on conflict (id) do nothing returning ${COLUMNS}
  ), counted as (
    insert into target_tallies
    select $3, $4, pg_backend_pid(), count(*) from added having count(*) > 0
    on conflict (sweep_id, source_id, backend)
      do update set targets = target_tallies.targets + excluded.targets
  )
  select ${COLUMNS} from added`);

/**
 * What a source's pages do not lead to any more. A sweep that met the end of its budget, a fault or a wall on the way did not
 * see all that leads to pages: boards for members and pages that are gone alone say nothing against it. Nor did one from which
 * a third of all is missing: there the boards are read no more.
 */
const UNLISTED_PAGES = `with proposed as (
    select coalesce(sum(targets), 0)::bigint as targets from target_tallies
    where sweep_id = $1 and source_id = $2
  ), asked as (
    select count(*) as pages from targets where sweep_id = $1 and source_id = $2 and stamp = $5
  ), missed as (
    select 1 from captures join targets on targets.id = captures.target_id
    where captures.sweep_id = $1 and captures.source_id = $2 and targets.kind = 'page'
      and captures.failure not in ('PAGE_REMOVED', 'PAGE_FORBIDDEN', 'WALL_LOGIN', 'ROBOTS_DISALLOWED')
    limit 1
  )
  select url, platform from (
    select page_url as url, min(platform) as platform, count(*) over () as pages from sightings
    join pages on pages.source_id = sightings.source_id and pages.url = page_url
      and pages.access_code = ''
    where sightings.source_id = $2 and gone_at is null and kind in ('post', 'thread-title')
      and (pages.stamp is distinct from $5 or pages.asked_at < $3)
      and not exists (select from targets
        where targets.sweep_id = $1 and targets.source_id = $2 and targets.url = page_url)
      and not exists (select from refused_pages as refused where refused.source_id = $2
        and refused.url = page_url and refused.access_code = '' and refused.stamp = $5
        and refused.asked_at >= $3)
    group by page_url
  ) as unlisted, proposed
  where pages * 2 <= proposed.targets and proposed.targets < $4 and not exists (select from missed)
  order by url
  limit greatest(0, (select greatest(20, proposed.targets / 50) - asked.pages from proposed, asked))`;

function rowOfTarget(target: Target): TargetRow {
  return {
    id: target.id,
    sweep_id: target.sweepId,
    source_id: target.sourceId,
    url: target.url,
    kind: target.kind,
    platform: target.platform,
    access_code: target.accessCode,
    depth: target.depth,
    found_at: target.foundAt,
    stamp: target.stamp,
  };
}

/** The target of a row. */
export function targetOf(row: TargetRow): Target {
  return {
    id: row.id,
    sweepId: row.sweep_id,
    sourceId: row.source_id,
    url: row.url,
    kind: row.kind,
    platform: row.platform,
    accessCode: row.access_code,
    depth: row.depth,
    foundAt: row.found_at,
    stamp: row.stamp,
  };
}
