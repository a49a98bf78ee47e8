import type { LedgerJob } from '../core/repositories/jobs.ts';
import { JOB_NAMES, type Job } from '../queue/jobs.ts';
import type { Queue } from '../queue/queue.ts';

/** Gives ledger jobs to the queue; those that are postponed at `at`, for their moments. */
export async function dispatch(
  jobs: readonly LedgerJob[],
  queue: Queue,
  at: Date | null = null,
): Promise<void> {
  const byDelay = new Map<number, Job[]>();
  for (const job of jobs) {
    const delayMs = at === null ? 0 : delayOf(job, at);
    const batch = byDelay.get(delayMs) ?? [];
    batch.push(queueJob(job));
    byDelay.set(delayMs, batch);
  }
  await Promise.all([...byDelay].map(([delayMs, batch]) => queue.add(batch, { delayMs })));
}

/** Whole seconds, so that what waits for one host goes out in few batches. */
function delayOf({ dueAt }: LedgerJob, at: Date): number {
  const ms = dueAt === undefined ? 0 : dueAt.getTime() - at.getTime();
  return Math.ceil(Math.max(0, ms) / 1_000) * 1_000;
}

function queueJob({ key, name, payload }: LedgerJob): Job {
  const known = JOB_NAMES.find((candidate) => candidate === name);
  if (known === undefined) {
    throw new TypeError(`the ledger names an unknown job: ${name}`);
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- rows are written by `jobOf` alone, which ties each name to its payload
  return { key, name: known, payload } as Job;
}
