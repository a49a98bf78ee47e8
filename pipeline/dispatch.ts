import type { LedgerJob } from '../core/repositories/jobs.ts';
import { JOB_NAMES, type Job } from '../queue/jobs.ts';
import type { Queue } from '../queue/queue.ts';

/** Gives ledger jobs to the queue. */
export async function dispatch(jobs: readonly LedgerJob[], queue: Queue): Promise<void> {
  if (jobs.length > 0) {
    await queue.add(jobs.map(queueJob));
  }
}

function queueJob({ key, name, payload }: LedgerJob): Job {
  const known = JOB_NAMES.find((candidate) => candidate === name);
  if (known === undefined) {
    throw new TypeError(`the ledger names an unknown job: ${name}`);
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- rows are written by `jobOf` alone, which ties each name to its payload
  return { key, name: known, payload } as Job;
}
