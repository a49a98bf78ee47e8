import { type Job as BullJob, getNextMillis } from 'bullmq';
import type { Now } from '../core/clock.ts';
import { StageError } from '../core/failure.ts';
import type { BullQueue } from './backend.ts';
import type { Job } from './jobs.ts';
import { parseTick, type TickRecord } from './schema.ts';

/** The queue of the schedules' ticks. Doing a tick adds the `plan` job of its slot. */
export const TICKS = 'tick';

type TickQueue = BullQueue<TickRecord>;

/**
 * Sets a schedule. One that is as it should be stays untouched, so that a tick which fell due while no worker ran is still
 * done.
 */
export async function setSchedule(
  queue: TickQueue,
  id: string,
  cron: string,
  sourceId: string,
  now: Now,
): Promise<void> {
  const record = parseTick({ sourceId });
  assertCron(cron, now);
  const there = await queue.getJobScheduler(id);
  const isSame = there?.pattern === cron && there.template?.data?.sourceId === sourceId;
  if (!isSame) {
    await queue.upsertJobScheduler(
      id,
      { pattern: cron, tz: 'UTC' },
      { name: TICKS, data: record, opts: { removeOnComplete: true, removeOnFail: true } },
    );
  }
}

/** Every schedule and its next tick. */
export async function listSchedules(
  queue: TickQueue,
): Promise<readonly { readonly id: string; readonly cron: string; readonly nextAt: Date }[]> {
  const schedulers = await queue.getJobSchedulers(0, -1, true);
  return schedulers.map(({ key, pattern, next }) => ({
    id: key,
    cron: pattern ?? '',
    nextAt: new Date(next ?? 0),
  }));
}

/** The `plan` job of a tick. */
export function planJobOf(tick: BullJob<TickRecord, void>): Job {
  const { sourceId } = parseTick(tick.data);
  const slot = slotOf(tick.id ?? '');
  return { name: 'plan', key: `plan:${sourceId}:${slot}`, payload: { sourceId, slot } };
}

/** BullMQ names a tick `repeat:<schedule>:<milliseconds>` after the time that it is due, however late it is done. */
function slotOf(id: string): string {
  const due = new Date(Number(id.slice(id.lastIndexOf(':') + 1)));
  if (Number.isNaN(due.getTime())) {
    throw new StageError('INPUT_INVALID', 'a tick without a time');
  }
  return due.toISOString();
}

function assertCron(cron: string, now: Now): void {
  try {
    getNextMillis(now().getTime(), { pattern: cron, tz: 'UTC' });
  } catch (cause) {
    throw new StageError('INPUT_INVALID', `not a cron expression: ${cron.slice(0, 80)}`, { cause });
  }
}
