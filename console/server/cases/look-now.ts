import { StageError } from '../../../core/failure.ts';
import type { LineDeps } from '../../../pipeline/deps.ts';
import { dispatch } from '../../../pipeline/dispatch.ts';
import { jobOf } from '../../../pipeline/stage.ts';

/** Has whoever works on the queue look at all that a notice cites, due or not. */
export async function lookNow(
  noticeId: string,
  { store, queue, now }: Pick<LineDeps, 'store' | 'queue' | 'now'>,
): Promise<void> {
  const { state } = await store.notices.get(noticeId);
  if (state !== 'accepted' && state !== 'refused') {
    throw new StageError(
      'STATE_CONFLICT',
      `the notice ${noticeId} is ${state}: nothing is looked at`,
    );
  }
  const slot = now().toISOString();
  const job = jobOf('verify', { noticeId, slot, looks: 'every' }, noticeId, slot);
  const jobs = await store.transaction(async (tx) => await tx.jobs.add([job]));
  await dispatch(jobs, queue);
}
