import type { PoolConfig } from 'pg';
import type { Now } from '../core/clock.ts';
import { StageError } from '../core/failure.ts';
import { addJobs } from './add.ts';
import { type Backend, type BullQueue, openBullQueue, openBullWorker } from './backend.ts';
import type { OnQueueEvent, QueueEvent } from './events.ts';
import { JOB_NAMES, type JobName } from './jobs.ts';
import { openPostgresBackend } from './postgres-backend.ts';
import type { Queue, Work, Worker, WorkerOptions } from './queue.ts';
import { openRedisBackend } from './redis-backend.ts';
import { listSchedules, planJobOf, setSchedule, TICKS } from './schedule.ts';
import type { JobRecord, TickRecord } from './schema.ts';
import { DEFAULT_SETTINGS, type QueueSettings } from './settings.ts';
import { startWork } from './work.ts';

/** Where the jobs are held. */
export type QueueOptions = (
  | { readonly kind: 'postgres'; readonly connection: PoolConfig }
  | { readonly kind: 'redis'; readonly url: string }
) & { readonly settings?: Partial<QueueSettings> };

export interface QueueDeps {
  readonly now: Now;
  readonly onEvent?: OnQueueEvent;
}

/** Opens the queue and makes what it needs in its service; `QUEUE_UNAVAILABLE` where that is not there. */
export async function openQueue(options: QueueOptions, deps: QueueDeps): Promise<Queue> {
  const tell = deps.onEvent ?? ignore;
  let isClosing = false;
  // Connections that end while the queue closes are no trouble.
  function onEvent(event: QueueEvent): void {
    if (!isClosing) {
      tell(event);
    }
  }
  const settings = { ...DEFAULT_SETTINGS, ...options.settings };
  const backend =
    options.kind === 'postgres'
      ? await openPostgresBackend(options.connection, onEvent)
      : await openRedisBackend(options.url, onEvent);
  const queues = new Map(
    JOB_NAMES.map((name) => [name, openBullQueue<JobRecord>(backend, name, onEvent)]),
  );
  const ticks = openBullQueue<TickRecord>(backend, TICKS, onEvent);
  function queueOf(name: JobName): BullQueue<JobRecord> {
    const queue = queues.get(name);
    if (queue === undefined) {
      throw new StageError('INPUT_INVALID', `no job is named ${name}`);
    }
    return queue;
  }
  const queue: Queue = {
    add: (jobs, { delayMs = 0 } = {}) => addJobs(queueOf, jobs, delayMs, settings),
    async work(work: Work, workerOptions: WorkerOptions) {
      await resumeAll([...queues.values()]);
      const worker = await startWork(work, workerOptions, { backend, settings, onEvent });
      const plans = (workerOptions.concurrency.plan ?? 0) > 0;
      return plans ? withTicks(worker, queue, backend, settings, onEvent) : worker;
    },
    schedule: (id, cron, sourceId) => setSchedule(ticks, id, cron, sourceId, deps.now),
    async unschedule(id) {
      await ticks.removeJobScheduler(id);
    },
    scheduled: () => listSchedules(ticks),
    clear: () => clearJobs([...queues.values()]),
    counts: () => countJobs(queueOf),
    async close() {
      isClosing = true;
      await Promise.all([...queues.values(), ticks].map((each) => each.close()));
      await backend.close();
    },
  };
  return queue;
}

/** A worker that does the ticks of schedules too. */
function withTicks(
  worker: Worker,
  queue: Queue,
  backend: Backend,
  settings: QueueSettings,
  onEvent: OnQueueEvent,
): Worker {
  const ticker = openBullWorker<TickRecord>(
    backend,
    TICKS,
    (tick) => queue.add([planJobOf(tick)]),
    {
      concurrency: 1,
      settings,
      onEvent,
      onStalled: () => onEvent({ kind: 'stalled', name: 'plan' }),
    },
  );
  return {
    async close() {
      await Promise.all([ticker.close(), worker.close()]);
    },
  };
}

/** BullMQ pauses a queue to empty it. */
async function clearJobs(queues: readonly BullQueue<JobRecord>[]): Promise<void> {
  await Promise.all(queues.map((queue) => queue.obliterate({ force: true, count: 10_000 })));
  await resumeAll(queues);
}

/** A program that was killed while it cleared a queue has left it paused. */
async function resumeAll(queues: readonly BullQueue<JobRecord>[]): Promise<void> {
  await Promise.all(queues.map((queue) => queue.resume()));
}

async function countJobs(
  queueOf: (name: JobName) => BullQueue<JobRecord>,
): Promise<Readonly<Record<JobName, number>>> {
  const counts = await Promise.all(
    JOB_NAMES.map(
      async (name) =>
        [name, await queueOf(name).getJobCountByTypes('waiting', 'active', 'delayed')] as const,
    ),
  );
  // One entry for each name: what the type says.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(counts) as Record<JobName, number>;
}

function ignore(): void {
  // Nobody asked.
}
