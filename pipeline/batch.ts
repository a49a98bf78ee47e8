import { type FailureCode, failureCodeOf, StageError } from '../core/failure.ts';
import type { Notice } from '../core/notice.ts';
import type { LineDeps } from './deps.ts';
import { type Drafted, previewConfirmation, review, type Verdicted } from './review.ts';

/** A case of a batch that could not be taken. */
export interface Failed {
  readonly caseId: string;
  readonly code: FailureCode;
  readonly message: string;
}

/** What a batch would make of one of its cases. */
export type PlannedCase =
  | { readonly caseId: string; readonly drafted: readonly Drafted[] }
  | Failed;

/** What a batch made of one of its cases. */
export type TakenCase = { readonly caseId: string; readonly notices: readonly Notice[] } | Failed;

/** What confirming all these cases would make, in their order, each once. Writes nothing. */
export async function planBatch(
  caseIds: readonly string[],
  verdicted: Verdicted,
  deps: Pick<LineDeps, 'store' | 'desk' | 'now'>,
  signal: AbortSignal,
): Promise<readonly PlannedCase[]> {
  const planned: PlannedCase[] = [];
  for (const caseId of new Set(caseIds)) {
    signal.throwIfAborted();
    planned.push(
      await orFailed(caseId, async () => ({
        caseId,
        drafted: await previewConfirmation(caseId, verdicted, deps),
      })),
    );
  }
  return planned;
}

/** How many notices a plan would make. */
export function plannedNotices(planned: readonly PlannedCase[]): number {
  return planned.reduce((sum, one) => sum + ('drafted' in one ? one.drafted.length : 0), 0);
}

/**
 * Confirms cases one by one, each in a transaction of its own; one that fails is told and stops no other. Second approval goes by
 * the notices of the whole batch.
 */
export async function* confirmAll(
  caseIds: readonly string[],
  verdicted: Verdicted,
  deps: LineDeps,
  signal: AbortSignal,
): AsyncGenerator<TakenCase> {
  const planned = plannedNotices(await planBatch(caseIds, verdicted, deps, signal));
  let made = 0;
  for (const caseId of new Set(caseIds)) {
    signal.throwIfAborted();
    const taken = await orFailed(caseId, async () => ({
      caseId,
      notices: await review(caseId, verdicted, deps, { planned, made }),
    }));
    made += 'notices' in taken ? taken.notices.length : 0;
    yield taken;
  }
}

/** A failure of this case alone as a value; a service that is not there fails them all. */
async function orFailed<T>(caseId: string, work: () => Promise<T>): Promise<T | Failed> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StageError && error.class === 'invalid') {
      return { caseId, code: failureCodeOf(error), message: error.message };
    }
    throw error;
  }
}
