import { describe, expect, it } from 'vitest';
import { openQueue } from '../../queue/open-queue.ts';
import { Postponed, type Run } from '../../queue/queue.ts';
import { QUEUE_SERVICES, scoreJob } from '../support/queue-services.ts';
import { Tally } from '../support/tally.ts';

describe.each(QUEUE_SERVICES.filter(({ isThere }) => isThere))(
  'a job that its work postpones, on $name',
  ({ start }) => {
    it('is done again at its moment, and no try is counted for it', async () => {
      const service = await start();
      const failures: unknown[] = [];
      const queue = await openQueue(service.options, {
        now: () => new Date(),
        onEvent: (event) => failures.push(event),
      });
      const runs = new Tally<Run & { readonly at: number }>();
      const worker = await queue.work(
        async (run) => {
          runs.add({ ...run, at: Date.now() });
          if (runs.seen.length === 1) {
            throw new Postponed(new Date(Date.now() + 400));
          }
        },
        { concurrency: { score: 1 } },
      );

      await queue.add([scoreJob(1)]);
      const [first, second] = await runs.reach(2);
      await expect.poll(async () => (await queue.counts()).score).toBe(0);
      await worker.close();
      await queue.close();
      await service.stop();

      expect([first?.attempt, second?.attempt]).toEqual([1, 1]);
      expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(395);
      expect(failures).toEqual([]);
    });
  },
);
