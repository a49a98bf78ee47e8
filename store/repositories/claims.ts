import type { Claim, ClaimRepository } from '../../core/repositories/claims.ts';
import { type Db, rowOf } from '../db.ts';
import { foundOfCase } from './case-mergers.ts';

const COLUMNS = `case_id as "caseId", holder_id as "holderId", holder, claimed_at as "claimedAt",
  expires_at as "expiresAt"`;

/**
 * Where the claim of another is in force the row stays as it is, and nothing is returned. A case that goes into another at this
 * moment is waited for.
 */
const TAKE = `insert into case_claims (case_id, holder_id, holder, claimed_at, expires_at)
  select id, $2, $3, $4, $5 from cases where id = $1 for key share
  on conflict (case_id) do update set
    claimed_at = case when case_claims.holder_id = excluded.holder_id and case_claims.expires_at > excluded.claimed_at
      then case_claims.claimed_at else excluded.claimed_at end,
    holder_id = excluded.holder_id, holder = excluded.holder, expires_at = excluded.expires_at
  where case_claims.holder_id = excluded.holder_id or case_claims.expires_at <= excluded.claimed_at
  returning ${COLUMNS}`;

type ClaimRow = Claim & Record<string, unknown>;

export function createClaimRepository(db: Db): ClaimRepository {
  async function of(caseId: string, at: Date): Promise<Claim | null> {
    return await rowOf<ClaimRow>(
      db,
      `select ${COLUMNS} from case_claims where case_id = $1 and expires_at > $2`,
      [caseId, at],
    );
  }
  return {
    of,
    async take({ caseId, holderId, holder, claimedAt, expiresAt }) {
      const values = [caseId, holderId, holder, claimedAt, expiresAt];
      const taken = await rowOf<ClaimRow>(db, TAKE, values);
      // Given up between the two: then it is free, and the second try takes it.
      const held = taken ?? (await of(caseId, claimedAt));
      return await foundOfCase(held ?? (await rowOf<ClaimRow>(db, TAKE, values)), caseId, db);
    },
    async release(caseId, holderId) {
      const row = await rowOf(
        db,
        'delete from case_claims where case_id = $1 and holder_id = $2 returning case_id',
        [caseId, holderId],
      );
      return row !== null;
    },
  };
}
