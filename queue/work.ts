import { type Job as BullJob, DelayedError, UnrecoverableError, WaitingError } from 'bullmq';
import { type FailureCode, failureCodeOf, StageError } from '../core/failure.ts';
import { type Backend, openBullWorker } from './backend.ts';
import type { OnQueueEvent } from './events.ts';
import { JOB_NAMES, type JobName } from './jobs.ts';
import { Postponed, type Run, type Work, type Worker, type WorkerOptions } from './queue.ts';
import { type JobRecord, parseJob } from './schema.ts';
import type { QueueSettings } from './settings.ts';

/** What the processing of jobs needs. */
export interface WorkDeps {
  readonly backend: Backend;
  readonly settings: QueueSettings;
  readonly onEvent: OnQueueEvent;
}

type StoredJob = BullJob<JobRecord, void>;

/** Works on the names that have a concurrency. */
export async function startWork(
  work: Work,
  options: WorkerOptions,
  deps: WorkDeps,
): Promise<Worker> {
  const closing = new AbortController();
  const workers = JOB_NAMES.flatMap((name) => {
    const concurrency = options.concurrency[name] ?? 0;
    if (concurrency < 1) {
      return [];
    }
    const worker = openBullWorker<JobRecord>(
      deps.backend,
      name,
      (job, token) => doOne(work, name, job, token ?? '', closing.signal, deps),
      {
        concurrency,
        settings: deps.settings,
        onEvent: deps.onEvent,
        onStalled: () => deps.onEvent({ kind: 'stalled', name }),
      },
    );
    return [worker];
  });
  await Promise.all(workers.map((worker) => worker.waitUntilReady()));
  return {
    async close() {
      closing.abort(new StageError('ABORTED', 'the worker is closing'));
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}

/**
 * One try of one job. What is thrown on carries the failure's code and nothing of its message, because the queue stores it.
 */
async function doOne(
  work: Work,
  name: JobName,
  stored: StoredJob,
  token: string,
  signal: AbortSignal,
  deps: WorkDeps,
): Promise<void> {
  const attempt = stored.attemptsMade + 1;
  const isLast = attempt >= (stored.opts.attempts ?? 1);
  try {
    signal.throwIfAborted();
    const run: Run = { job: parseJob(name, stored.data.key, stored.data.payload), attempt, isLast };
    await work(run, signal);
  } catch (error) {
    if (error instanceof Postponed) {
      await stored.moveToDelayed(error.until.getTime(), token);
      throw new DelayedError();
    }
    const code = failureCodeOf(error);
    if (signal.aborted && isWorthRetrying(error)) {
      await stored.moveToWait(token);
      throw new WaitingError();
    }
    const willRetry = isWorthRetrying(error) && !isLast;
    deps.onEvent({ kind: 'failed', name, key: stored.data.key, attempt, code, willRetry, error });
    throw asStored(code, willRetry);
  }
}

function isWorthRetrying(error: unknown): boolean {
  return !(error instanceof StageError) || error.class === 'transient';
}

function asStored(code: FailureCode, willRetry: boolean): Error {
  return willRetry ? new Error(code) : new UnrecoverableError(code);
}
