import type { IdentitySighting } from '../../core/identity-number.ts';
import type {
  DecidedText,
  StoredText,
  StoredTextRepository,
} from '../../core/repositories/stored-texts.ts';
import type { Verdict } from '../../core/score.ts';
import type { Surface } from '../../core/surface.ts';
import { type Db, rowOf, rowsOf } from '../db.ts';

interface TextRow extends Record<string, unknown> {
  readonly id: string;
  readonly text_digest: string;
  readonly text: string;
  readonly campaign: string;
  readonly identity_numbers: readonly IdentitySighting[];
  readonly probability: number | null;
  readonly verdict: Verdict | null;
  readonly surface: Surface | null;
}

export function createStoredTextRepository(db: Db): StoredTextRepository {
  return {
    async count() {
      const row = await rowOf<{ texts: string }>(db, 'select count(*) as texts from listings');
      return Number(row?.texts ?? 0);
    },
    async after(id, scorerVersion, limit) {
      const rows = await rowsOf<TextRow>(
        db,
        `select listings.id, text_digest, text, campaign, identity_numbers, probability, verdict,
           (select surface from sightings where listing_id = listings.id
            order by first_seen_at, sightings.id limit 1) as surface
         from listings left join scores on listing_id = listings.id and scorer_version = $2
         where listings.id > $1 order by listings.id limit $3`,
        [id, scorerVersion, limit],
      );
      return rows.map(textOf);
    },
    async decided() {
      return await rowsOf<DecidedText & Record<string, unknown>>(db, DECIDED);
    },
    async addHunt(scorerVersion) {
      const row = await rowOf<{ jobs: string }>(db, HUNT, [scorerVersion]);
      return Number(row?.jobs ?? 0);
    },
  };
}

const DECIDED = `select distinct on (listings.id) listings.id as "listingId", listings.text, last.act,
    last.case_id as "caseId"
  from (select distinct on (case_id) case_id, act, decided_at from decisions
    order by case_id, decided_at desc, id desc) as last
  join case_sightings on case_sightings.case_id = last.case_id
  join sightings on sightings.id = case_sightings.sighting_id
  join listings on listings.id = sightings.listing_id
  where last.act in ('confirm', 'dismiss')
  order by listings.id, last.decided_at desc, last.case_id`;

const HUNT = `with added as (
    insert into jobs (key, name, payload)
    select distinct 'score:' || pages.capture_id || ':' || $1, 'score',
      jsonb_build_object('captureId', pages.capture_id)
    from pages join sightings on sightings.source_id = pages.source_id and sightings.page_url = pages.url
    where sightings.gone_at is null
      and not exists (select from scores
        where scores.listing_id = sightings.listing_id and scores.scorer_version = $1)
    on conflict (key) do nothing returning 1
  )
  select count(*) as jobs from added`;

function textOf(row: TextRow): StoredText {
  const { probability, verdict } = row;
  return {
    id: row.id,
    textDigest: row.text_digest,
    text: row.text,
    campaign: row.campaign,
    identityNumbers: row.identity_numbers,
    surface: row.surface,
    score: probability === null || verdict === null ? null : { probability, verdict },
  };
}
