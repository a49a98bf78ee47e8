import type { DigestRepository } from '../../core/repositories/periods.ts';
import { type Db, rowOf } from '../db.ts';

const TAKE = `insert into digest_mails (day, address, taken_at) values ($1, $2, $3)
  on conflict (day, address) do update set taken_at = excluded.taken_at
    where digest_mails.sent_at is null
      and digest_mails.taken_at <= excluded.taken_at - $4::float8 * interval '1 millisecond'
  returning day`;

export function createDigestRepository(db: Db): DigestRepository {
  return {
    async take(day, address, at, patienceMs) {
      if ((await rowOf(db, TAKE, [day, address, at, patienceMs])) !== null) {
        return 'ours';
      }
      const known = await rowOf<{ sent: boolean }>(
        db,
        'select sent_at is not null as sent from digest_mails where day = $1 and address = $2',
        [day, address],
      );
      return known?.sent === true ? 'sent' : 'theirs';
    },
    async sent(day, address, at) {
      await db.query('update digest_mails set sent_at = $3 where day = $1 and address = $2', [
        day,
        address,
        at,
      ]);
    },
  };
}
