import type { DeliveryOutcome, Notice } from '../../../core/notice.ts';
import type { AttemptRow, OutcomeRow } from '../../../core/repositories/cases.ts';
import type { ShownNotice } from '../../api/notices.ts';
import type { CaseDeps } from './case-deps.ts';

/** A notice with all that came of it. */
export async function shownNotice(
  notice: Notice,
  { line: { store }, recipientName }: Pick<CaseDeps, 'line' | 'recipientName'>,
): Promise<ShownNotice> {
  const [attempts, outcomes, approvals] = await Promise.all([
    store.notices.attempts(notice.id),
    store.notices.outcomes(notice.id),
    store.notices.approvals(notice.id),
  ]);
  return {
    noticeId: notice.id,
    recipientId: notice.recipientId,
    recipient: recipientName(notice.recipientId),
    round: notice.round,
    state: notice.state,
    policy: notice.policy,
    reason: notice.reason,
    decidedBy: notice.decidedBy,
    createdAt: notice.createdAt.toISOString(),
    approvals: notice.approvals ?? 1,
    approvedBy: approvals.map(({ by, reason, at }) => ({ by, reason, at: at.toISOString() })),
    withdraws: notice.withdraws?.id ?? null,
    follows: notice.follows ?? null,
    urls: notice.cited.map(({ url }) => url),
    deliveries: attempts.map(shownDelivery),
    looks: lastLooks(outcomes),
  };
}

function shownDelivery({
  attempt,
  channel,
  outcome,
  at,
}: AttemptRow): ShownNotice['deliveries'][number] {
  const words = outcome === null ? null : wordsOf(outcome);
  const ticket = outcome?.kind === 'accepted' ? (outcome.ticket ?? null) : null;
  return { attempt, channel, at: at.toISOString(), outcome: outcome?.kind ?? null, words, ticket };
}

/** What the other side said. */
export function wordsOf(outcome: DeliveryOutcome): string {
  return 'receipt' in outcome ? outcome.receipt : outcome.reply;
}

/** The last look at every address, and how many there were. */
function lastLooks(outcomes: readonly OutcomeRow[]): ShownNotice['looks'] {
  const byUrl = new Map<string, OutcomeRow[]>();
  for (const one of outcomes) {
    byUrl.set(one.url, [...(byUrl.get(one.url) ?? []), one]);
  }
  return [...byUrl.values()].flatMap((looks) => {
    const last = looks.toSorted((one, other) => other.at.getTime() - one.at.getTime())[0];
    return last === undefined
      ? []
      : [
          {
            url: last.url,
            outcome: last.outcome,
            proof: last.proof,
            at: last.at.toISOString(),
            seenFrom: last.seenFrom ?? null,
            count: looks.length,
          },
        ];
  });
}
