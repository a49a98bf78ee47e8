import type { QueuedCase } from '../../../core/repositories/case-queue.ts';
import type { Claim } from '../../../core/repositories/claims.ts';
import type { Actor } from '../../../core/rights.ts';
import type { QueueRow, Claim as ShownClaim } from '../../api/queue.ts';

const DAY_MS = 86_400_000;
/** From where the formula counts days (store/migrations/019-queue.ts), and what one is worth. */
const SINCE_MS = Date.UTC(2020, 0, 1);
const POINTS_A_DAY = 4;

/** A case as the queue shows it to a person; its priority is told as it stands today, which falls by four points a day. */
export function queueRow(queued: QueuedCase, actor: Actor, now: Date): QueueRow {
  const { claim, openedAt, newestAt, priority, ...rest } = queued;
  const today = ((now.getTime() - SINCE_MS) / DAY_MS) * POINTS_A_DAY;
  return {
    ...rest,
    surfaces: [...rest.surfaces],
    regions: [...rest.regions],
    handles: [...rest.handles],
    priority: Math.round(priority - today),
    openedAt: openedAt.toISOString(),
    newestAt: newestAt.toISOString(),
    claim: claim === null ? null : shownClaim(claim, actor),
  };
}

export function shownClaim({ holder, holderId, expiresAt }: Claim, actor: Actor): ShownClaim {
  return { holder, isMine: holderId === actor.id, expiresAt: expiresAt.toISOString() };
}
