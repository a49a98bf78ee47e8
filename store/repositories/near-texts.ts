import type { NearTextRepository } from '../../core/repositories/near-texts.ts';
import { type Db, prepared, rowsOf } from '../db.ts';

/** So many texts are kept under one band, the first that came: a flood of texts that share it costs no more. */
const MOST_PER_BAND = 16;
/** So many texts are handed out to be compared with one. */
const MOST_CANDIDATES = 32;

const SHARING =
  prepared(`select case_id as "caseId", near_texts.listing_id as "listingId", runs from (
    select listing_id, count(*) as shared from near_bands
    where source_id = $1 and band = any($2::integer[])
    group by listing_id order by shared desc, listing_id limit ${MOST_CANDIDATES}
  ) as alike
  join near_texts on near_texts.source_id = $1 and near_texts.listing_id = alike.listing_id
  join cases on cases.id = near_texts.case_id and cases.state <> 'dismissed'
  order by shared desc, near_texts.listing_id`);

const KEEP_TEXT =
  prepared(`insert into near_texts (source_id, listing_id, case_id, runs) values ($1, $2, $3, $4)
  on conflict (source_id, listing_id) do update set case_id = excluded.case_id`);

const KEEP_BANDS = prepared(`insert into near_bands (source_id, listing_id, band)
  select $1, $2, fresh.band from unnest($3::integer[]) as fresh (band)
  where ${MOST_PER_BAND} > (select count(*) from (
    select from near_bands as known where known.source_id = $1 and known.band = fresh.band limit ${MOST_PER_BAND}) as few)
  on conflict do nothing`);

/** `keep` needs a transaction's client, and one writer at a time. */
export function createNearTextRepository(db: Db): NearTextRepository {
  return {
    async sharing(sourceId, bands) {
      const rows = await rowsOf<{ caseId: string; listingId: string; runs: Uint8Array }>(
        db,
        SHARING,
        [sourceId, [...bands]],
      );
      return rows.map(({ runs, ...text }) => ({ ...text, runs: runsOf(runs) }));
    },
    async keep(sourceId, caseId, listingId, { runs, bands }) {
      const bytes = Buffer.from(runs.buffer, runs.byteOffset, runs.byteLength);
      await Promise.all([
        db.query(KEEP_TEXT, [sourceId, listingId, caseId, bytes]),
        db.query(KEEP_BANDS, [sourceId, listingId, [...bands]]),
      ]);
    },
  };
}

/** The bytes, in the order of this machine as they were written, where numbers may stand. */
function runsOf(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(Uint8Array.from(bytes).buffer);
}
