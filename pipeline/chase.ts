import { failureCodeOf, StageError } from '../core/failure.ts';
import type { Coverage, Notice } from '../core/notice.ts';
import type { StandingNotice } from '../core/repositories/cases.ts';
import { addFurther } from './ask-again.ts';
import type { LineDeps } from './deps.ts';
import { dispatch } from './dispatch.ts';
import { sendJobs } from './gate.ts';

const HOUR_MS = 3_600_000;

type Deps = Pick<LineDeps, 'store' | 'desk' | 'queue' | 'now' | 'log'>;

/** A notice whose recipient let its term pass, and what the decision behind it covers now. */
export interface OverdueNotice extends StandingNotice {
  readonly overdueHours: number;
  /** Who may be asked next, first choice first. */
  readonly escalatesTo: readonly string[];
  /** Who is asked next without a further decision; null where a person decides. */
  readonly chases: string | null;
}

/** The notices of which something is up though their recipients' terms are over, the oldest first. */
export async function overdueNotices({
  store,
  desk,
  now,
}: Pick<Deps, 'store' | 'desk' | 'now'>): Promise<readonly OverdueNotice[]> {
  const at = now();
  const overdue: OverdueNotice[] = [];
  for (const standing of await store.notices.standing()) {
    const { termHours, escalatesTo } = desk.chaseOf(standing.recipientId);
    const hours = (at.getTime() - standing.acceptedAt.getTime()) / HOUR_MS - termHours;
    if (hours >= 0) {
      const next = nextOf(await store.notices.get(standing.noticeId), standing);
      const chases = next === null ? null : next.recipientId;
      overdue.push({ ...standing, overdueHours: Math.floor(hours), escalatesTo, chases });
    }
  }
  return overdue;
}

/**
 * Asks again, and then above, where nothing came of a notice, its recipient's term is over, a look after that found the
 * advertisement up, and the decision behind the notice covers it. Under (case, recipient, round). The notices that it wrote.
 * What came back after it was gone, and everything that the decision does not cover, is left to a person.
 */
export async function chase(deps: Deps): Promise<readonly Notice[]> {
  const { desk, queue, log } = deps;
  const written: Notice[] = [];
  for (const overdue of await overdueNotices(deps)) {
    const { termHours } = desk.chaseOf(overdue.recipientId);
    const termEnd = overdue.acceptedAt.getTime() + termHours * HOUR_MS;
    if (overdue.chases !== null && overdue.lookedAt.getTime() >= termEnd) {
      try {
        const notice = await follow(overdue.noticeId, overdue, deps);
        written.push(...(notice === null ? [] : [notice]));
      } catch (error) {
        if (!(error instanceof StageError) || error.class !== 'invalid') {
          throw error;
        }
        // A gap, or a person who was faster: it stays in the list of what is overdue.
        log('warn', 'a notice could not be chased', {
          noticeId: overdue.noticeId,
          code: failureCodeOf(error),
        });
      }
    }
  }
  await dispatch(sendJobs(written), queue);
  return written;
}

/** Writes the notice that follows, its job and the event of its case in one transaction; null where another was faster. */
async function follow(
  noticeId: string,
  standing: StandingNotice,
  { store, desk, now }: Deps,
): Promise<Notice | null> {
  const at = now();
  return await store.transaction(async (tx) => {
    const { version } = await tx.cases.current(standing.caseId);
    const earlier = await tx.notices.get(noticeId);
    const next = nextOf(earlier, standing);
    const ofCase = await tx.notices.ofCase(earlier.caseId);
    if (next === null || earlier.state !== 'accepted' || isFollowed(earlier, ofCase)) {
      return null;
    }
    const { reason, decidedBy, decidedAt } = earlier;
    const further = { reason, decidedBy, decidedAt, createdAt: at, follows: noticeId, ...next };
    const notice = await addFurther(earlier, further, tx, desk);
    await tx.cases.append({
      caseId: notice.caseId,
      version: version + 1,
      kind: 'notice-chased',
      actor: 'cardsweep',
      at,
      reason: `round ${notice.round} to ${notice.recipientId}, under the decision of ${decidedBy} of ${decidedAt.toISOString()}`,
      policy: null,
      reference: notice.id,
    });
    return notice;
  });
}

function isFollowed({ id }: Notice, ofCase: readonly Notice[]): boolean {
  return ofCase.some(({ follows, state }) => follows === id && state !== 'withdrawn');
}

/** Who is asked next under the decision behind a notice, and what that covers then; null where it covers nothing more. */
function nextOf(
  { recipientId, covers }: Notice,
  { up, returned, followedBy }: StandingNotice,
): { readonly recipientId: string; readonly covers: Coverage } | null {
  const isHeeded = up.every((url) => returned.includes(url));
  if (covers === undefined || followedBy !== null || isHeeded) {
    return null;
  }
  if (covers.rounds > 1) {
    return { recipientId, covers: { ...covers, rounds: covers.rounds - 1 } };
  }
  const [above, ...ladder] = covers.ladder;
  return above === undefined ? null : { recipientId: above, covers: { rounds: 1, ladder } };
}
