import type { CaseEventKind } from '../core/case.ts';
import { StageError } from '../core/failure.ts';
import type { DeliveryOutcome, Notice, NoticeState } from '../core/notice.ts';
import type { LineDeps } from './deps.ts';
import { firstLookAt } from './recheck-schedule.ts';

/** What a person found out about a notice in doubt. */
export interface Settlement {
  /** `sent`: it was taken. `again`: it was not, or a second copy does no harm. */
  readonly as: 'sent' | 'again';
  readonly by: string;
  readonly reason: string;
}

const ENDS = {
  sent: { state: 'accepted', event: 'notice-sent' },
  again: { state: 'due', event: 'notice-resumed' },
} as const satisfies Record<Settlement['as'], { state: NoticeState; event: CaseEventKind }>;

/**
 * Ends the doubt about a notice by a person's word: it counts as sent since its last attempt, or is due again. Refused
 * (`STATE_CONFLICT`) where the notice is not in doubt.
 */
export async function settle(
  noticeId: string,
  settlement: Settlement,
  { store, now }: Pick<LineDeps, 'store' | 'now'>,
): Promise<Notice> {
  const { caseId } = await store.notices.get(noticeId);
  const end = ENDS[settlement.as];
  const settledAt = now();
  await store.transaction(async (tx) => {
    const { version } = await tx.cases.current(caseId);
    const state = await tx.notices.lock(noticeId);
    if (state !== 'in-doubt') {
      throw new StageError('STATE_CONFLICT', `the notice ${noticeId} is ${state}, not in doubt`);
    }
    for (const { attempt, channel, outcome, at } of await tx.notices.attempts(noticeId)) {
      if (outcome === null || outcome.kind === 'in-doubt') {
        await tx.notices.endAttempt({
          noticeId,
          attempt,
          channel,
          outcome: outcomeOf(settlement),
          at,
        });
      }
    }
    await tx.notices.setState(noticeId, end.state, firstLookAt(settledAt));
    await tx.cases.append({
      caseId,
      version: version + 1,
      kind: end.event,
      actor: settlement.by,
      at: settledAt,
      reason: settlement.reason,
      policy: null,
      reference: noticeId,
    });
  });
  return await store.notices.get(noticeId);
}

function outcomeOf({ as, by }: Settlement): DeliveryOutcome {
  return as === 'sent'
    ? { kind: 'accepted', receipt: `taken for sent by ${by}` }
    : { kind: 'in-doubt', reply: `sent again by word of ${by}` };
}
