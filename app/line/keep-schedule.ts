import { setTimeout as sleep } from 'node:timers/promises';
import { failureCodeOf } from '../../core/failure.ts';
import type { Source } from '../../core/source.ts';
import type { Sweep, SweepSummary } from '../../core/sweep.ts';
import { chase } from '../../pipeline/chase.ts';
import { planRechecks } from '../../pipeline/recheck.ts';
import { askUnlisted } from '../../pipeline/unlisted.ts';
import { mailboxClock } from './mailbox-reading.ts';
import { digestKeeper } from './nightly-digest.ts';
import type { Line } from './open-line.ts';
import { redispatch } from './sweep.ts';
import { tendQuietly } from './tend-evidence.ts';

/** How often open sweeps are looked at. */
const LOOK_EVERY_MS = 2_000;
/** How often notices are looked through for rechecks that are due, and the ledger for jobs that the queue has lost. */
const RECHECK_EVERY_MS = 60_000;

/** Registers the sources and the times of their sweeps; schedules of sources that are gone end. */
export async function registerSources({ deps }: Line, sources: readonly Source[]): Promise<void> {
  const wanted = new Set(sources.flatMap(({ id, schedule }) => (schedule === null ? [] : [id])));
  for (const { id } of await deps.queue.scheduled()) {
    if (!wanted.has(id)) {
      await deps.queue.unschedule(id);
    }
  }
  for (const source of sources) {
    await deps.store.sources.put(source);
    if (source.schedule !== null) {
      await deps.queue.schedule(source.id, source.schedule, source.id);
    }
  }
}

/** Ends sweeps that have nothing due, plans rechecks and chases what is overdue when their time comes, until the signal aborts. */
export async function keepSchedule(
  line: Line,
  onFinished: (summary: SweepSummary) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const { store, now } = line.deps;
  let recheckedAt = 0;
  const mailbox = mailboxClock(line, signal);
  let oldest: string | null = null;
  const keepDigest = digestKeeper(line);
  while (!signal.aborted) {
    for (const sweep of await store.sweeps.unfinished()) {
      if ((await store.jobs.dueCount(sweep.id)) === 0) {
        await close(line, sweep, onFinished);
      }
    }
    const at = now();
    if (at.getTime() - recheckedAt >= RECHECK_EVERY_MS) {
      recheckedAt = at.getTime();
      await chase(line.deps);
      await planRechecks(at.toISOString(), at, null, line.deps);
      oldest = await findLost(line, oldest);
      await tendQuietly(line, signal);
      await keepDigest(signal);
    }
    mailbox.tick(at);
    await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
  await mailbox.settled();
}

/** Ends a sweep that has nothing due, when what its sources lead to no more has been asked too. */
async function close(
  line: Line,
  sweep: Sweep,
  onFinished: (summary: SweepSummary) => Promise<void>,
): Promise<void> {
  if ((await askUnlisted(sweep, line.deps)) > 0) {
    await redispatch(line);
    return;
  }
  await line.deps.store.sweeps.finish(sweep.id, line.deps.now());
  await report(line, sweep.id, onFinished);
}

/** Reports a sweep that is over. A report that cannot be written is told, and the services go on. */
async function report(
  { deps: { store, log } }: Line,
  sweepId: string,
  onFinished: (summary: SweepSummary) => Promise<void>,
): Promise<void> {
  try {
    await onFinished(await store.sweeps.summary(sweepId));
  } catch (error) {
    log('error', 'the report of a sweep could not be written', {
      sweepId,
      code: failureCodeOf(error),
    });
  }
}

/**
 * Gives what is due to the queue again where the oldest of it is the same as at the last look: a worker that dies between
 * ledger and queue leaves such jobs. The key of the oldest.
 */
async function findLost(line: Line, before: string | null): Promise<string | null> {
  const [oldest] = await line.deps.store.jobs.due(1);
  if (oldest !== undefined && oldest.key === before) {
    await redispatch(line);
  }
  return oldest?.key ?? null;
}
