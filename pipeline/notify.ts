import type { CaseEventKind, CaseState } from '../core/case.ts';
import { StageError } from '../core/failure.ts';
import type { Delivery, DeliveryOutcome, Notice, NoticeState } from '../core/notice.ts';
import type { Repositories } from '../core/repositories/index.ts';
import type { JobPayloads } from '../queue/jobs.ts';
import type { Desk, LineDeps } from './deps.ts';
import { following, type StageOutcome, type StageRun } from './stage.ts';

/**
 * Confirmed case -> Delivery of its notice. Under (case, recipient, round). An attempt is written down before anything
 * leaves; where its end was never written, only a channel on which twice has the effect of once is tried again.
 */
export async function notify(
  { noticeId }: JobPayloads['notify'],
  deps: LineDeps,
  { signal, isLast }: StageRun,
): Promise<StageOutcome> {
  const notice = await deps.store.notices.get(noticeId);
  if (notice.state !== 'due') {
    return following([]);
  }
  const channel = deps.desk.channelOf(notice);
  const at = deps.now();
  const attempt = await deps.store.transaction((tx) => begin(notice, channel, at, tx));
  if (attempt === null) {
    return following([]);
  }
  const outcome = await deps.desk.deliver(notice, signal);
  const delivery: Delivery = { noticeId, attempt, channel: channel.id, outcome, at };
  if (outcome.kind === 'unreachable') {
    await deps.store.notices.endAttempt(delivery);
    if (!isLast) {
      throw new StageError('DELIVERY_UNREACHABLE', `the channel ${channel.id} does not answer`);
    }
    return { ...following([]), failure: 'DELIVERY_UNREACHABLE' };
  }
  return following([], async (tx) => {
    await tx.notices.endAttempt(delivery);
    await conclude(notice, outcome, at, tx);
  });
}

/**
 * The number of the attempt that begins now; null where another job has ended the matter, or a person stands by the case no
 * more. One job at a time gets past here.
 */
async function begin(
  { id: noticeId, caseId }: Notice,
  { id, repeatable }: ReturnType<Desk['channelOf']>,
  at: Date,
  { notices, cases }: Repositories,
): Promise<number | null> {
  const { state } = await cases.current(caseId);
  if (!UPHELD.has(state) || (await notices.lock(noticeId)) !== 'due') {
    return null;
  }
  const earlier = await notices.attempts(noticeId);
  if (!repeatable && earlier.some(({ outcome }) => outcome === null)) {
    throw new StageError(
      'STATE_CONFLICT',
      `an attempt to send ${noticeId} never ended: look before sending again`,
    );
  }
  return await notices.beginAttempt(noticeId, id, at);
}

/** The states of a case that a person has confirmed and not taken back. */
const UPHELD: ReadonlySet<CaseState> = new Set(['confirmed', 'gone', 'returned']);

const ENDS = {
  accepted: { state: 'accepted', event: 'notice-sent' },
  refused: { state: 'refused', event: 'notice-refused' },
} as const satisfies Record<string, { state: NoticeState; event: CaseEventKind }>;

/** What became of it is told in the case even where a person has withdrawn it meanwhile; withdrawn it stays. */
async function conclude(
  notice: Notice,
  outcome: Exclude<DeliveryOutcome, { kind: 'unreachable' }>,
  at: Date,
  tx: Repositories,
): Promise<void> {
  const end = ENDS[outcome.kind];
  // The case first, as everywhere: who holds one of its notices never waits for it.
  const { version } = await tx.cases.current(notice.caseId);
  if ((await tx.notices.lock(notice.id)) === 'due') {
    await tx.notices.setState(notice.id, end.state);
  }
  await tx.cases.append({
    caseId: notice.caseId,
    version: version + 1,
    kind: end.event,
    actor: 'cardsweep',
    at,
    reason: null,
    policy: null,
    reference: notice.id,
  });
}
