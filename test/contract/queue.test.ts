import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StageError } from '../../core/failure.ts';
import { idOf } from '../../core/ids.ts';
import type { QueueEvent } from '../../queue/events.ts';
import { JOB_NAMES, type Job } from '../../queue/jobs.ts';
import { openQueue, type QueueOptions } from '../../queue/open-queue.ts';
import type { Queue, Run, Work, Worker } from '../../queue/queue.ts';
import {
  loseJob,
  QUEUE_SERVICES,
  type QueueService,
  scoreJob,
  workInChild,
} from '../support/queue-services.ts';
import { gate, Tally } from '../support/tally.ts';

const EVERY_SECOND = '* * * * * *';

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

describe.each(QUEUE_SERVICES.filter(({ isThere }) => isThere))(
  'the queue on $name',
  ({ start }) => {
    let service: QueueService;
    let queue: Queue;
    let workers: Worker[];
    let runs: Tally<Run>;
    let failures: Tally<QueueEvent & { kind: 'failed' }>;
    let stalls: Tally<QueueEvent>;

    beforeEach(async () => {
      runs = new Tally();
      failures = new Tally();
      stalls = new Tally();
      workers = [];
      service = await start();
      queue = await open(service.options);
    });

    afterEach(async () => {
      await Promise.all(workers.map((worker) => worker.close()));
      await queue.close();
      await service.stop();
    });

    function open(options: QueueOptions): Promise<Queue> {
      return openQueue(options, {
        now: () => new Date(),
        onEvent(event) {
          if (event.kind === 'failed') {
            failures.add(event);
          } else if (event.kind === 'stalled') {
            stalls.add(event);
          }
        },
      });
    }

    async function work(then: Work, concurrency = 2): Promise<Worker> {
      const worker = await queue.work(
        (run, signal) => {
          runs.add(run);
          return then(run, signal);
        },
        { concurrency: { score: concurrency, plan: 1 } },
      );
      workers.push(worker);
      return worker;
    }

    async function counted(): Promise<number> {
      return (await queue.counts()).score;
    }

    it('hands a job to a worker as it was added', async () => {
      await work(async () => undefined);

      await queue.add([scoreJob(1)]);

      expect(await runs.reach(1)).toEqual([{ job: scoreJob(1), attempt: 1, isLast: false }]);
      await expect.poll(counted).toBe(0);
    });

    it('leaves a job that waits as it is when it is added again', async () => {
      await queue.add([scoreJob(1), scoreJob(1), scoreJob(2)]);
      await queue.add([scoreJob(2), scoreJob(1)]);

      const others = JOB_NAMES.filter((name) => name !== 'score').map((name) => [name, 0]);
      expect(await queue.counts()).toEqual({ ...Object.fromEntries(others), score: 2 });
      await work(async () => undefined);
      await expect.poll(counted).toBe(0);
      expect(runs.seen).toHaveLength(2);
    });

    it('leaves a job that runs as it is, and takes it again once it is done', async () => {
      const { opened, open: letGo } = gate();
      await work(() => opened);
      await queue.add([scoreJob(1)]);
      await runs.reach(1);

      await queue.add([scoreJob(1)]);
      const whileRunning = await counted();
      letGo();
      await expect.poll(counted).toBe(0);
      await queue.add([scoreJob(1)]);

      expect(whileRunning).toBe(1);
      expect(await runs.reach(2)).toHaveLength(2);
    });

    it('tries a failing job four times, says which try is the last, and frees its key', async () => {
      await work(async () => {
        throw new Error('text of a page');
      });

      await queue.add([scoreJob(1)]);
      await failures.reach(4);
      await expect.poll(counted).toBe(0);
      await queue.add([scoreJob(1)]);
      await runs.reach(5);

      expect(runs.seen.map(({ attempt, isLast }) => [attempt, isLast])).toEqual([
        [1, false],
        [2, false],
        [3, false],
        [4, true],
        [1, false],
      ]);
      expect(failures.seen.slice(0, 4).map(({ code, willRetry }) => [code, willRetry])).toEqual([
        ['INTERNAL', true],
        ['INTERNAL', true],
        ['INTERNAL', true],
        ['INTERNAL', false],
      ]);
    });

    it('tries a transient failure again until it passes', async () => {
      await work(async ({ attempt }) => {
        if (attempt < 3) {
          throw new StageError('HOST_TIMEOUT');
        }
      });

      await queue.add([scoreJob(1)]);
      await runs.reach(3);

      await expect.poll(counted).toBe(0);
      expect(failures.seen.map(({ code }) => code)).toEqual(['HOST_TIMEOUT', 'HOST_TIMEOUT']);
    });

    it('ends a job at once for a failure that time does not mend', async () => {
      await work(async () => {
        throw new StageError('PAGE_REMOVED');
      });

      await queue.add([scoreJob(1)]);
      const [failure] = await failures.reach(1);

      await expect.poll(counted).toBe(0);
      expect(failure).toMatchObject({ code: 'PAGE_REMOVED', attempt: 1, willRetry: false });
      expect(runs.seen).toHaveLength(1);
    });

    it('holds a job back for its delay', async () => {
      await work(async () => undefined);
      const before = performance.now();

      await queue.add([scoreJob(1)], { delayMs: 400 });
      const waiting = await counted();
      await runs.reach(1);

      expect(waiting).toBe(1);
      expect(performance.now() - before).toBeGreaterThanOrEqual(395);
    });

    it('adds a plan job at each tick of a schedule, with the slot of the tick', async () => {
      await work(async () => undefined);

      await queue.schedule('night', EVERY_SECOND, 'example-forum');
      const [listed] = await queue.scheduled();
      const ticks = await runs.reach(3);

      expect(listed).toMatchObject({ id: 'night', cron: EVERY_SECOND });
      const first = listed?.nextAt.getTime() ?? 0;
      expect(ticks.slice(0, 3).map(({ job }) => job)).toEqual(
        [first, first + 1000, first + 2000]
          .map((time) => new Date(time).toISOString())
          .map((slot) => ({
            name: 'plan',
            key: `plan:example-forum:${slot}`,
            payload: { sourceId: 'example-forum', slot },
          })),
      );
    });

    it('replaces a schedule and removes it', async () => {
      await queue.schedule('night', '0 2 * * *', 'example-forum');
      await queue.schedule('night', '30 3 * * *', 'other-forum');
      const replaced = await queue.scheduled();
      await queue.unschedule('night');

      expect(replaced.map(({ id, cron }) => [id, cron])).toEqual([['night', '30 3 * * *']]);
      expect(replaced[0]?.nextAt.toISOString()).toMatch(/T03:30:00\.000Z$/u);
      expect(await queue.scheduled()).toEqual([]);
      expect((await queue.counts()).plan).toBe(0);
    });

    it('does a tick that fell due while no worker ran, though the schedule is set again', async () => {
      await queue.schedule('night', EVERY_SECOND, 'example-forum');
      const [due] = await queue.scheduled();
      await expect
        .poll(() => Date.now(), { timeout: 5000 })
        .toBeGreaterThan((due?.nextAt.getTime() ?? 0) + 1000);

      await queue.schedule('night', EVERY_SECOND, 'example-forum');
      await work(async () => undefined);
      const [first] = await runs.reach(1);

      expect(first?.job.payload).toEqual({
        sourceId: 'example-forum',
        slot: due?.nextAt.toISOString(),
      });
    });

    it('refuses a cron expression that is none', async () => {
      await expect(queue.schedule('night', 'at two', 'example-forum')).rejects.toMatchObject({
        code: 'INPUT_INVALID',
      });
    });

    it('aborts running jobs when a worker closes, and keeps them for the next with all their tries', async () => {
      const worker = await work((_, signal) => untilAborted(signal));
      await queue.add([scoreJob(1), scoreJob(2), scoreJob(3)]);
      await runs.reach(2);

      await worker.close();
      const left = await counted();
      await work(async () => undefined);
      await expect.poll(counted).toBe(0);

      expect(left).toBe(3);
      expect(runs.seen).toHaveLength(5);
      expect(runs.seen.map(({ attempt }) => attempt)).toEqual([1, 1, 1, 1, 1]);
      expect(failures.seen).toEqual([]);
    });

    it('lets a job that ends in spite of the abort be done', async () => {
      const worker = await work(async (_, signal) => {
        await untilAborted(signal).catch(() => undefined);
      });
      await queue.add([scoreJob(1)]);
      await runs.reach(1);

      await worker.close();

      expect(await counted()).toBe(0);
    });

    it('runs the job of a worker process that was killed again', async () => {
      await queue.add([scoreJob(1)]);
      const child = await workInChild(service.options);

      child.kill('SIGKILL');
      await work(async () => undefined);
      await runs.reach(1);

      await expect.poll(counted).toBe(0);
      expect(runs.seen.map(({ job }) => job)).toEqual([scoreJob(1)]);
    });

    it('runs a job that 25 workers lost', async () => {
      const { opened, open: letGo } = gate();
      await work(() => opened, 1);
      await queue.add([scoreJob(1)]);
      await runs.reach(1);
      await queue.add([scoreJob(2)]);

      const lost = await loseJob(service, 25, () => stalls.reach(stalls.seen.length + 1));
      letGo();
      await runs.reach(2);

      await expect.poll(counted).toBe(0);
      expect(lost).toEqual(Array.from({ length: 25 }, () => scoreJob(2).key));
      expect(runs.seen[1]).toEqual({ job: scoreJob(2), attempt: 1, isLast: false });
    });

    it('does a thousand jobs once each', async () => {
      await queue.close();
      queue = await open({ ...service.options, settings: {} });
      const jobs = Array.from({ length: 1000 }, (_, n) => scoreJob(n));
      await work(async () => undefined, 20);

      await queue.add(jobs);
      await runs.reach(1000);

      await expect.poll(counted).toBe(0);
      expect(new Set(runs.seen.map(({ job }) => job.key)).size).toBe(1000);
      expect(runs.seen).toHaveLength(1000);
    });

    it('drops what waits, is delayed or was held by a killed worker, and keeps schedules', async () => {
      await queue.schedule('night', '0 2 * * *', 'example-forum');
      await queue.add([scoreJob(1), scoreJob(2)]);
      await queue.add([scoreJob(3)], { delayMs: 60_000 });
      const child = await workInChild(service.options);
      child.kill('SIGKILL');

      await queue.clear();
      const left = await counted();
      await work(async () => undefined);
      await queue.add([scoreJob(1), scoreJob(4)]);
      await runs.reach(2);

      await expect.poll(counted).toBe(0);
      expect(left).toBe(0);
      expect(runs.seen.map(({ job }) => job.key).toSorted()).toEqual(
        [scoreJob(1).key, scoreJob(4).key].toSorted(),
      );
      expect(await queue.scheduled()).toHaveLength(1);
    });

    it('refuses a job that holds anything but ids, and with it the whole batch', async () => {
      const telling = {
        name: 'score',
        key: 'score:x',
        payload: { captureId: idOf('capture', 'x'), text: 'whatever a page said' },
      } as Job;

      await expect(queue.add([scoreJob(1), telling])).rejects.toMatchObject({
        code: 'INPUT_INVALID',
      });
      expect(await counted()).toBe(0);
    });
  },
);

describe('a queue whose service is not there', () => {
  it.each([
    { kind: 'redis', url: 'redis://127.0.0.1:1' },
    { kind: 'postgres', connection: { host: '127.0.0.1', port: 1, user: 'x', database: 'x' } },
  ] as const)('is QUEUE_UNAVAILABLE on $kind', async (options) => {
    const opening = openQueue(options, { now: () => new Date() });

    await expect(opening).rejects.toMatchObject({ code: 'QUEUE_UNAVAILABLE' });
  });
});
