import { FAILURES, type FailureCode, failureCodeOf, StageError } from '../core/failure.ts';
import type { LedgerJob } from '../core/repositories/jobs.ts';
import type { Job } from '../queue/jobs.ts';
import { Postponed, type Run } from '../queue/queue.ts';
import { collect } from './collect.ts';
import type { LineDeps } from './deps.ts';
import { dispatch } from './dispatch.ts';
import { extract } from './extract.ts';
import { match } from './match.ts';
import { notify } from './notify.ts';
import { open } from './open.ts';
import { plan } from './plan.ts';
import { preserve } from './preserve.ts';
import { score } from './score.ts';
import type { StageOutcome, StageRun } from './stage.ts';
import { verify } from './verify.ts';

/** The order of the line. `review` stands between `open` and `notify`, and is a person's. */
// oxlint-disable-next-line complexity -- a case a stage, and nothing in any
async function runStage(job: Job, deps: LineDeps, run: StageRun): Promise<StageOutcome> {
  switch (job.name) {
    case 'plan':
      return await plan(job.payload, deps);
    case 'collect':
      return await collect(job.payload, deps, run);
    case 'extract':
    case 'extract-picture':
      return await extract(job.payload, deps, run);
    case 'match':
      return await match(job.payload, deps);
    case 'score':
      return await score(job.payload, deps);
    case 'preserve':
      return await preserve(job.payload, deps, run);
    case 'open':
      return await open(job.payload, deps);
    case 'notify':
      return await notify(job.payload, deps, run);
    case 'verify':
      return await verify(job.payload, deps, run);
  }
}

/**
 * Does one job: what the stage made, the end of the job and the work that follows are written in one transaction; then
 * the queue hears of the new work. Dying between the two costs nothing: what is due in the ledger is given to the queue
 * again when nothing moves, and at the next start.
 */
export async function runJob(
  { job, isLast }: Run,
  deps: LineDeps,
  signal: AbortSignal,
): Promise<void> {
  try {
    const outcome = await runStage(job, deps, { signal, isLast });
    await tell(await conclude(job.key, outcome, deps), deps);
  } catch (error) {
    if (error instanceof Postponed) {
      await deps.store.jobs.postpone(job.key, error.until);
      throw error;
    }
    const code = failureCodeOf(error);
    if (isRetried(error, code, isLast)) {
      throw error;
    }
    await deps.store.jobs.failed(job.key, code, detailOf(error));
    deps.log('warn', 'a job failed', { job: job.key, code });
  }
}

/** The job is done by now: what the queue cannot be told of is due in the ledger and given to it later. */
async function tell(jobs: readonly LedgerJob[], { queue, log }: LineDeps): Promise<void> {
  try {
    await dispatch(jobs, queue);
  } catch (error) {
    log('warn', 'the queue was not told of new work', { code: failureCodeOf(error) });
  }
}

async function conclude(
  key: string,
  outcome: StageOutcome,
  { store }: LineDeps,
): Promise<readonly LedgerJob[]> {
  const failure =
    outcome.failure === null ? null : { code: outcome.failure, detail: 'kept with what there is' };
  return await store.concluding(
    (tx) => outcome.write(tx),
    (tx, next) => tx.jobs.conclude(key, failure, next),
  );
}

/**
 * An abort and a missing service leave the job due; what passes is tried again while attempts are left. The queue tries no
 * bug again that names itself, so its job ends here: left due it would never end.
 */
function isRetried(error: unknown, code: FailureCode, isLast: boolean): boolean {
  switch (FAILURES[code]) {
    case 'transient':
      return !isLast || code === 'ABORTED';
    case 'bug':
      return !isLast && !(error instanceof StageError);
    case 'unavailable':
      return true;
    case 'gone':
    case 'blocked':
    case 'hostile':
    case 'invalid':
      return false;
  }
}

/** Errors of our own carry a line for people; others may hold what a page said, and only their kind is kept. */
function detailOf(error: unknown): string {
  if (error instanceof StageError) {
    return error.message.slice(0, 200);
  }
  if (!(error instanceof Error)) {
    return 'no error';
  }
  return 'code' in error && typeof error.code === 'string'
    ? `${error.name} ${error.code}`
    : error.name;
}
