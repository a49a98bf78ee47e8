import type { CaptureRepository, RefusedPage } from '../../core/repositories/captures.ts';
import { type Db, rowOf } from '../db.ts';

/** What is remembered of addresses that refused. */
export function createRefusedPages(
  db: Db,
): Pick<CaptureRepository, 'refusedPage' | 'rememberRefused'> {
  return {
    async refusedPage(sourceId, url, accessCode) {
      return await rowOf<RefusedPage & Record<string, unknown>>(
        db,
        `select source_id as "sourceId", url, nullif(access_code, '') as "accessCode", failure, stamp,
           asked_at as "askedAt"
         from refused_pages where source_id = $1 and url = $2 and access_code = $3`,
        [sourceId, url, accessCode ?? ''],
      );
    },
    async rememberRefused({ sourceId, url, accessCode, failure, stamp, askedAt }) {
      await db.query(
        `insert into refused_pages (source_id, url, access_code, failure, stamp, asked_at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (source_id, url, access_code) do update set failure = excluded.failure,
           stamp = excluded.stamp, asked_at = excluded.asked_at`,
        [sourceId, url, accessCode ?? '', failure, stamp, askedAt],
      );
    },
  };
}
