import { hostname } from 'node:os';
import type { Pool } from 'pg';
import { dbOn, found, rowOf } from './db.ts';

/** What one process holds and no other, until it releases it or dies: the database's own lock, tied to a connection. */
export interface Exclusive {
  release(): void;
}

/** Who holds it instead. */
export interface HeldBy {
  readonly heldBy: string;
}

/** First half of the advisory locks' keys; the second is made of the name. */
const LOCKS = 7_401;

/**
 * Takes a lock by name on the database, so that one process at a time works on its queue. The server lets go of it when the
 * connection ends, also by `kill -9`.
 */
export async function takeExclusive(pool: Pool, name: string): Promise<Exclusive | HeldBy> {
  const client = await pool.connect();
  // A server that goes away takes the lock with it; the work's own queries tell.
  client.on('error', () => undefined);
  const db = dbOn(client);
  try {
    await db.query("select set_config('application_name', $1, false)", [
      `cardsweep ${name}, process ${process.pid} on ${hostname()}`.slice(0, 63),
    ]);
    const row = await rowOf<{ taken: boolean }>(
      db,
      'select pg_try_advisory_lock($1, hashtext($2)) as taken',
      [LOCKS, name],
    );
    if (found(row, 'the lock').taken) {
      return { release: () => client.release(true) };
    }
    const heldBy = await holderOf(db, name);
    client.release(true);
    return { heldBy };
  } catch (error) {
    client.release(true);
    throw error;
  }
}

async function holderOf(db: ReturnType<typeof dbOn>, name: string): Promise<string> {
  const row = await rowOf<{ holder: string }>(
    db,
    `select application_name as holder from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and classid = $1 and objid = (hashtext($2)::bigint & 4294967295)::oid and granted`,
    [LOCKS, name],
  );
  return row?.holder ?? 'another process';
}
