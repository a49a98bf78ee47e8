import { setTimeout as sleep } from 'node:timers/promises';
import type { StageError } from '../../core/failure.ts';
import type { SweepProgress } from '../../core/repositories/sweeps.ts';
import type { Source } from '../../core/source.ts';
import type { Sweep, SweepSummary } from '../../core/sweep.ts';
import { chase } from '../../pipeline/chase.ts';
import { dispatch } from '../../pipeline/dispatch.ts';
import { sweepIdOf } from '../../pipeline/plan.ts';
import { planRechecks } from '../../pipeline/recheck.ts';
import { inSweep, jobOf } from '../../pipeline/stage.ts';
import { askUnlisted } from '../../pipeline/unlisted.ts';
import type { Line } from './open-line.ts';
import { startWorker } from './worker.ts';

/** How often a running sweep is looked at: seldom where looking takes long. */
const LOOK_EVERY_MS = 200;
const LONGEST_LOOK_MS = 5_000;
/** The share of its time that a sweep is looked at, at most. */
const LOOKING_SHARE = 1 / 20;
/** Without any progress for so long, what is due is given to the queue again. */
const QUIET_MS = 10_000;
/** Ledger jobs given to the queue at once. */
const BATCH = 5_000;
/** A sweep by hand rechecks every notice, however long its next recheck is away. */
const YEAR_MS = 366 * 24 * 3_600_000;

export interface SweepOptions {
  readonly full: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: SweepProgress, sweep: Sweep) => void;
}

/**
 * One sweep over the sources, from its plan until nothing of it is due. A sweep of the same sources that was cut off is
 * gone on with. Aborting leaves it open, everything due kept.
 */
export async function runSweep(
  line: Line,
  sources: readonly Source[],
  options: SweepOptions,
): Promise<SweepSummary> {
  const { store, now } = line.deps;
  for (const source of sources) {
    await store.sources.put(source);
  }
  const sweep = (await cutOff(line, sources)) ?? (await begin(line, sources, options.full));
  await takeUp(line);
  const worker = await startWorker(line, options.signal);
  try {
    await untilDrained(line, sweep, worker.stopped, options);
    if ((await askUnlisted(sweep, line.deps)) > 0) {
      await redispatch(line);
      await untilDrained(line, sweep, worker.stopped, options);
    }
  } finally {
    await worker.close();
  }
  await store.sweeps.finish(sweep.id, now());
  return await store.sweeps.summary(sweep.id);
}

/**
 * The open sweep of exactly these sources that has work left and time to do it, or null. One whose work another run has done
 * meanwhile, or whose sources' time is over, ends here: what it saw is not what stands now.
 */
async function cutOff(
  { deps: { store, now } }: Line,
  sources: readonly Source[],
): Promise<Sweep | null> {
  const wanted = sources
    .map(({ id }) => id)
    .toSorted()
    .join(' ');
  for (const sweep of await store.sweeps.unfinished()) {
    if (sweep.sourceIds.toSorted().join(' ') === wanted) {
      const ageMs = now().getTime() - sweep.startedAt.getTime();
      if (ageMs < timeOf(sources) && (await store.jobs.dueCount(sweep.id)) > 0) {
        return sweep;
      }
      await store.sweeps.finish(sweep.id, now());
    }
  }
  return null;
}

/** The longest time that a source's budget gives a sweep, in milliseconds. */
function timeOf(sources: readonly Source[]): number {
  return Math.max(...sources.map(({ budget }) => budget.minutes)) * 60_000;
}

async function begin(line: Line, sources: readonly Source[], full: boolean): Promise<Sweep> {
  const { store, now } = line.deps;
  const startedAt = now();
  const slot = startedAt.toISOString();
  const id = sweepIdOf(slot);
  const sourceIds = sources.map((source) => source.id);
  const sweep = { id, slot, sourceIds, full, startedAt, finishedAt: null };
  const plans = sources.map((source) =>
    jobOf('plan', { sourceId: source.id, slot }, source.id, slot),
  );
  await store.transaction(async (tx) => {
    await tx.sweeps.open(sweep);
    await tx.jobs.add(inSweep(plans, id));
  });
  await chase(line.deps);
  await planRechecks(slot, new Date(startedAt.getTime() + YEAR_MS), id, line.deps);
  return sweep;
}

/**
 * Takes up what was left: everything due goes to the queue. An embedded database has one worker at a time, so jobs that a
 * killed one held, and its places with hosts, are dropped rather than waited for.
 */
export async function takeUp(line: Line): Promise<void> {
  if (line.settings.databaseUrl === null) {
    await line.deps.queue.clear();
    await line.clearPlaces();
  }
  await redispatch(line);
}

/** Gives everything that is due to the queue; what it holds already stays as it is. */
export async function redispatch({ deps: { store, queue, now } }: Line): Promise<void> {
  await dispatch(await store.jobs.due(BATCH), queue, now());
}

async function untilDrained(
  line: Line,
  sweep: Sweep,
  stopped: Promise<StageError>,
  { signal, onProgress }: SweepOptions,
): Promise<void> {
  const halt = new AbortController();
  void abortWith(halt, stopped);
  let due = -1;
  let quietMs = 0;
  while (due !== 0) {
    signal.throwIfAborted();
    halt.signal.throwIfAborted();
    const lookedAt = performance.now();
    const progress = await line.deps.store.sweeps.progress(sweep.id);
    const pauseMs = pauseAfter(performance.now() - lookedAt);
    onProgress(progress, sweep);
    quietMs = progress.due === due ? quietMs + pauseMs : 0;
    due = progress.due;
    if (quietMs >= QUIET_MS) {
      quietMs = 0;
      await redispatch(line);
    }
    if (due > 0) {
      await sleep(pauseMs, undefined, { signal });
    }
  }
}

/** How long a look is waited for, by how long the last one took. */
function pauseAfter(lookMs: number): number {
  return Math.min(LONGEST_LOOK_MS, Math.max(LOOK_EVERY_MS, lookMs / LOOKING_SHARE));
}

/** Aborts once the work cannot go on, for that reason. */
export async function abortWith(
  halt: AbortController,
  stopped: Promise<StageError>,
): Promise<void> {
  halt.abort(await stopped);
}
