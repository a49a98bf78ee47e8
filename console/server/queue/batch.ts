import { nextCaseState } from '../../../core/case.ts';
import { failureCodeOf, StageError } from '../../../core/failure.ts';
import type { Actor } from '../../../core/rights.ts';
import { confirmAll, type Failed, planBatch, plannedNotices } from '../../../pipeline/batch.ts';
import { review } from '../../../pipeline/review.ts';
import { reopen } from '../../../pipeline/withdraw.ts';
import type { BatchOrder, BatchOutcome, BatchPlan } from '../../api/queue.ts';
import type { CaseDeps } from '../cases/case-deps.ts';
import { assertFree } from '../cases/claim.ts';
import { assign } from './assign.ts';

const EVENTS = { dismiss: 'dismissed', defer: 'deferred', assign: 'assigned' } as const;

/** What a batch would make of its cases; writes nothing. */
export async function planOf(
  order: BatchOrder,
  actor: Actor,
  { line, recipientName }: CaseDeps,
  signal: AbortSignal,
): Promise<BatchPlan> {
  const { free, failures } = await freeOf(order.caseIds, actor, line);
  if (order.act !== 'confirm') {
    const cases: BatchPlan['cases'] = [];
    for (const caseId of free) {
      const failed = await failing(caseId, async () => {
        nextCaseState((await line.store.cases.get(caseId)).state, EVENTS[order.act]);
      });
      if (failed === null) {
        cases.push({ caseId, notices: [] });
      } else {
        failures.push(failed);
      }
    }
    return { cases, failures, notices: 0 };
  }
  const planned = await planBatch(free, verdictedOf(order, actor), line, signal);
  return {
    cases: planned.flatMap((one) =>
      'drafted' in one
        ? [
            {
              caseId: one.caseId,
              notices: one.drafted.map(({ notice: { recipientId, cited } }) => ({
                recipientId,
                recipient: recipientName(recipientId),
                cited: cited.length,
              })),
            },
          ]
        : [],
    ),
    failures: [...failures, ...planned.flatMap((one) => ('drafted' in one ? [] : [one]))],
    notices: plannedNotices(planned),
  };
}

function verdictedOf(order: Extract<BatchOrder, { act: 'confirm' }>, { name }: Actor) {
  return { act: 'confirm', policy: order.policy, reason: order.reason, by: name } as const;
}

/** Takes the cases of a batch one by one; one that fails is told and stops no other. */
export async function takeBatch(
  order: BatchOrder,
  actor: Actor,
  deps: CaseDeps,
  signal: AbortSignal,
): Promise<BatchOutcome> {
  const { line, handOver } = deps;
  const { free, failures } = await freeOf(order.caseIds, actor, line);
  const taken: string[] = [];
  let notices = 0;
  if (order.act === 'confirm') {
    for await (const one of confirmAll(free, verdictedOf(order, actor), line, signal)) {
      if ('notices' in one) {
        taken.push(one.caseId);
        notices += one.notices.length;
        handOver(one.notices.filter(({ state }) => state === 'due'));
      } else {
        failures.push(one);
      }
    }
  } else {
    for (const caseId of free) {
      signal.throwIfAborted();
      const failed = await failing(caseId, () => takeOne(caseId, order, actor, deps));
      if (failed === null) {
        taken.push(caseId);
      } else {
        failures.push(failed);
      }
    }
  }
  await Promise.all(taken.map((caseId) => line.store.claims.release(caseId, actor.id)));
  return { taken, failures, notices };
}

async function takeOne(
  caseId: string,
  order: Exclude<BatchOrder, { act: 'confirm' }>,
  actor: Actor,
  { line }: CaseDeps,
): Promise<void> {
  if (order.act === 'assign') {
    await assign(caseId, order.to, actor, line);
    return;
  }
  const { act, reason } = order;
  await review(caseId, { act, policy: null, reason, by: actor.name }, line);
}

/** Why a case that was confirmed or dismissed a moment ago waits for a decision again. */
const UNDONE = 'undone';

/** Takes decisions of a moment ago back: what was confirmed is reopened, what was dismissed waits again. */
export async function undo(
  caseIds: readonly string[],
  actor: Actor,
  { line }: CaseDeps,
): Promise<BatchOutcome> {
  const taken: string[] = [];
  const failures: Failed[] = [];
  for (const caseId of new Set(caseIds)) {
    const failed = await failing(caseId, async () => {
      const { state, events } = await line.store.cases.get(caseId);
      const act = { by: actor.name, reason: UNDONE };
      if (events.some(({ kind }) => kind === 'confirmed') && state !== 'deferred') {
        await reopen(caseId, act, line);
      } else if (state === 'dismissed') {
        await review(caseId, { act: 'defer', policy: null, ...act }, line);
      }
    });
    if (failed === null) {
      taken.push(caseId);
    } else {
      failures.push(failed);
    }
  }
  return { taken, failures, notices: 0 };
}

/** The cases that nobody else holds; the others as failures. */
async function freeOf(
  caseIds: readonly string[],
  actor: Actor,
  line: CaseDeps['line'],
): Promise<{ readonly free: readonly string[]; readonly failures: Failed[] }> {
  const free: string[] = [];
  const failures: Failed[] = [];
  for (const caseId of new Set(caseIds)) {
    const failed = await failing(caseId, () => assertFree(caseId, actor, line));
    if (failed === null) {
      free.push(caseId);
    } else {
      failures.push(failed);
    }
  }
  return { free, failures };
}

async function failing(caseId: string, work: () => Promise<void>): Promise<Failed | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof StageError && error.class === 'invalid') {
      return { caseId, code: failureCodeOf(error), message: error.message };
    }
    throw error;
  }
}
