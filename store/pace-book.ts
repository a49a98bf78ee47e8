import type { Pool } from 'pg';
import type { PaceBook } from '../core/fetcher.ts';
import { dbOn, found, rowOf } from './db.ts';

/** A pace book whose places with hosts are kept as long as this process lives. */
export interface SharedPaceBook extends PaceBook {
  /** Gives up every place of every process: for a start at which no other worker lives. */
  clear(): Promise<void>;
  /** Ends what keeps places; call it before the pool is closed. */
  close(): Promise<void>;
}

/** How long a place is held without a word of its holder: a killed worker's is free after that. Milliseconds. */
const LEASE_MS = 15_000;
/** How long one in the line is waited for. */
const WAITING_MS = 3_000;

type TurnRow = { readonly kind: 'granted' | 'resting' | 'full'; readonly moment: Date };

/**
 * Turns, places and rests of every host, shared by all workers on the same database; its clock is the database's. One statement
 * a turn, one to leave.
 */
export function createPaceBook(pool: Pool, { leaseMs = LEASE_MS } = {}): SharedPaceBook {
  const db = dbOn(pool);
  const held = new Set<string>();
  let timer: NodeJS.Timeout | null = null;

  /** What takes long is said to live; a failure costs no more than a place given away. */
  function keep(): void {
    timer ??= setInterval(() => {
      if (held.size > 0) {
        db.query(RENEW, [[...held], leaseMs]).catch(() => undefined);
      }
    }, leaseMs / 3).unref();
  }

  /** A place that cannot be given back runs out by itself: no reason to lose the answer that it was held for. */
  async function release(ticket: string): Promise<void> {
    held.delete(ticket);
    await db.query('select leave_turn($1)', [ticket]).catch(() => undefined);
  }

  return {
    async reserve(host, { intervalMs, concurrency }, ticket) {
      const values = [host, intervalMs, concurrency, leaseMs, WAITING_MS, ticket];
      const row = await rowOf<TurnRow>(
        db,
        'select kind, moment from take_turn($1, $2, $3, $4, $5, $6)',
        values,
      );
      const { kind, moment } = found(row, `the turn of ${host}`);
      switch (kind) {
        case 'granted':
          held.add(ticket);
          keep();
          return { kind, moment, release: () => release(ticket) };
        case 'resting':
          return { kind, until: moment };
        case 'full':
          return { kind };
      }
    },
    async rest(host, seconds) {
      await db.query(REST, [host, seconds]);
    },
    async restingUntil(host) {
      const row = await rowOf<{ until: Date }>(
        db,
        'select rest_until as until from host_pace where host = $1 and rest_until > clock_timestamp()',
        [host],
      );
      return row?.until ?? null;
    },
    async clear() {
      await db.query('delete from host_places');
    },
    close() {
      clearInterval(timer ?? undefined);
      return Promise.resolve();
    },
  };
}

const RENEW = `update host_places set expires_at = greatest(expires_at, clock_timestamp() + $2 * interval '1 millisecond')
  where id = any($1)`;

const REST = `insert into host_pace (host, next_at, rest_until)
    values ($1, '-infinity', clock_timestamp() + $2 * interval '1 second')
  on conflict (host) do update set rest_until = greatest(host_pace.rest_until, excluded.rest_until)`;
