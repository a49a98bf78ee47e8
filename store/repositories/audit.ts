import { personKey } from '../../core/person.ts';
import type { AuditEntry, AuditRepository } from '../../core/repositories/audit.ts';
import { type Db, rowsOf } from '../db.ts';

const SEARCH = `select seq::float8 as seq, at, actor_id as "actorId", actor, via, act, subject, status, address
  from audit_log
  where ($1::text is null or actor_key = $1)
    and ($2::text is null or act like $2 || '%')
    and ($3::text is null or position($3 in subject) > 0)
    and ($4::timestamptz is null or at >= $4)
    and ($5::timestamptz is null or at < $5)
    and ($6::bigint is null or seq < $6)
  order by audit_log.seq desc limit $7`;

export function createAuditRepository(db: Db): AuditRepository {
  return {
    async append(event) {
      await db.query(
        `insert into audit_log (at, actor_id, actor, actor_key, via, act, subject, status, address)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          event.at,
          event.actorId,
          event.actor,
          personKey(event.actor),
          event.via,
          event.act,
          event.subject,
          event.status,
          event.address,
        ],
      );
    },
    async search({ actor, act, subject, from, to, before }, limit) {
      return await rowsOf<AuditEntry & Record<string, unknown>>(db, SEARCH, [
        actor === null ? null : personKey(actor),
        act === null ? null : act.replaceAll(/[\\%_]/gu, String.raw`\$&`),
        subject,
        from,
        to,
        before,
        limit,
      ]);
    },
  };
}
