import type {
  CaseRepository,
  CaseTurn,
  NearDuplicate,
  ReturnGround,
} from '../../core/repositories/cases.ts';
import { type Db, recordset, rowsOf } from '../db.ts';

/** A picture of more cases than this is one that many use: it says nothing of who is back. */
const MOST_CASES_OF_PICTURE = 4;

/** So many texts are handed out to be compared with one. */
const MOST_NEAR = 32;

/** Cases that are over, or were. A dismissed one is none, and what is confirmed was never gone. */
const WATCHED = `cases.state in ('gone', 'returned')
  and not exists (select from case_sightings join sightings on sightings.id = sighting_id
    where case_sightings.case_id = cases.id and sightings.url = $1)`;

const BY_KEYS = `select case_keys.case_id as "caseId",
    min(case kind when 'campaign' then 1 when 'picture' then 2 else 3 end) as rank
  from jsonb_to_recordset($2) as wanted (kind text, value text)
  join case_keys using (kind, value)
  join cases on cases.id = case_keys.case_id and ${WATCHED}
  where kind <> 'picture' or ${MOST_CASES_OF_PICTURE} >= (select count(distinct others.case_id)
    from case_keys as others where others.kind = 'picture' and others.value = case_keys.value)
  group by case_keys.case_id order by case_keys.case_id`;

const NEAR = `select case_id as "caseId", near_texts.listing_id as "listingId", runs from (
    select source_id, listing_id, count(*) as shared from near_bands
    where band = any($2::integer[]) group by source_id, listing_id order by shared desc, listing_id limit ${MOST_NEAR}
  ) as alike
  join near_texts using (source_id, listing_id)
  join cases on cases.id = near_texts.case_id and ${WATCHED}
  order by shared desc, near_texts.listing_id`;

const PICTURES = `select distinct content_digest as digest from pages
  where source_id = $1 and url = any($2) order by content_digest`;

const SAVE_PICTURES = `insert into case_keys (source_id, kind, value, case_id)
  select cases.source_id, 'picture', digest, cases.id from cases, unnest($2::text[]) as digest
  where cases.id = $1 on conflict do nothing`;

const TURNED = `select case_events.case_id as "caseId", case_events.kind, reason, sightings.url from case_events
  left join sightings on case_events.kind = 'returned-elsewhere' and sightings.id = reference
  where at >= $1 and case_events.kind in ('verified-gone', 'returned', 'returned-elsewhere')
  order by at, case_events.case_id, version`;

const GROUNDS: Readonly<Record<number, ReturnGround>> = { 1: 'text', 2: 'picture', 3: 'handle' };

/** What finds the cases that an advertisement belongs to though they are over. */
export function caseReturnsOf(
  db: Db,
): Pick<CaseRepository, 'picturesAt' | 'watchPictures' | 'watched' | 'watchedNear' | 'turned'> {
  return {
    async picturesAt(sourceId, urls) {
      const rows = await rowsOf<{ digest: string }>(db, PICTURES, [sourceId, urls]);
      return rows.map(({ digest }) => digest);
    },
    async watchPictures(caseId, digests) {
      if (digests.length > 0) {
        await db.query(SAVE_PICTURES, [caseId, digests]);
      }
    },
    async watched(url, { campaign, handles }, pictures) {
      const keys = [
        { kind: 'campaign', value: campaign },
        ...handles.map(({ kind, value }) => ({ kind, value })),
        ...pictures.map((value) => ({ kind: 'picture', value })),
      ];
      const rows = await rowsOf<{ caseId: string; rank: number }>(db, BY_KEYS, [
        url,
        recordset(keys),
      ]);
      return new Map(rows.map(({ caseId, rank }) => [caseId, GROUNDS[rank] ?? 'handle']));
    },
    turned: async (since) => await rowsOf<CaseTurn & Record<string, unknown>>(db, TURNED, [since]),
    async watchedNear(url, bands) {
      const rows = await rowsOf<Near>(db, NEAR, [url, [...bands]]);
      return rows.map(({ runs, ...text }) => ({
        ...text,
        runs: new Uint32Array(Uint8Array.from(runs).buffer),
      }));
    },
  };
}

interface Near extends Pick<NearDuplicate, 'listingId'>, Record<string, unknown> {
  readonly caseId: string;
  readonly runs: Uint8Array;
}
