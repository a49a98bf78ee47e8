import { StageError } from '../core/failure.ts';
import type { LineDeps } from './deps.ts';
import { dispatch } from './dispatch.ts';
import { sweepIdOf } from './plan.ts';
import { inSweep, jobOf } from './stage.ts';

/** A sweep that a person asked for. */
export interface AskedSweep {
  readonly sweepId: string;
  readonly sources: number;
  /** Sources that were left out because a person has paused them. */
  readonly paused: number;
}

/**
 * Begins a sweep of sources at once; all that are known where none is named. Workers take it up wherever they run. Refused
 * (`STATE_CONFLICT`) where all of them are paused.
 */
export async function runNow(
  sourceIds: readonly string[],
  { store, queue, now }: Pick<LineDeps, 'store' | 'queue' | 'now'>,
): Promise<AskedSweep> {
  const startedAt = now();
  const asked =
    sourceIds.length > 0
      ? await Promise.all(sourceIds.map((id) => store.sources.get(id)))
      : await store.sources.all();
  const resting = new Set(
    (await store.sourceBooks.pauses(startedAt)).map(({ sourceId }) => sourceId),
  );
  const awake = asked.filter(({ id }) => !resting.has(id)).map(({ id }) => id);
  if (awake.length === 0) {
    throw new StageError(
      'STATE_CONFLICT',
      asked.length === 0 ? 'no source is known yet' : 'the source is paused: resume it first',
    );
  }
  const slot = startedAt.toISOString();
  const id = sweepIdOf(slot);
  const plans = awake.map((sourceId) => jobOf('plan', { sourceId, slot }, sourceId, slot));
  const added = await store.transaction(async (tx) => {
    const sweep = { id, slot, sourceIds: awake, full: false, startedAt, finishedAt: null };
    await tx.sweeps.open(sweep);
    return await tx.jobs.add(inSweep(plans, id));
  });
  await dispatch(added, queue);
  return { sweepId: id, sources: awake.length, paused: asked.length - awake.length };
}
