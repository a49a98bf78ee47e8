import type { ScoreRepository, StoredListing } from '../../core/repositories/sightings.ts';
import type { Verdict } from '../../core/score.ts';
import { type Db, prepared, recordset, rowsOf } from '../db.ts';

interface StandingRow {
  readonly id: string;
  readonly verdict: Verdict | null;
  /** Null beside a verdict: it is not needed then. */
  readonly listing: StoredListing | null;
}

const STANDING =
  prepared(`select listings.id, verdict, case when verdict is null then json_build_object(
      'id', listings.id, 'textDigest', text_digest, 'text', text, 'campaign', campaign,
      'identityNumbers', identity_numbers) end as listing
  from listings left join scores on scores.listing_id = listings.id and scorer_version = $2
  where listings.id = any($1) order by listings.id`);

const PUT = prepared(`insert into scores (listing_id, scorer_version, probability, verdict, score)
  select listing_id, scorer_version, probability, verdict, score from json_to_recordset($1)
    as fresh (listing_id text, scorer_version text, probability double precision, verdict text, score jsonb)
  order by listing_id
  on conflict do nothing`);

export function createScoreRepository(db: Db): ScoreRepository {
  return {
    async standing(listingIds, scorerVersion) {
      const rows = await rowsOf<StandingRow & Record<string, unknown>>(db, STANDING, [
        listingIds,
        scorerVersion,
      ]);
      return {
        unscored: rows.flatMap(({ listing }) => listing ?? []),
        verdicts: new Map(
          rows.flatMap(({ id, verdict }) => (verdict === null ? [] : [[id, verdict]])),
        ),
      };
    },
    async put(scores) {
      const rows = scores.map(({ listingId, score }) => ({
        listing_id: listingId,
        scorer_version: score.scorerVersion,
        probability: score.probability,
        verdict: score.verdict,
        score,
      }));
      await db.query(PUT, [recordset(rows)]);
    },
  };
}
