import type { CaseEventKind } from '../core/case.ts';
import { StageError } from '../core/failure.ts';
import { idOf } from '../core/ids.ts';
import type { Decision, Notice } from '../core/notice.ts';
import type { CaseView } from '../core/repositories/cases.ts';
import type { Repositories } from '../core/repositories/index.ts';
import type { LineDeps } from './deps.ts';
import { dispatch } from './dispatch.ts';
import { partiesOfCase } from './parties.ts';
import { jobOf } from './stage.ts';

/** What a person decides about a case. */
export type Verdicted = Pick<Decision, 'act' | 'policy' | 'reason' | 'by'>;

const EVENTS = {
  confirm: 'confirmed',
  dismiss: 'dismissed',
  defer: 'deferred',
} as const satisfies Record<Decision['act'], CaseEventKind>;

/**
 * Case -> Decision, by a person. Under the case's version: of two people who decide at once one is told
 * (`STATE_CONFLICT`). Confirming writes the notices that follow in the same transaction.
 */
export async function review(
  caseId: string,
  verdicted: Verdicted,
  deps: LineDeps,
): Promise<readonly Notice[]> {
  const view = await deps.store.cases.get(caseId);
  const at = deps.now();
  const version = view.version + 1;
  const decision: Decision = {
    id: idOf('decision', caseId, String(version)),
    caseId,
    ...verdicted,
    at,
  };
  const notices = verdicted.act === 'confirm' ? await draftNotices(view, decision, deps) : [];
  refuseGaps(notices, deps);
  const jobs = notices.map(({ id }) => jobOf('notify', { noticeId: id }, id));
  await deps.store.transaction(async (tx) => {
    await tx.cases.append({
      caseId,
      version,
      kind: EVENTS[verdicted.act],
      actor: verdicted.by,
      at,
      reason: verdicted.reason,
      policy: verdicted.policy,
      reference: decision.id,
    });
    await tx.cases.decide(decision);
    if (verdicted.act === 'dismiss') {
      await withdrawDue(caseId, tx);
    }
    await Promise.all(notices.map((notice) => tx.notices.add(notice)));
    await tx.jobs.add(jobs);
  });
  await dispatch(jobs, deps.queue);
  return notices;
}

/** Nothing more is sent about a case that is none: what was not handed over yet is taken back. */
async function withdrawDue(caseId: string, { notices }: Repositories): Promise<void> {
  for (const { id } of await notices.ofCase(caseId)) {
    if ((await notices.lock(id)) === 'due') {
      await notices.setState(id, 'withdrawn');
    }
  }
}

/** The notices that a confirmation makes: one for every party that can act, about what is in its hands. */
async function draftNotices(
  view: CaseView,
  decision: Decision,
  { store, desk }: Pick<LineDeps, 'store' | 'desk'>,
): Promise<readonly Notice[]> {
  if (decision.policy === null) {
    throw new StageError('INPUT_INVALID', 'a confirmation names its policy');
  }
  const { policy, reason, by, at } = decision;
  const parties = await partiesOfCase(view.id, policy, { store, desk });
  const earlier = await store.notices.ofCase(view.id);
  return parties.map(({ recipientId, cited }) => {
    const rounds = earlier.filter((notice) => notice.recipientId === recipientId);
    const round = 1 + Math.max(0, ...rounds.map((notice) => notice.round));
    return {
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
    };
  });
}

function refuseGaps(notices: readonly Notice[], { desk }: LineDeps): void {
  const gaps = new Set(notices.flatMap((notice) => desk.gaps(notice)));
  if (gaps.size > 0) {
    throw new StageError('STATE_CONFLICT', `no notice can go out: ${[...gaps].join('; ')}`);
  }
}
