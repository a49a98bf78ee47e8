import type { PageFamily, ShellRepository } from '../../core/repositories/shells.ts';
import { type Db, prepared, rowOf } from '../db.ts';

const FAMILY = 'source_id = $1 and host = $2 and platform = $3 and kind = $4';

/** The first to ask in a sweep becomes its probe, and stays it however often its job is run. */
const WAY = `with claimed as (
    update shell_hosts set probe_sweep_id = $5, probe_target_id = $6
    where ${FAMILY} and probe_sweep_id <> $5 returning host
  )
  select case when exists (select from claimed) or probe_target_id = $6 then 'probe' else 'browser' end as way
  from shell_hosts where ${FAMILY}`;

/** A page that stays empty among three that came with texts in the same sweep stands for itself, and for no family. */
const FOUND = `insert into shell_hosts (source_id, host, platform, kind, probe_sweep_id, since)
  select $1, $2, $3, $4, $5, $6 where 3 > (select count(*) from (
    select from captures join extractions on extractions.key = captures.extraction_key
      and extractions.platform = $3 and jsonb_array_length(extraction -> 'listings') > 0
    where captures.sweep_id = $5 and captures.source_id = $1 and via = 'http' and failure is null
      and fetched_at >= (select started_at from sweeps where id = $5)
      and starts_with(split_part(captures.url, '://', 2), $2 || '/')
    limit 3) as filled)
  on conflict (source_id, host, platform, kind) do update
    set probe_sweep_id = excluded.probe_sweep_id, probe_target_id = null`;

const FILLED = prepared(`delete from shell_hosts where ${FAMILY} and probe_target_id = $5`);

export function createShellRepository(db: Db): ShellRepository {
  return {
    async found(family, sweepId, at) {
      await db.query(FOUND, [...valuesOf(family), sweepId, at]);
    },
    async wayTo(family, sweepId, targetId) {
      const values = [...valuesOf(family), sweepId, targetId];
      const row = await rowOf<{ way: 'browser' | 'probe' }>(db, WAY, values);
      return row?.way ?? null;
    },
    async filled(family, targetId) {
      await db.query(FILLED, [...valuesOf(family), targetId]);
    },
  };
}

function valuesOf({ sourceId, host, platform, kind }: PageFamily): readonly unknown[] {
  return [sourceId, host, platform ?? '', kind];
}
