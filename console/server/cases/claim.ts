import { StageError } from '../../../core/failure.ts';
import type { Claim } from '../../../core/repositories/claims.ts';
import type { Actor } from '../../../core/rights.ts';
import type { CaseDeps } from './case-deps.ts';

/** So long a case is held without a sign of whoever holds it, in milliseconds. */
const CLAIM_MS = 30 * 60_000;

/** Takes a case for a person, or holds it longer; whose it is then. */
export async function claim(
  caseId: string,
  { id, name }: Actor,
  { store, now }: Pick<CaseDeps['line'], 'store' | 'now'>,
): Promise<Claim> {
  const at = now();
  return await store.claims.take({
    caseId,
    holderId: id,
    holder: name,
    claimedAt: at,
    expiresAt: new Date(at.getTime() + CLAIM_MS),
  });
}

/** Refuses (`STATE_CONFLICT`) where somebody else holds the case. */
export async function assertFree(
  caseId: string,
  actor: Actor,
  { store, now }: Pick<CaseDeps['line'], 'store' | 'now'>,
): Promise<void> {
  const held = await store.claims.of(caseId, now());
  if (held !== null && held.holderId !== actor.id) {
    throw new StageError('STATE_CONFLICT', `${held.holder} holds the case ${caseId}`);
  }
}
