import { StageError } from '../core/failure.ts';
import { idOf } from '../core/ids.ts';
import type { CitedSighting, Notice } from '../core/notice.ts';
import type { OutcomeRow } from '../core/repositories/cases.ts';
import type { LineDeps } from './deps.ts';
import { dispatch } from './dispatch.ts';
import { gated, sendJobs } from './gate.ts';
import { isFoundUp } from './vantage.ts';

/** A person's decision to ask once more. */
interface Insistence {
  readonly by: string;
  readonly reason: string;
  /** Who is asked; the same recipient as before where it is null. */
  readonly recipientId: string | null;
}

/**
 * A further notice about what an earlier one asked for and is still up: to the same recipient, or to one above it. Under
 * (case, recipient, round). Refused (`STATE_CONFLICT`) where nothing of it was found up, the case is not upheld, or the recipient
 * was asked since.
 */
export async function askAgain(
  noticeId: string,
  { by, reason, recipientId }: Insistence,
  { store, desk, queue, now }: Pick<LineDeps, 'store' | 'desk' | 'queue' | 'now'>,
): Promise<Notice> {
  const earlier = await store.notices.get(noticeId);
  const { state, version } = await store.cases.get(earlier.caseId);
  if (state !== 'confirmed' && state !== 'returned') {
    throw new StageError('STATE_CONFLICT', `the case ${earlier.caseId} is ${state}`);
  }
  const cited = stillUp(earlier, await store.notices.outcomes(noticeId));
  if (cited.length === 0) {
    throw new StageError('STATE_CONFLICT', `nothing that ${noticeId} cites was found up`);
  }
  const to = recipientId ?? earlier.recipientId;
  const asked = (await store.notices.ofCase(earlier.caseId)).filter(
    (one) => one.recipientId === to,
  );
  const later = asked.find((one) => one.createdAt > earlier.createdAt && one.state !== 'withdrawn');
  if (later !== undefined) {
    throw new StageError('STATE_CONFLICT', `${to} was asked since, by ${later.id}`);
  }
  const round = 1 + Math.max(0, ...asked.map((one) => one.round));
  const at = now();
  const { approvals: _approvals, ...said } = earlier;
  const asking: Notice = {
    ...said,
    id: idOf('notice', earlier.caseId, to, String(round)),
    recipientId: to,
    round,
    state: 'due',
    reason,
    decidedBy: by,
    decidedAt: at,
    createdAt: at,
    cited,
  };
  const notice = gated(asking, 1, desk);
  const gaps = desk.gaps(notice);
  if (gaps.length > 0) {
    throw new StageError('STATE_CONFLICT', `the notice cannot go out: ${gaps.join('; ')}`);
  }
  const jobs = sendJobs([notice]);
  await store.transaction(async (tx) => {
    if ((await tx.cases.current(notice.caseId)).version !== version) {
      throw new StageError('STATE_CONFLICT', `the case ${notice.caseId} has changed meanwhile`);
    }
    await tx.notices.add(notice);
    await tx.jobs.add(jobs);
  });
  await dispatch(jobs, queue);
  return notice;
}

/** What of a notice the last look that knew found up. */
function stillUp({ cited }: Notice, outcomes: readonly OutcomeRow[]): readonly CitedSighting[] {
  const last = new Map(
    outcomes.filter(({ outcome }) => outcome !== 'unknown').map((row) => [row.url, isFoundUp(row)]),
  );
  return cited.filter(({ url }) => last.get(url) === true);
}
