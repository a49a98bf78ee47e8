import type { Sweep } from '../core/sweep.ts';
import { type Target, UNLISTED } from '../core/target.ts';
import type { LineDeps } from './deps.ts';
import { collectJob, targetId } from './plan.ts';
import { inSweep } from './stage.ts';

/** So long a page that nothing leads to, and that still stands, is not asked for again. */
const BELIEVED_MS = 30 * 24 * 3_600_000;

/**
 * What is taken out of a forum leaves its boards, and nothing leads to it any more: such pages are asked once whether they
 * still stand, when the rest of the sweep is done. How many jobs that makes.
 */
export async function askUnlisted(
  { id: sweepId, sourceIds }: Pick<Sweep, 'id' | 'sourceIds'>,
  { store, now }: Pick<LineDeps, 'store' | 'now'>,
): Promise<number> {
  const since = new Date(now().getTime() - BELIEVED_MS);
  const sources = new Map((await store.sources.all()).map((source) => [source.id, source]));
  let count = 0;
  for (const sourceId of sourceIds) {
    const budget = sources.get(sourceId)?.budget;
    // A source that is declared no more is asked nothing.
    if (budget === undefined) {
      continue;
    }
    count += await store.transaction(async (tx) => {
      const source = { id: sourceId, budget: budget.captures };
      const pages = await tx.frontier.unlisted(sweepId, source, since);
      const targets = pages.map(({ url, platform }): Target => {
        const place = { sweepId, sourceId, url, platform, accessCode: null };
        return {
          id: targetId(sweepId, sourceId, url, null),
          ...place,
          kind: 'page',
          depth: 0,
          foundAt: null,
          stamp: UNLISTED,
        };
      });
      const added = await tx.frontier.propose(targets, source.budget);
      await tx.jobs.add(inSweep(added.map(collectJob), sweepId));
      return added.length;
    });
  }
  return count;
}
