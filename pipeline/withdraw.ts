import type { CaseEvent } from '../core/case.ts';
import { StageError } from '../core/failure.ts';
import { idOf } from '../core/ids.ts';
import type { Notice, NoticeState } from '../core/notice.ts';
import type { AttemptRow } from '../core/repositories/cases.ts';
import type { Repositories } from '../core/repositories/index.ts';
import type { LineDeps } from './deps.ts';
import { dispatch } from './dispatch.ts';
import { sendJobs } from './gate.ts';

/** A person's act on what stands already. */
export interface Act {
  readonly by: string;
  readonly reason: string;
}

type Deps = Pick<LineDeps, 'store' | 'desk' | 'queue' | 'now'>;

/**
 * Takes a notice back. Where it may have left, a withdrawal to the same recipient is written in the same transaction and
 * handed over like a notice; otherwise nothing is sent, and null is returned. `STATE_CONFLICT` for what is withdrawn or is a
 * withdrawal itself.
 */
export async function withdraw(noticeId: string, act: Act, deps: Deps): Promise<Notice | null> {
  const notice = await deps.store.notices.get(noticeId);
  if (notice.withdraws !== undefined) {
    throw new StageError(
      'STATE_CONFLICT',
      `${noticeId} is a withdrawal, which cannot be taken back`,
    );
  }
  const at = deps.now();
  const [withdrawal = null] = await deps.store.transaction(async (tx) => {
    const { version } = await tx.cases.current(notice.caseId);
    if ((await tx.notices.lock(noticeId)) === 'withdrawn') {
      throw new StageError('STATE_CONFLICT', `the notice ${noticeId} is withdrawn already`);
    }
    return await takeBack([notice], { ...act, at, version: version + 1 }, tx, deps);
  });
  await dispatch(sendJobs(withdrawal === null ? [] : [withdrawal]), deps.queue);
  return withdrawal;
}

/**
 * Undoes a confirmation: all that was asked for is taken back, what has left by a withdrawal, and the case waits for a decision
 * again. The withdrawals. `STATE_CONFLICT` for a case that nobody confirmed.
 */
export async function reopen(caseId: string, act: Act, deps: Deps): Promise<readonly Notice[]> {
  const { events } = await deps.store.cases.get(caseId);
  if (!events.some(({ kind }) => kind === 'confirmed')) {
    throw new StageError('STATE_CONFLICT', `the case ${caseId} was never confirmed`);
  }
  const at = deps.now();
  const withdrawals = await deps.store.transaction(async (tx) => {
    const { version } = await tx.cases.current(caseId);
    await tx.cases.append(told('reopened', caseId, null, { ...act, at, version: version + 1 }));
    const standing = await standingOf(caseId, tx);
    return await takeBack(standing, { ...act, at, version: version + 2 }, tx, deps);
  });
  await dispatch(sendJobs(withdrawals), deps.queue);
  return withdrawals;
}

/** What of a case is not taken back, or was without a word to a recipient who may have it. */
async function standingOf(caseId: string, { notices }: Repositories): Promise<readonly Notice[]> {
  const ofCase = await notices.ofCase(caseId);
  const takenBack = new Set(ofCase.flatMap(({ withdraws }) => withdraws?.id ?? []));
  const standing: Notice[] = [];
  for (const notice of ofCase.filter(({ withdraws }) => withdraws === undefined)) {
    const state = await notices.lock(notice.id);
    const isUntold = state === 'withdrawn' && !takenBack.has(notice.id);
    if (
      STANDING.has(state) ||
      (isUntold && (await notices.attempts(notice.id)).some(mayHaveLeft))
    ) {
      standing.push(notice);
    }
  }
  return standing;
}

/** What asks for something, or may have. */
const STANDING: ReadonlySet<NoticeState> = new Set([
  'awaiting-approval',
  'due',
  'in-doubt',
  'accepted',
]);

interface TakingBack extends Act {
  readonly at: Date;
  /** Of the case, for the first event. */
  readonly version: number;
}

/** Takes back notices of one case, which is locked as they are. The withdrawals that it writes, with their jobs. */
async function takeBack(
  notices: readonly Notice[],
  act: TakingBack,
  tx: Repositories,
  { desk }: Pick<LineDeps, 'desk'>,
): Promise<readonly Notice[]> {
  const withdrawals: Notice[] = [];
  for (const [index, notice] of notices.entries()) {
    const hasLeft = (await tx.notices.attempts(notice.id)).some(mayHaveLeft);
    await tx.notices.setState(notice.id, 'withdrawn');
    const moment = { ...act, version: act.version + index };
    await tx.cases.append(told('notice-withdrawn', notice.caseId, notice.id, moment));
    if (hasLeft) {
      const withdrawal = withdrawalOf(notice, await tx.notices.ofCase(notice.caseId), act);
      refuseGaps(withdrawal, desk.gaps(withdrawal));
      await tx.notices.add(withdrawal);
      withdrawals.push(withdrawal);
    }
  }
  await tx.jobs.add(sendJobs(withdrawals));
  return withdrawals;
}

/** Accepted, or ended in a way that nobody knows. */
export function mayHaveLeft({ outcome }: AttemptRow): boolean {
  return outcome === null || (outcome.kind !== 'refused' && outcome.kind !== 'unreachable');
}

/** Its id follows from the notice: however often it is asked for, there is one. */
function withdrawalOf(
  { approvals: _approvals, covers: _covers, follows: _follows, ...notice }: Notice,
  ofCase: readonly Notice[],
  { by, reason, at }: TakingBack,
): Notice {
  const rounds = ofCase.filter(({ recipientId }) => recipientId === notice.recipientId);
  return {
    ...notice,
    id: idOf('notice', notice.id, 'withdrawal'),
    round: 1 + Math.max(...rounds.map(({ round }) => round)),
    state: 'due',
    reason,
    decidedBy: by,
    decidedAt: at,
    createdAt: at,
    withdraws: { id: notice.id, round: notice.round, createdAt: notice.createdAt },
  };
}

function refuseGaps({ recipientId }: Notice, gaps: readonly string[]): void {
  if (gaps.length > 0) {
    throw new StageError(
      'STATE_CONFLICT',
      `no withdrawal can go to ${recipientId}: ${gaps.join('; ')}`,
    );
  }
}

function told(
  kind: CaseEvent['kind'],
  caseId: string,
  reference: string | null,
  { by, reason, at, version }: TakingBack,
): CaseEvent {
  return { caseId, version, kind, actor: by, at, reason, policy: null, reference };
}

/** Takes back without a word what has not left and would go out beside what a person decides now. */
export async function dropUnsent(caseId: string, { notices }: Repositories): Promise<void> {
  for (const { id, withdraws } of await notices.ofCase(caseId)) {
    const state = await notices.lock(id);
    const isUnsent =
      state === 'awaiting-approval' ||
      (state === 'due' && !(await notices.attempts(id)).some(mayHaveLeft));
    if (isUnsent && withdraws === undefined) {
      await notices.setState(id, 'withdrawn');
    }
  }
}
