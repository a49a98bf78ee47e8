import type { BulkJobOptions } from 'bullmq';
import type { BullQueue } from './backend.ts';
import { jobIdOf } from './job-id.ts';
import type { Job, JobName } from './jobs.ts';
import { type JobRecord, parseJob } from './schema.ts';
import { BACKOFF_JITTER, type QueueSettings } from './settings.ts';

/** Options of every job: nothing of it stays once it is done or given up, so that its key is free again. */
function jobOptions(settings: QueueSettings): BulkJobOptions {
  return {
    attempts: settings.attempts,
    backoff: { type: 'exponential', delay: settings.backoffMs, jitter: BACKOFF_JITTER },
    removeOnComplete: true,
    removeOnFail: true,
    // Traces could hold what a page said.
    stackTraceLimit: 0,
  };
}

/** Adds jobs, a round trip for each name. All are looked at before the first is added. */
export async function addJobs(
  queueOf: (name: JobName) => BullQueue<JobRecord>,
  jobs: readonly Job[],
  delayMs: number,
  settings: QueueSettings,
): Promise<void> {
  const options = jobOptions(settings);
  const batches = new Map<JobName, BulkJob[]>();
  for (const { name, ...given } of jobs) {
    const { key, payload } = parseJob(name, given.key, given.payload);
    const opts = { ...options, jobId: jobIdOf(key), ...(delayMs > 0 ? { delay: delayMs } : {}) };
    const batch = batches.get(name) ?? [];
    batch.push({ name, data: { key, payload }, opts });
    batches.set(name, batch);
  }
  await Promise.all([...batches].map(([name, batch]) => queueOf(name).addBulk(batch)));
}

interface BulkJob {
  readonly name: string;
  readonly data: JobRecord;
  readonly opts: BulkJobOptions;
}
