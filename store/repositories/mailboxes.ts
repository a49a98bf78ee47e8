import type { MailboxMark, MailboxRepository } from '../../core/repositories/mailboxes.ts';
import { type Db, rowOf } from '../db.ts';

export function createMailboxRepository(db: Db): MailboxRepository {
  return {
    async mark(mailbox) {
      const row = await rowOf<{ uidValidity: string; lastUid: number } & Record<string, unknown>>(
        db,
        `select uid_validity as "uidValidity", last_uid::float8 as "lastUid" from mailboxes where mailbox = $1`,
        [mailbox],
      );
      return row satisfies MailboxMark | null;
    },
    async advance(mailbox, { uidValidity, lastUid }, at) {
      await db.query(
        `insert into mailboxes (mailbox, uid_validity, last_uid, read_at) values ($1, $2, $3, $4)
         on conflict (mailbox) do update set uid_validity = excluded.uid_validity, read_at = excluded.read_at,
           last_uid = case when mailboxes.uid_validity = excluded.uid_validity
             then greatest(mailboxes.last_uid, excluded.last_uid) else excluded.last_uid end`,
        [mailbox, uidValidity, lastUid, at],
      );
    },
  };
}
