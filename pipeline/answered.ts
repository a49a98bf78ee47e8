import type { CaseEventKind } from '../core/case.ts';
import { StageError } from '../core/failure.ts';
import type { Certainty, DeliveryOutcome, Notice, NoticeState } from '../core/notice.ts';
import type { LineDeps } from './deps.ts';
import { firstLookAt } from './recheck-schedule.ts';

/** What came back about a notice, as a mailbox holds it. */
export interface CameBack {
  readonly noticeId: string;
  readonly round: number;
  /** `receipt`: a machine says that it was taken, and gives a ticket number. */
  readonly kind: 'bounced' | 'answered' | 'receipt';
  readonly words: string;
  readonly ticket?: string;
  readonly certainty?: Certainty;
}

/** Under which name what came back stands among the deliveries. */
export const MAILBOX = 'mailbox';

/** From where a bounce or an answer moves a notice; a withdrawal or a refusal stands. */
const MOVED: Record<CameBack['kind'], ReadonlySet<NoticeState>> = {
  bounced: new Set(['due', 'in-doubt', 'accepted']),
  answered: new Set(['in-doubt']),
  receipt: new Set(['in-doubt']),
};

const ENDS = {
  bounced: { state: 'refused', event: 'notice-refused' },
  answered: { state: 'accepted', event: 'notice-answered' },
  receipt: { state: 'accepted', event: 'notice-answered' },
} as const satisfies Record<CameBack['kind'], { state: NoticeState; event: CaseEventKind }>;

/**
 * Ties what came back to its notice: a delivery and an event of the case, once. A bounce refuses the notice, and an answer ends a
 * doubt whether it was taken. False where the notice is not known or this was told before.
 */
export async function cameBack(
  back: CameBack,
  { store, now }: Pick<LineDeps, 'store' | 'now'>,
): Promise<boolean> {
  const { noticeId, round, kind, words } = back;
  const notice = await knownNotice(noticeId, store);
  if (notice?.round !== round) {
    return false;
  }
  const at = now();
  const outcome = outcomeOf(back);
  return await store.transaction(async (tx) => {
    const { version } = await tx.cases.current(notice.caseId);
    const state = await tx.notices.lock(noticeId);
    const earlier = await tx.notices.attempts(noticeId);
    if (earlier.some((one) => one.channel === MAILBOX && isSame(one.outcome, outcome))) {
      return false;
    }
    const attempt = await tx.notices.beginAttempt(noticeId, MAILBOX, at);
    await tx.notices.endAttempt({ noticeId, attempt, channel: MAILBOX, outcome, at });
    if (MOVED[kind].has(state)) {
      await tx.notices.setState(noticeId, ENDS[kind].state, firstLookAt(at));
    }
    await tx.cases.append({
      caseId: notice.caseId,
      version: version + 1,
      kind: ENDS[kind].event,
      actor: 'cardsweep',
      at,
      reason: words,
      policy: null,
      reference: noticeId,
    });
    return true;
  });
}

function outcomeOf({ kind, words, ticket, certainty }: CameBack): DeliveryOutcome {
  const known = certainty === undefined ? {} : { certainty };
  return kind === 'bounced'
    ? { kind: 'refused', reply: words, ...known }
    : { kind: 'accepted', receipt: words, ...(ticket === undefined ? {} : { ticket }), ...known };
}

function isSame(one: DeliveryOutcome | null, other: DeliveryOutcome): boolean {
  return one !== null && one.kind === other.kind && wordsOf(one) === wordsOf(other);
}

function wordsOf(outcome: DeliveryOutcome): string {
  return 'receipt' in outcome ? outcome.receipt : outcome.reply;
}

/** A notice by its id; null where a mail names one of another installation. */
export async function knownNotice(
  id: string,
  { notices }: Pick<LineDeps['store'], 'notices'>,
): Promise<Notice | null> {
  try {
    return await notices.get(id);
  } catch (error) {
    if (error instanceof StageError && error.code === 'NOT_FOUND') {
      return null;
    }
    throw error;
  }
}
