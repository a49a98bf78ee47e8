import { type CaseEventKind, nextCaseState } from '../core/case.ts';
import { StageError } from '../core/failure.ts';
import { idOf } from '../core/ids.ts';
import type { Decision, Notice } from '../core/notice.ts';
import type { Party } from '../core/party.ts';
import type { CaseView } from '../core/repositories/cases.ts';
import type { Repositories } from '../core/repositories/index.ts';
import type { LineDeps } from './deps.ts';
import { dispatch } from './dispatch.ts';
import { gated, sendJobs } from './gate.ts';
import { partiesOfCase } from './parties.ts';
import { dropUnsent } from './withdraw.ts';

/** What a person decides about a case. */
export type Verdicted = Pick<Decision, 'act' | 'policy' | 'reason' | 'by'>;

const EVENTS = {
  confirm: 'confirmed',
  dismiss: 'dismissed',
  defer: 'deferred',
} as const satisfies Record<Decision['act'], CaseEventKind>;

/** What else a decision over many cases makes, which are taken one by one. */
export interface Batch {
  /** Notices of all its cases, as counted beforehand. */
  readonly planned: number;
  /** Notices of the cases that were taken already. */
  readonly made: number;
}

/** A notice that a confirmation makes, and why it makes it. */
export interface Drafted {
  readonly notice: Notice;
  readonly grounds: Party['grounds'];
}

/**
 * Case -> Decision, by a person. Under the case's version: of two people who decide at once one is told
 * (`STATE_CONFLICT`). Confirming writes the notices that follow in the same transaction; those that need a second person
 * wait for one, and are in no job.
 */
export async function review(
  caseId: string,
  verdicted: Verdicted,
  deps: LineDeps,
  batch: Batch = { planned: 0, made: 0 },
): Promise<readonly Notice[]> {
  const view = await deps.store.cases.get(caseId);
  const decision = decisionOf(view, verdicted, deps.now());
  const drafted = verdicted.act === 'confirm' ? await draftNotices(view, decision, deps) : [];
  const made = Math.max(batch.planned, batch.made + drafted.length);
  const notices = drafted.map(({ notice }) => gated(notice, made, deps.desk));
  refuseGaps(notices, deps);
  const jobs = sendJobs(notices);
  await deps.store.transaction(async (tx) => {
    await tx.cases.append({
      caseId,
      version: view.version + 1,
      kind: EVENTS[verdicted.act],
      actor: verdicted.by,
      at: decision.at,
      reason: verdicted.reason,
      policy: verdicted.policy,
      reference: decision.id,
    });
    await tx.cases.decide(decision);
    if (verdicted.act === 'dismiss') {
      await withdrawDue(caseId, tx);
    }
    if (verdicted.act === 'confirm') {
      await dropUnsent(caseId, tx);
    }
    await Promise.all(notices.map((notice) => tx.notices.add(notice)));
    await tx.jobs.add(jobs);
  });
  await dispatch(jobs, deps.queue);
  return notices;
}

/** The notices that a confirmation of a case would make now, and why; writes nothing. Refused where one has gaps. */
export async function previewConfirmation(
  caseId: string,
  verdicted: Verdicted,
  deps: Pick<LineDeps, 'store' | 'desk' | 'now'>,
): Promise<readonly Drafted[]> {
  const view = await deps.store.cases.get(caseId);
  nextCaseState(view.state, 'confirmed');
  const drafted = await draftNotices(view, decisionOf(view, verdicted, deps.now()), deps);
  refuseGaps(
    drafted.map(({ notice }) => notice),
    deps,
  );
  return drafted;
}

function decisionOf({ id, version }: CaseView, verdicted: Verdicted, at: Date): Decision {
  return { id: idOf('decision', id, String(version + 1)), caseId: id, ...verdicted, at };
}

/** Nothing more is sent about a case that is none: what was not handed over yet is taken back. */
async function withdrawDue(caseId: string, { notices }: Repositories): Promise<void> {
  for (const { id, withdraws } of await notices.ofCase(caseId)) {
    const state = await notices.lock(id);
    if ((state === 'due' || state === 'awaiting-approval') && withdraws === undefined) {
      await notices.setState(id, 'withdrawn');
    }
  }
}

/** The notices that a confirmation makes: one for every party that can act, about what is in its hands. */
async function draftNotices(
  view: CaseView,
  decision: Decision,
  { store, desk }: Pick<LineDeps, 'store' | 'desk'>,
): Promise<readonly Drafted[]> {
  if (decision.policy === null) {
    throw new StageError('INPUT_INVALID', 'a confirmation names its policy');
  }
  const { policy, reason, by, at } = decision;
  const parties = await partiesOfCase(view.id, policy, { store, desk });
  const earlier = await store.notices.ofCase(view.id);
  return parties.map(({ recipientId, grounds, cited }) => {
    const rounds = earlier.filter((notice) => notice.recipientId === recipientId);
    const round = 1 + Math.max(0, ...rounds.map((notice) => notice.round));
    const notice: Notice = {
      id: idOf('notice', view.id, recipientId, String(round)),
      caseId: view.id,
      recipientId,
      round,
      state: 'due',
      policy,
      reason,
      decidedBy: by,
      decidedAt: at,
      createdAt: at,
      cited,
      ...coveredBy(recipientId, desk),
    };
    return { notice, grounds };
  });
}

/** What the decision covers beside this notice, as the recipient's file says now. */
function coveredBy(
  recipientId: string,
  desk: Pick<LineDeps['desk'], 'chaseOf'>,
): Pick<Notice, 'covers'> {
  const { covers } = desk.chaseOf(recipientId);
  return covers === null ? {} : { covers };
}

function refuseGaps(notices: readonly Notice[], { desk }: Pick<LineDeps, 'desk'>): void {
  const gaps = new Set(notices.flatMap((notice) => desk.gaps(notice)));
  if (gaps.size > 0) {
    throw new StageError('STATE_CONFLICT', `no notice can go out: ${[...gaps].join('; ')}`);
  }
}
