import type { CaseState } from '../core/case.ts';
import { StageError } from '../core/failure.ts';
import type { LineDeps } from './deps.ts';
import { type Act, dropUnsent, mayHaveLeft } from './withdraw.ts';

/** Who says that a notice was wrong, in words, and who writes it down. */
interface Appeal extends Act {
  readonly from: string;
}

/**
 * A recipient or the author says that a notice was wrong: the case waits for a person's decision, what has not left is taken back,
 * and rechecks go on. The state of the case. `STATE_CONFLICT` for what never left, is withdrawn or is a withdrawal.
 */
export async function appeal(
  noticeId: string,
  { by, from, reason }: Appeal,
  { store, now }: Pick<LineDeps, 'store' | 'now'>,
): Promise<CaseState> {
  return await store.transaction(async (tx) => {
    const { caseId, withdraws } = await tx.notices.get(noticeId);
    const { version } = await tx.cases.current(caseId);
    const state = await tx.notices.lock(noticeId);
    const attempts = await tx.notices.attempts(noticeId);
    const wasAsked = attempts.some((one) => mayHaveLeft(one) || one.outcome?.kind === 'refused');
    if (!wasAsked || state === 'withdrawn' || withdraws !== undefined) {
      throw new StageError(
        'STATE_CONFLICT',
        `the notice ${noticeId} asks nobody for anything: it is ${withdraws === undefined ? state : 'a withdrawal'}`,
      );
    }
    const next = await tx.cases.append({
      caseId,
      version: version + 1,
      kind: 'appealed',
      actor: by,
      at: now(),
      reason: `${from}: ${reason}`,
      policy: null,
      reference: noticeId,
    });
    await dropUnsent(caseId, tx);
    return next;
  });
}
