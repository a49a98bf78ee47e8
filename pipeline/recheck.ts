import type { LedgerJob } from '../core/repositories/jobs.ts';
import type { LineDeps } from './deps.ts';
import { dispatch } from './dispatch.ts';
import { jobOf } from './stage.ts';

/**
 * Adds a `verify` job for every notice whose recheck is due before a moment, and a `notify` job for those not yet handed
 * over; where one is due already it goes to the queue again instead. For a sweep every address is looked at, due or not.
 */
export async function planRechecks(
  slot: string,
  dueBefore: Date,
  sweepId: string | null,
  { store, queue }: Pick<LineDeps, 'store' | 'queue'>,
): Promise<number> {
  const waiting = await store.jobs.dueOf(['notify', 'verify']);
  const planned = new Set(waiting.map(({ name, payload }) => `${name} ${payload['noticeId']}`));
  const due = await store.notices.list({ state: 'due' });
  const accepted = await store.notices.rechecked(dueBefore);
  const looking = sweepId === null ? {} : ({ looks: 'every' } as const);
  const jobs: LedgerJob[] = [
    ...due.map(({ id }) => jobOf('notify', { noticeId: id }, id, slot)),
    ...accepted.map((id) => jobOf('verify', { noticeId: id, slot, ...looking }, id, slot)),
  ];
  const fresh = jobs.filter(({ name, payload }) => !planned.has(`${name} ${payload['noticeId']}`));
  const added = await store.transaction(async (tx) => {
    if (sweepId !== null) {
      await tx.jobs.adopt(
        waiting.map(({ key }) => key),
        sweepId,
      );
    }
    return await tx.jobs.add(fresh.map((job) => ({ ...job, sweepId })));
  });
  await dispatch([...waiting, ...added], queue);
  return added.length;
}
