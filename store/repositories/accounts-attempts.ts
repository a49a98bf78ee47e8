import type { AccountRepository, Ticket } from '../../core/repositories/accounts.ts';
import { type Db, rowOf } from '../db.ts';

const TICKET = `kind, user_id as "userId", content, expires_at as "expiresAt"`;

type TicketRow = Ticket & Record<string, unknown>;

/** After a day without another attempt the earlier ones are forgotten. */
const FORGOTTEN_AFTER = `interval '1 day'`;

/**
 * An attempt is counted before it is made, so that of many at once no more go through than of many in a row. `$3` are free; the
 * wait after the next is a second and doubles, up to `$4` seconds.
 */
const ATTEMPT = `with counted as (
    insert into sign_in_attempts as a (key, attempts, at, free_at) values ($1, 1, $2, $2)
    on conflict (key) do update set
      attempts = case when a.at < $2::timestamptz - ${FORGOTTEN_AFTER} then 1 else a.attempts + 1 end,
      at = $2,
      free_at = $2::timestamptz + make_interval(secs => case
        when a.at < $2::timestamptz - ${FORGOTTEN_AFTER} or a.attempts < $3 then 0
        else least($4::float8, power(2::float8, least(a.attempts - $3, 30))) end)
    where a.free_at <= $2
    returning key
  )
  select exists (select from counted) as free,
    (select free_at from sign_in_attempts where key = $1) as "freeAt"`;

/** What is good once, and how often somebody tried. */
export function attemptsOn(
  db: Db,
): Pick<
  AccountRepository,
  'putTicket' | 'ticket' | 'takeTicket' | 'attempt' | 'forgetAttempts' | 'tidy'
> {
  return {
    async putTicket({ kind, userId, content, expiresAt }, digest) {
      await db.query(
        `insert into tickets (digest, kind, user_id, content, expires_at) values ($1, $2, $3, $4, $5)`,
        [digest, kind, userId, JSON.stringify(content), expiresAt],
      );
    },
    ticket: (kind, digest, at) =>
      rowOf<TicketRow>(
        db,
        `select ${TICKET} from tickets where digest = $1 and kind = $2 and expires_at > $3`,
        [digest, kind, at],
      ),
    takeTicket: (kind, digest, at) =>
      rowOf<TicketRow>(
        db,
        `delete from tickets where digest = $1 and kind = $2 and expires_at > $3 returning ${TICKET}`,
        [digest, kind, at],
      ),
    async attempt(key, at, { free, maxSeconds }) {
      const row = await rowOf<{ free: boolean; freeAt: Date | null }>(db, ATTEMPT, [
        key,
        at,
        free,
        maxSeconds,
      ]);
      return row?.free === true ? null : (row?.freeAt ?? at);
    },
    async forgetAttempts(key) {
      await db.query('delete from sign_in_attempts where key = $1', [key]);
    },
    async tidy(at) {
      await db.query('delete from tickets where expires_at <= $1', [at]);
      await db.query('delete from console_sessions where expires_at <= $1', [at]);
      await db.query(
        `delete from sign_in_attempts where at < $1::timestamptz - ${FORGOTTEN_AFTER} and free_at <= $1`,
        [at],
      );
    },
  };
}
