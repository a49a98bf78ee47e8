import { openQueue, type QueueOptions } from '../../queue/open-queue.ts';

/**
 * A worker process of its own, for tests that kill one: takes the queue's options as its argument, says `running` with the
 * key of each `score` job that it begins, and never ends one.
 */
const options = JSON.parse(process.argv[2] ?? '{}') as QueueOptions;
const queue = await openQueue(options, { now: () => new Date() });
await queue.work(
  async ({ job }) => {
    process.stdout.write(`running ${job.key}\n`);
    await new Promise(() => undefined);
  },
  { concurrency: { score: 1 } },
);
setInterval(() => undefined, 60_000);
