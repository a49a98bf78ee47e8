import { UPHELD } from '../core/case.ts';
import { StageError } from '../core/failure.ts';
import type { Notice } from '../core/notice.ts';
import { personKey } from '../core/person.ts';
import type { Repositories } from '../core/repositories/index.ts';
import type { LineDeps } from './deps.ts';
import { dispatch } from './dispatch.ts';
import { sendJobs } from './gate.ts';
import type { Act } from './withdraw.ts';

/**
 * A further person stands behind a notice that waits for one; with the last of them it is due. `STATE_CONFLICT` for whoever
 * decided, under any spelling of the name, for a notice that does not wait, and for a case that is not upheld.
 */
export async function approve(
  noticeId: string,
  { by, reason }: Act,
  { store, queue, desk, now }: Pick<LineDeps, 'store' | 'queue' | 'desk' | 'now'>,
): Promise<Notice> {
  const at = now();
  const approved = await store.transaction(async (tx) => {
    const { notice, version } = await waiting(noticeId, tx, true);
    if (personKey(by) === personKey(notice.decidedBy)) {
      throw new StageError(
        'STATE_CONFLICT',
        `the notice ${noticeId} needs another person than ${notice.decidedBy}`,
      );
    }
    const gaps = desk.gaps(notice);
    if (gaps.length > 0) {
      throw new StageError('STATE_CONFLICT', `the notice cannot go out: ${gaps.join('; ')}`);
    }
    await tx.notices.approve({ noticeId, by, reason, at });
    await tx.cases.append({
      caseId: notice.caseId,
      version: version + 1,
      kind: 'notice-approved',
      actor: by,
      at,
      reason,
      policy: null,
      reference: noticeId,
    });
    const others = await tx.notices.approvals(noticeId);
    if (1 + others.length < (notice.approvals ?? 2)) {
      return notice;
    }
    await tx.notices.setState(noticeId, 'due');
    const due: Notice = { ...notice, state: 'due' };
    await tx.jobs.add(sendJobs([due]));
    return due;
  });
  await dispatch(sendJobs([approved]), queue);
  return approved;
}

/** A person does not stand behind a notice that waits for one: it ends, and nothing is sent. */
export async function decline(
  noticeId: string,
  { by, reason }: Act,
  { store, now }: Pick<LineDeps, 'store' | 'now'>,
): Promise<Notice> {
  return await store.transaction(async (tx) => {
    const { notice, version } = await waiting(noticeId, tx, false);
    await tx.notices.setState(noticeId, 'withdrawn');
    await tx.cases.append({
      caseId: notice.caseId,
      version: version + 1,
      kind: 'notice-withdrawn',
      actor: by,
      at: now(),
      reason,
      policy: null,
      reference: noticeId,
    });
    return { ...notice, state: 'withdrawn' };
  });
}

/** A notice that waits for a person, with its case locked as it is. */
async function waiting(
  noticeId: string,
  { notices, cases }: Repositories,
  isToGo: boolean,
): Promise<{ readonly notice: Notice; readonly version: number }> {
  const notice = await notices.get(noticeId);
  const { state, version } = await cases.current(notice.caseId);
  const at = await notices.lock(noticeId);
  if (at !== 'awaiting-approval') {
    throw new StageError('STATE_CONFLICT', `the notice ${noticeId} is ${at}`);
  }
  if (isToGo && !UPHELD.has(state)) {
    throw new StageError('STATE_CONFLICT', `the case ${notice.caseId} is ${state}`);
  }
  return { notice, version };
}
