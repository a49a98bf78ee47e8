import type { Pool } from 'pg';
import type { PaceBook } from '../core/fetcher.ts';
import { dbOn, found, rowOf } from './db.ts';

/** The pace of every host, shared by all workers on the same database; its clock is the database's. */
export function createPaceBook(pool: Pool): PaceBook {
  return {
    async reserve(host, intervalMs) {
      const row = await rowOf<{ reserved: Date }>(
        dbOn(pool),
        `insert into host_pace (host, next_at) values ($1, clock_timestamp() + $2 * interval '1 millisecond')
         on conflict (host) do update
           set next_at = greatest(host_pace.next_at, clock_timestamp()) + $2 * interval '1 millisecond'
         returning next_at - $2 * interval '1 millisecond' as reserved`,
        [host, intervalMs],
      );
      return found(row, `the pace of ${host}`).reserved;
    },
  };
}
