import type { StampRepository, StoredStamp } from '../../core/repositories/stamps.ts';
import { type Db, rowsOf } from '../db.ts';

interface StampRow extends Record<string, unknown> {
  readonly token_digest: string;
  readonly subject: string;
  readonly authority: string;
  readonly imprint: string;
  readonly renews: string | null;
  readonly stamped_at: Date;
  readonly expires_at: Date;
}

export function createStampRepository(db: Db): StampRepository {
  return {
    async add(stamp) {
      await db.query(
        `insert into stamps (token_digest, subject, authority, imprint, renews, stamped_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
        [
          stamp.tokenDigest,
          stamp.subject,
          stamp.authority,
          stamp.imprint,
          stamp.renews,
          stamp.stampedAt,
          stamp.expiresAt,
        ],
      );
    },
    async of(subject) {
      const rows = await rowsOf<StampRow>(
        db,
        `select ${COLUMNS} from stamps where subject = $1 order by stamped_at, token_digest`,
        [subject],
      );
      return rows.map(stampOf);
    },
    async lacking(authorities, at, limit) {
      const rows = await rowsOf<{ id: string; bundle_digest: string; authority: string }>(
        db,
        LACKING,
        [authorities, at, limit],
      );
      return rows.map(({ id, bundle_digest: bundleDigest, authority }) => ({
        evidenceId: id,
        bundleDigest,
        authority,
      }));
    },
    async expiring(at, until, limit) {
      const rows = await rowsOf<StampRow>(db, EXPIRING, [at, until, limit]);
      return rows.map(stampOf);
    },
  };
}

const COLUMNS = 'token_digest, subject, authority, imprint, renews, stamped_at, expires_at';

const LACKING = `
  select evidence.id, evidence.bundle_digest, asked.authority
  from evidence cross join unnest($1::text[]) as asked (authority)
  where not exists (select 1 from stamps where subject = evidence.id and stamps.authority = asked.authority
      and (expires_at > $2 or exists (select 1 from stamps as newer where newer.renews = stamps.token_digest)))
    and not exists (select 1 from evidence_keeping where evidence_id = evidence.id and purged_at is not null)
  order by evidence.captured_at desc, evidence.id limit $3`;

const EXPIRING = `
  select ${COLUMNS} from stamps
  where expires_at > $1 and expires_at < $2
    and not exists (select 1 from stamps as newer where newer.renews = stamps.token_digest)
    and not exists (select 1 from evidence_keeping where evidence_id = subject and purged_at is not null)
  order by expires_at, token_digest limit $3`;

function stampOf(row: StampRow): StoredStamp {
  return {
    tokenDigest: row.token_digest,
    subject: row.subject,
    authority: row.authority,
    imprint: row.imprint,
    renews: row.renews,
    stampedAt: row.stamped_at,
    expiresAt: row.expires_at,
  };
}
