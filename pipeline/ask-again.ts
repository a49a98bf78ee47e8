import { StageError } from '../core/failure.ts';
import { idOf } from '../core/ids.ts';
import type { CitedSighting, Notice } from '../core/notice.ts';
import type { Repositories } from '../core/repositories/index.ts';
import type { LedgerJob } from '../core/repositories/jobs.ts';
import type { LineDeps } from './deps.ts';
import { dispatch } from './dispatch.ts';
import { gated, sendJobs } from './gate.ts';

/** A person's decision to ask once more. */
interface Insistence {
  readonly by: string;
  readonly reason: string;
  /** Who is asked; the same recipient as before where it is null. */
  readonly recipientId: string | null;
}

/** What a further notice has that the earlier one has not. */
type Further = Pick<Notice, 'recipientId' | 'reason' | 'decidedBy' | 'decidedAt' | 'createdAt'> &
  Pick<Notice, 'covers' | 'follows'>;

type Deps = Pick<LineDeps, 'store' | 'desk' | 'queue' | 'now'>;

/**
 * A further notice about what an earlier one asked for and is still up: to the same recipient, or to one above it. Under
 * (case, recipient, round). Refused (`STATE_CONFLICT`) where nothing of it was found up, the case is not upheld, or the recipient
 * was asked since.
 */
export async function askAgain(
  noticeId: string,
  { by, reason, recipientId }: Insistence,
  deps: Deps,
): Promise<Notice> {
  const { store, desk, queue, now } = deps;
  const earlier = await store.notices.get(noticeId);
  const at = now();
  const to = recipientId ?? earlier.recipientId;
  const { covers } = desk.chaseOf(to);
  const notice = await store.transaction(async (tx) => {
    const further = { recipientId: to, reason, decidedBy: by, decidedAt: at, createdAt: at };
    return await addFurther(
      earlier,
      { ...further, ...(covers === null ? {} : { covers }) },
      tx,
      desk,
    );
  });
  await dispatch(sendJobs([notice]), queue);
  return notice;
}

/**
 * Writes a further notice and its job, within a transaction. About what the last look that knew found up of the earlier one; refused
 * as `askAgain` is.
 */
export async function addFurther(
  earlier: Notice,
  further: Further,
  tx: Repositories,
  desk: Deps['desk'],
): Promise<Notice> {
  const { state } = await tx.cases.current(earlier.caseId);
  if (state !== 'confirmed' && state !== 'returned') {
    throw new StageError('STATE_CONFLICT', `the case ${earlier.caseId} is ${state}`);
  }
  const cited = await stillUp(earlier, tx);
  if (cited.length === 0) {
    throw new StageError('STATE_CONFLICT', `nothing that ${earlier.id} cites was found up`);
  }
  const notice = gated(
    furtherOf({ ...earlier, cited }, further, await roundOf(earlier, further, tx)),
    1,
    desk,
  );
  const gaps = desk.gaps(notice);
  if (gaps.length > 0) {
    throw new StageError('STATE_CONFLICT', `the notice cannot go out: ${gaps.join('; ')}`);
  }
  await tx.notices.add(notice);
  const jobs: readonly LedgerJob[] = sendJobs([notice]);
  await tx.jobs.add(jobs);
  return notice;
}

/** The next round to a recipient, who was not asked since the earlier notice. */
async function roundOf(
  earlier: Notice,
  { recipientId }: Further,
  { notices }: Repositories,
): Promise<number> {
  const ofCase = await notices.ofCase(earlier.caseId);
  const asked = ofCase.filter((one) => one.recipientId === recipientId);
  const later = asked.find((one) => one.createdAt > earlier.createdAt && one.state !== 'withdrawn');
  if (later !== undefined) {
    throw new StageError('STATE_CONFLICT', `${recipientId} was asked since, by ${later.id}`);
  }
  return 1 + Math.max(0, ...asked.map(({ round }) => round));
}

function furtherOf(
  { approvals: _approvals, covers: _covers, follows: _follows, ...earlier }: Notice,
  further: Further,
  round: number,
): Notice {
  const id = idOf('notice', earlier.caseId, further.recipientId, String(round));
  return { ...earlier, ...further, id, round, state: 'due' };
}

/** What of a notice the last look that knew found up, whichever notice of the case it was for. */
async function stillUp(
  { caseId, cited }: Notice,
  { notices }: Repositories,
): Promise<readonly CitedSighting[]> {
  const up = new Set(
    (await notices.looks(caseId)).filter(({ isUp }) => isUp === true).map(({ url }) => url),
  );
  return cited.filter(({ url }) => up.has(url));
}
