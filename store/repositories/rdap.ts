import type { RdapAnswer, RdapRepository } from '../../core/repositories/rdap.ts';
import { type Db, rowOf, rowsOf } from '../db.ts';

interface RdapRow extends Record<string, unknown> {
  readonly path: string;
  readonly digest: string;
  readonly url: string;
  readonly answer: Uint8Array;
  readonly fetched_at: Date;
}

const COLUMNS = 'path, digest, url, answer, fetched_at';

export function createRdapRepository(db: Db): RdapRepository {
  return {
    async keep({ path, digest, url, answer, fetchedAt }, recipientId) {
      await db.query(
        `insert into rdap_answers (path, digest, url, answer, recipient_id, fetched_at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (path, digest) do update set url = excluded.url, recipient_id = excluded.recipient_id,
           fetched_at = greatest(rdap_answers.fetched_at, excluded.fetched_at)`,
        [path, digest, url, Buffer.from(answer), recipientId, fetchedAt],
      );
    },
    async last(path, since) {
      const row = await rowOf<RdapRow>(
        db,
        `select ${COLUMNS} from rdap_answers where path = $1 and fetched_at >= $2
         order by fetched_at desc, digest limit 1`,
        [path, since],
      );
      return row === null ? null : answerOf(row);
    },
    async naming() {
      const rows = await rowsOf<RdapRow>(
        db,
        `select distinct on (recipient_id) ${COLUMNS} from rdap_answers where recipient_id is not null
         order by recipient_id, path like 'ip/%' desc, fetched_at desc, path, digest`,
      );
      return rows.map(answerOf);
    },
  };
}

function answerOf({ fetched_at: fetchedAt, ...row }: RdapRow): RdapAnswer {
  return { path: row.path, digest: row.digest, url: row.url, answer: row.answer, fetchedAt };
}
