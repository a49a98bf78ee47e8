import type { Notice } from '../core/notice.ts';
import type { LedgerJob } from '../core/repositories/jobs.ts';
import type { Desk } from './deps.ts';
import { jobOf } from './stage.ts';

/** A notice as it is written: due, or waiting for a second person where its recipient or the size of the decision asks for one. */
export function gated(notice: Notice, made: number, desk: Pick<Desk, 'approvals'>): Notice {
  const approvals = desk.approvals(notice.recipientId, made);
  return approvals > 1 ? { ...notice, state: 'awaiting-approval', approvals } : notice;
}

/** The work that follows from notices: what waits for a person is in no job. */
export function sendJobs(notices: readonly Notice[]): readonly LedgerJob[] {
  return notices
    .filter(({ state }) => state === 'due')
    .map(({ id }) => jobOf('notify', { noticeId: id }, id));
}
