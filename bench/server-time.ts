import { existsSync, readFileSync } from 'node:fs';
import type { Pool } from 'pg';

/** The kernel counts a process's time in hundredths of a second (`getconf CLK_TCK`). */
const TICK_MS = 10;

/** CPU that the server's processes behind a pool have used so far, in milliseconds; those that stay connected. */
export async function serverTime(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ pid: number }>(
    `select pid from pg_stat_activity where backend_type = 'client backend' and datname = current_database()`,
  );
  return rows.reduce((sum, { pid }) => sum + ticksOf(pid) * TICK_MS, 0);
}

/** User and system time of a process: fields 14 and 15 of `/proc/PID/stat` (proc(5)); none of one that has ended meanwhile. */
function ticksOf(pid: number): number {
  const path = `/proc/${pid}/stat`;
  const stat = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const fields = stat.split(') ').at(-1)?.split(' ') ?? [];
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
}
