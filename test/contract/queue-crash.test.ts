import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openQueue, type QueueOptions } from '../../queue/open-queue.ts';
import { startEmbeddedPostgres } from '../../store/embedded/embedded-postgres.ts';
import { readPostmaster } from '../../store/embedded/postmaster.ts';
import { scoreJob } from '../support/queue-services.ts';
import { hasRedis, startTestRedis } from '../support/redis.ts';
import { Tally } from '../support/tally.ts';

interface Service {
  readonly options: QueueOptions;
  /** Kills the service; it comes back by itself. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

const SETTINGS = { backoffMs: 20, lockMs: 2000, stalledCheckMs: 200 };

const SERVICES = [
  { name: 'PostgreSQL', isThere: true, start: startPostgres },
  { name: 'Redis', isThere: hasRedis(), start: startRedis },
];

async function startPostgres(): Promise<Service> {
  const dir = await mkdtemp(join(tmpdir(), 'cardsweep-crash-'));
  await chmod(dir, 0o755);
  const server = await startEmbeddedPostgres({
    dir: join(dir, 'postgres'),
    commonsDir: null,
    log: () => undefined,
  });
  return {
    options: { kind: 'postgres', connection: server.connection, settings: SETTINGS },
    async crash() {
      const postmaster = await readPostmaster(join(dir, 'postgres', 'cluster'));
      process.kill(postmaster?.pid ?? 0, 'SIGKILL');
    },
    async stop() {
      await server.stop();
      await rm(dir, { recursive: true });
    },
  };
}

async function startRedis(): Promise<Service> {
  const redis = await startTestRedis();
  return {
    options: { kind: 'redis', url: redis.url, settings: SETTINGS },
    crash: () => redis.crash(),
    stop: () => redis.close(),
  };
}

describe.each(SERVICES.filter(({ isThere }) => isThere))('a crash of $name', ({ start }) => {
  it('loses no job: those that waited and those that ran are done once it is back', async () => {
    const service = await start();
    const queue = await openQueue(service.options, { now: () => new Date() });
    const jobs = Array.from({ length: 200 }, (_, n) => scoreJob(n));
    const done = new Set<string>();
    const runs = new Tally<string>();
    const worker = await queue.work(
      async ({ job }) => {
        runs.add(job.key);
        await new Promise((resolve) => setImmediate(resolve));
        done.add(job.key);
      },
      { concurrency: { score: 4 } },
    );
    await queue.add(jobs);
    await runs.reach(20);

    await service.crash();

    await expect.poll(() => done.size, { timeout: 40_000 }).toBe(jobs.length);
    await expect.poll(async () => (await queue.counts()).score, { timeout: 40_000 }).toBe(0);
    await worker.close();
    await queue.close();
    await service.stop();
  });
});
