import type { FailureCode } from '../core/failure.ts';
import type { Repositories } from '../core/repositories/index.ts';
import type { LedgerJob } from '../core/repositories/jobs.ts';
import type { JobName, JobPayloads } from '../queue/jobs.ts';

/** What a stage made: writes that belong together, and the work that follows from them. */
export interface StageOutcome {
  /** Runs in the transaction that also ends the job and adds what `next` names. */
  readonly write: (tx: Repositories) => Promise<readonly LedgerJob[]>;
  /** Set where the stage ended in a failure that it has dealt with: the ledger names it. */
  readonly failure: FailureCode | null;
}

/** How a stage is being run. */
export interface StageRun {
  readonly signal: AbortSignal;
  /** No further attempt follows: what can be kept of a failure is kept now. */
  readonly isLast: boolean;
}

/** A stage's job under its key. It belongs to the sweep of the job that adds it. */
export function jobOf<N extends JobName>(
  name: N,
  payload: JobPayloads[N],
  ...key: readonly string[]
): LedgerJob {
  return { key: [name, ...key].join(':'), name, payload: { ...payload }, sweepId: null };
}

/** The jobs as work of a sweep. */
export function inSweep(jobs: readonly LedgerJob[], sweepId: string): readonly LedgerJob[] {
  return jobs.map((job) => ({ ...job, sweepId }));
}

/** An outcome whose follow-up work is known beforehand. */
export function following(
  jobs: readonly LedgerJob[],
  write: (tx: Repositories) => Promise<void> = () => Promise.resolve(),
): StageOutcome {
  return {
    failure: null,
    async write(tx) {
      await write(tx);
      return jobs;
    },
  };
}
