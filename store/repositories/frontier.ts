import type { Frontier } from '../../core/repositories/captures.ts';
import type { Target, TargetKind } from '../../core/target.ts';
import { type Db, found, recordset, rowOf, rowsOf } from '../db.ts';

interface TargetRow {
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
      const rows = await rowsOf<TargetRow>(db, PROPOSE, [
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
    async get(id) {
      const row = await rowOf<TargetRow>(db, 'select * from targets where id = $1', [id]);
      return targetOf(found(row, `the target ${id}`));
    },
  };
}

/**
 * As many as fit, the first on the page first. Rows are locked in the order of their ids, so that writers of pages which
 * lead to the same addresses never wait in a ring.
 */
const PROPOSE = `with added as (
    insert into targets
    select id, sweep_id, source_id, url, kind, platform, access_code, depth, found_at, stamp
    from (
      select * from jsonb_to_recordset($1) as fresh (
        place integer, id text, sweep_id text, source_id text, url text, kind text, platform text,
        access_code text, depth integer, found_at text, stamp text)
      where not exists (select from targets where targets.id = fresh.id)
      order by place limit greatest(0, $2::bigint - (
        select coalesce(sum(targets), 0)::bigint from target_tallies
        where sweep_id = $3 and source_id = $4))
    ) as fitting
    order by id
    on conflict (id) do nothing returning *
  ), counted as (
    insert into target_tallies
    select $3, $4, pg_backend_pid(), count(*) from added having count(*) > 0
    on conflict (sweep_id, source_id, backend)
      do update set targets = target_tallies.targets + excluded.targets
  )
  select * from added`;

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

function targetOf(row: TargetRow): Target {
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
