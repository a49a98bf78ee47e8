import { once, setMaxListeners } from 'node:events';
import { type FailureCode, failureCodeOf, StageError } from '../../core/failure.ts';
import { runJob } from '../../pipeline/run-job.ts';
import type { JobName } from '../../queue/jobs.ts';
import type { Line } from './open-line.ts';

/** Jobs of each name at once in one process: collecting and verifying wait on the network, preserving holds a browser page, a picture is
 * read by one reader. */
export const CONCURRENCY = {
  plan: 2,
  collect: 8,
  extract: 3,
  'extract-picture': 1,
  match: 2,
  score: 2,
  preserve: 2,
  open: 1,
  notify: 2,
  verify: 12,
} as const satisfies Record<JobName, number>;

export interface LineWorker {
  /** Resolves when the work cannot go on because a service is missing or the disk is full. */
  readonly stopped: Promise<StageError>;
  close(): Promise<void>;
}

/** Failures after which no stage can do anything. */
const FATAL: ReadonlySet<string> = new Set([
  'DISK_FULL',
  'DATABASE_UNAVAILABLE',
  'QUEUE_UNAVAILABLE',
  'BLOBS_UNAVAILABLE',
]);

/** Works on the line's jobs in this process until it is closed or the signal aborts. */
export async function startWorker(
  { deps }: Pick<Line, 'deps'>,
  signal: AbortSignal,
  concurrency: Partial<Record<JobName, number>> = CONCURRENCY,
): Promise<LineWorker> {
  const fatal = new EventTarget();
  const stopped = firstFatal(fatal);
  // One for all jobs: each that is made stays with its sources as long as they live.
  const joined = new WeakMap<AbortSignal, AbortSignal>();
  function joinedWith(jobSignal: AbortSignal): AbortSignal {
    const known = joined.get(jobSignal) ?? AbortSignal.any([signal, jobSignal]);
    // All running jobs listen on it.
    setMaxListeners(0, known);
    joined.set(jobSignal, known);
    return known;
  }
  const worker = await deps.queue.work(
    async (run, jobSignal) => {
      try {
        await runJob(run, deps, joinedWith(jobSignal));
      } catch (error) {
        const code = failureCodeOf(error);
        if (FATAL.has(code)) {
          fatal.dispatchEvent(new CustomEvent('fatal', { detail: code }));
        }
        throw error;
      }
    },
    { concurrency },
  );
  return { stopped, close: () => worker.close() };
}

/** The first failure after which nothing can be done. */
async function firstFatal(fatal: EventTarget): Promise<StageError> {
  const [event] = await once(fatal, 'fatal');
  const code: unknown = event instanceof CustomEvent ? event.detail : null;
  return new StageError(isFatalCode(code) ? code : 'INTERNAL', FATAL_WORDS);
}

const FATAL_WORDS = 'a service that the work needs has gone; what is due stays due';

function isFatalCode(code: unknown): code is FailureCode {
  return typeof code === 'string' && FATAL.has(code);
}
