import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Worker as BullWorker } from 'bullmq';
import { idOf } from '../../core/ids.ts';
import type { Backend } from '../../queue/backend.ts';
import type { Job } from '../../queue/jobs.ts';
import type { QueueOptions } from '../../queue/open-queue.ts';
import { openPostgresBackend } from '../../queue/postgres-backend.ts';
import { openRedisBackend } from '../../queue/redis-backend.ts';
import { startTestPostgres } from './postgres.ts';
import { hasRedis, startTestRedis } from './redis.ts';

/** Times short enough for tests. */
const SETTINGS = { backoffMs: 20, lockMs: 1000, stalledCheckMs: 100 };
export interface QueueService {
  readonly options: QueueOptions;
  openBackend(): Promise<Backend>;
  stop(): Promise<void>;
}

/** The services that a queue can stand on, and whether they can be tested here. */
export const QUEUE_SERVICES = [
  { name: 'PostgreSQL', isThere: true, start: startOnPostgres },
  { name: 'Redis', isThere: hasRedis(), start: startOnRedis },
];

async function startOnPostgres(): Promise<QueueService> {
  const postgres = await startTestPostgres();
  return {
    options: { kind: 'postgres', connection: postgres.connection, settings: SETTINGS },
    openBackend: () => openPostgresBackend(postgres.connection, () => undefined),
    stop: () => postgres.close(),
  };
}

async function startOnRedis(): Promise<QueueService> {
  const redis = await startTestRedis();
  return {
    options: { kind: 'redis', url: redis.url, settings: SETTINGS },
    openBackend: () => openRedisBackend(redis.url, () => undefined),
    stop: () => redis.close(),
  };
}

/** A job about a capture of that number. */
export function scoreJob(n: number): Job {
  const captureId = idOf('capture', String(n));
  return { name: 'score', key: `score:${captureId}`, payload: { captureId } };
}

/** A process that has begun a job and will never end it. */
export async function workInChild(options: QueueOptions): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      pathOf('./register-typescript.mjs'),
      pathOf('./queue-worker.ts'),
      JSON.stringify(options),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(createInterface({ input: child.stdout }), 'line');
  return child;
}

function pathOf(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}

/**
 * Takes the next job as a worker would that dies at once, time after time; `onLost` waits until the queue has it back. Returns
 * the keys of the jobs it got.
 */
export async function loseJob(
  service: QueueService,
  times: number,
  onLost: () => Promise<unknown>,
): Promise<readonly string[]> {
  const backend = await service.openBackend();
  const doomed = new BullWorker(
    'score',
    null,
    {
      connection: 'held by the factory',
      prefix: 'cardsweep',
      autorun: false,
      lockDuration: 30,
      skipLockRenewal: true,
    },
    backend.factory,
  );
  const keys: string[] = [];
  for (let lost = 0; lost < times; lost += 1) {
    const job = await doomed.getNextJob(`doomed-${lost}`, { block: false });
    keys.push((job?.data as { readonly key?: string } | undefined)?.key ?? 'none');
    await onLost();
  }
  await doomed.close(true);
  await backend.close();
  return keys;
}
