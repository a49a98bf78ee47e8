import { type CaseEvent, type CaseEventKind, UPHELD } from '../core/case.ts';
import { StageError } from '../core/failure.ts';
import type { Delivery, DeliveryOutcome, Notice, NoticeState } from '../core/notice.ts';
import type { Repositories } from '../core/repositories/index.ts';
import type { JobPayloads } from '../queue/jobs.ts';
import { Postponed } from '../queue/queue.ts';
import type { Desk, LineDeps } from './deps.ts';
import { firstLookAt } from './recheck-schedule.ts';
import { following, type StageOutcome, type StageRun } from './stage.ts';

/**
 * Confirmed case -> Delivery of its notice. Under (case, recipient, round). An attempt is written down before anything
 * leaves; where its end was never written, or nobody gave word of it, only a channel on which twice has the effect of once is
 * tried again. On any other the notice is in doubt, which a person settles.
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
    restAsAsked(outcome.retryAfterSeconds, attempt, deps.now());
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

/** Attempts after which a wish for rest counts as any other failure: nobody is asked for ever. */
const MOST_RESTS = 20;

/** Comes back when the other side wants it; a rest that it does not name follows from the queue's own back-off. */
function restAsAsked(seconds: number | undefined, attempt: number, at: Date): void {
  if (seconds !== undefined && attempt < MOST_RESTS) {
    throw new Postponed(new Date(at.getTime() + Math.max(1, seconds) * 1_000));
  }
}

/** No attempt lasts longer: an older one without an end has lost the process that made it. Ten minutes. */
const LONGEST_ATTEMPT_MS = 600_000;

/**
 * The number of the attempt that begins now; null where another job has ended the matter or may be at it, a person stands by the
 * case no more, or the notice turns out to be in doubt. One job at a time gets past here.
 */
async function begin(
  notice: Notice,
  { id: channelId, repeatable }: ReturnType<Desk['channelOf']>,
  at: Date,
  tx: Repositories,
): Promise<number | null> {
  const { state, version } = await tx.cases.current(notice.caseId);
  const isOwed = UPHELD.has(state) || notice.withdraws !== undefined;
  if (!isOwed || (await tx.notices.lock(notice.id)) !== 'due') {
    return null;
  }
  const [open] = (await tx.notices.attempts(notice.id)).filter(({ outcome }) => outcome === null);
  if (open === undefined || repeatable) {
    return await tx.notices.beginAttempt(notice.id, channelId, at);
  }
  if (at.getTime() - open.at.getTime() > LONGEST_ATTEMPT_MS) {
    await tx.notices.setState(notice.id, 'in-doubt');
    await tx.cases.append(told('notice-in-doubt', notice, version + 1, at));
  }
  return null;
}

const ENDS = {
  accepted: { state: 'accepted', event: 'notice-sent' },
  refused: { state: 'refused', event: 'notice-refused' },
  'in-doubt': { state: 'in-doubt', event: 'notice-in-doubt' },
} as const satisfies Record<string, { state: NoticeState; event: CaseEventKind }>;

/** The states of a notice that word from its recipient ends. */
const UNENDED: ReadonlySet<NoticeState> = new Set(['due', 'in-doubt']);

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
  if (UNENDED.has(await tx.notices.lock(notice.id))) {
    await tx.notices.setState(notice.id, end.state, firstLookAt(at));
  }
  const words = outcome.kind === 'refused' ? outcome.reply : null;
  await tx.cases.append({ ...told(end.event, notice, version + 1, at), reason: words });
}

function told(kind: CaseEventKind, notice: Notice, version: number, at: Date): CaseEvent {
  return {
    caseId: notice.caseId,
    version,
    kind,
    actor: 'cardsweep',
    at,
    reason: null,
    policy: null,
    reference: notice.id,
  };
}
