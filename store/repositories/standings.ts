import { afterPage, afterWall, type HostStanding } from '../../core/host-pause.ts';
import type { StandingRepository } from '../../core/repositories/standings.ts';
import { type Db, found, prepared, rowOf, rowsOf } from '../db.ts';

type StandingRow = HostStanding & Record<string, unknown>;

const SELECT = `select source_id as "sourceId", host, wall, walled_at as "walledAt",
    quiet_until as "quietUntil", sweep_id as "sweepId", walls, in_a_row as "inARow", pages, times, since, until
  from host_standings`;

const LOCK = prepared(`${SELECT} where source_id = $1 and host = $2 for update`);

const SAVE = `insert into host_standings (source_id, host, wall, walled_at, quiet_until, sweep_id, walls,
    in_a_row, pages, times, since, until) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
  on conflict (source_id, host) do `;

const CHANGES = `update set wall = excluded.wall, walled_at = excluded.walled_at,
  quiet_until = excluded.quiet_until, sweep_id = excluded.sweep_id, walls = excluded.walls,
  in_a_row = excluded.in_a_row, pages = excluded.pages, times = excluded.times, since = excluded.since,
  until = excluded.until`;

export function createStandingRepository(db: Db): StandingRepository {
  async function locked(sourceId: string, host: string): Promise<HostStanding | null> {
    return await rowOf<StandingRow>(db, LOCK, [sourceId, host]);
  }
  return {
    async met(wall) {
      const first = afterWall(null, wall);
      const inserted = await rowOf(db, `${SAVE} nothing returning host`, valuesOf(first));
      if (inserted !== null) {
        return first;
      }
      const before = found(await locked(wall.sourceId, wall.host), `the standing of ${wall.host}`);
      const after = afterWall(before, wall);
      await db.query(`${SAVE} ${CHANGES}`, valuesOf(after));
      return after;
    },
    async gave(sourceId, host, at) {
      const before = await locked(sourceId, host);
      const after = before === null ? null : afterPage(before, at);
      if (after !== null && after !== before) {
        await db.query(`${SAVE} ${CHANGES}`, valuesOf(after));
      }
    },
    async find(sourceId, host) {
      const sql = `${SELECT} where source_id = $1 and host = $2`;
      return await rowOf<StandingRow>(db, sql, [sourceId, host]);
    },
    async paused(at, sourceId) {
      const sql = `${SELECT} where until > $1 and ($2::text is null or source_id = $2) order by 1, 2`;
      return await rowsOf<StandingRow>(db, sql, [at, sourceId ?? null]);
    },
    async forget(sourceId, host) {
      const rows = await rowsOf<{ host: string }>(
        db,
        `delete from host_standings where source_id = $1 and ($2::text is null or host = $2) returning host`,
        [sourceId, host],
      );
      return rows.map((row) => row.host).toSorted();
    },
  };
}

function valuesOf(standing: HostStanding): readonly unknown[] {
  const { sourceId, host, wall, walledAt, quietUntil, sweepId } = standing;
  const { walls, inARow, pages, times, since, until } = standing;
  return [
    sourceId,
    host,
    wall,
    walledAt,
    quietUntil,
    sweepId,
    walls,
    inARow,
    pages,
    times,
    since,
    until,
  ];
}
