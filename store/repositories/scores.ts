import type { ScoreRepository, StoredListing } from '../../core/repositories/sightings.ts';
import type { Verdict } from '../../core/score.ts';
import { type Db, recordset, rowsOf } from '../db.ts';

export function createScoreRepository(db: Db): ScoreRepository {
  return {
    async unscored(listingIds, scorerVersion) {
      return await rowsOf<StoredListing & Record<string, unknown>>(
        db,
        `select id, text_digest as "textDigest", text, campaign, identity_numbers as "identityNumbers"
         from listings where id = any($1) and not exists (
           select from scores where scores.listing_id = listings.id and scorer_version = $2)
         order by id`,
        [listingIds, scorerVersion],
      );
    },
    async put(scores) {
      const rows = scores.map(({ listingId, score }) => ({
        listing_id: listingId,
        scorer_version: score.scorerVersion,
        probability: score.probability,
        verdict: score.verdict,
        score,
      }));
      await db.query(
        `insert into scores (listing_id, scorer_version, probability, verdict, score)
         select listing_id, scorer_version, probability, verdict, score from jsonb_to_recordset($1)
           as fresh (listing_id text, scorer_version text, probability double precision, verdict text, score jsonb)
         order by listing_id
         on conflict do nothing`,
        [recordset(rows)],
      );
    },
    async verdicts(listingIds, scorerVersion) {
      const rows = await rowsOf<{ listing_id: string; verdict: Verdict }>(
        db,
        'select listing_id, verdict from scores where listing_id = any($1) and scorer_version = $2',
        [listingIds, scorerVersion],
      );
      return new Map(rows.map(({ listing_id, verdict }) => [listing_id, verdict]));
    },
  };
}
