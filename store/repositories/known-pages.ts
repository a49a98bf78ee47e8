import type { CaptureRepository, KnownPage } from '../../core/repositories/captures.ts';
import { type Db, rowOf } from '../db.ts';

const SELECT = `select source_id as "sourceId", url, nullif(access_code, '') as "accessCode",
    capture_id as "captureId", content_digest as "contentDigest", etag,
    last_modified as "lastModified", stamp, via, asked_at as "askedAt"
  from pages`;

const REMEMBER = `insert into pages (source_id, url, access_code, capture_id, content_digest, etag, last_modified,
           stamp, via, asked_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict (source_id, url, access_code) do update set capture_id = excluded.capture_id,
           content_digest = excluded.content_digest, etag = excluded.etag,
           last_modified = excluded.last_modified, stamp = excluded.stamp, via = excluded.via,
           asked_at = excluded.asked_at`;

const IS_WATCHED = `select exists (select 1 from sightings join scores on scores.listing_id = sightings.listing_id
           where sightings.source_id = $1 and sightings.page_url = $2 and sightings.gone_at is null
             and scores.verdict <> 'clear') as watched`;

/** What is remembered of addresses between sweeps. */
export function createKnownPages(
  db: Db,
): Pick<CaptureRepository, 'knownPage' | 'remember' | 'lastOpened' | 'isWatched'> {
  return {
    async lastOpened(sourceId, url) {
      return await rowOf<KnownPage & Record<string, unknown>>(
        db,
        `${SELECT} where source_id = $1 and url = $2 order by access_code desc limit 1`,
        [sourceId, url],
      );
    },
    async knownPage(sourceId, url, accessCode) {
      return await rowOf<KnownPage & Record<string, unknown>>(
        db,
        `${SELECT} where source_id = $1 and url = $2 and access_code = $3`,
        [sourceId, url, accessCode ?? ''],
      );
    },
    async remember(page) {
      await db.query(REMEMBER, [
        page.sourceId,
        page.url,
        page.accessCode ?? '',
        page.captureId,
        page.contentDigest,
        page.etag,
        page.lastModified,
        page.stamp,
        page.via,
        page.askedAt,
      ]);
      await db.query(
        'delete from refused_pages where source_id = $1 and url = $2 and access_code = $3',
        [page.sourceId, page.url, page.accessCode ?? ''],
      );
    },
    async isWatched(sourceId, url) {
      const row = await rowOf<{ readonly watched: boolean }>(db, IS_WATCHED, [sourceId, url]);
      return row?.watched ?? false;
    },
  };
}
