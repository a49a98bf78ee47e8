import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Line, openLine } from '../../app/line/open-line.ts';
import { runSweep } from '../../app/line/sweep.ts';
import { readSettings } from '../../app/settings/settings.ts';
import type { Source } from '../../core/source.ts';
import type { SweepSummary } from '../../core/sweep.ts';
import { chase } from '../../pipeline/chase.ts';
import { createLookBook } from '../../pipeline/look-book.ts';
import { planRechecks } from '../../pipeline/recheck.ts';
import { runJob } from '../../pipeline/run-job.ts';
import type { Job } from '../../queue/jobs.ts';
import { openPool } from '../../store/open-store.ts';
import { startTestPostgres } from './postgres.ts';
import { fetchingAt } from './sweep-world.ts';
import { temporaryDir } from './temporary-dir.ts';

/** A clock that stands still until it is set. */
export interface StandingClock {
  readonly now: () => Date;
  readonly set: (at: Date) => void;
}

export function standingClock(at: Date): StandingClock {
  let moment = at;
  return {
    now: () => moment,
    set(next) {
      moment = next;
    },
  };
}

/** The line on a real database, real sockets and a clock of the test: what is due is done when the test says so. */
export interface SimulatedLine {
  readonly line: Line;
  /** What a command needs to work on the same database and data directory. */
  readonly env: Readonly<Record<string, string>>;
  readonly dataDir: string;
  /** One whole sweep at this moment, by the real queue. */
  sweep(source: Source): Promise<SweepSummary>;
  /** What the services do once a minute: chases, rechecks and notices that are due. */
  work(): Promise<void>;
  /** When the next look at what was asked for is due; null where none is. */
  nextLookAt(): Promise<Date | null>;
  close(): Promise<void>;
}

export async function openSimulatedLine(
  name: string,
  clock: StandingClock,
  env: Readonly<Record<string, string>>,
  files: Readonly<Record<string, unknown>>,
): Promise<SimulatedLine> {
  const dir = await temporaryDir(name);
  const postgres = await startTestPostgres();
  const { host, user, database } = postgres.connection;
  const url = `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}`;
  const given = { ...env, DATABASE_URL: url, DATA_DIR: dir.path };
  await mkdir(join(dir.path, 'recipients'));
  for (const [path, content] of Object.entries(files)) {
    await writeFile(join(dir.path, path), JSON.stringify(content));
  }
  const opened = await openLine(readSettings(given), () => undefined);
  const pool = openPool(postgres.connection);
  const { now } = clock;
  const deps = {
    ...opened.deps,
    now,
    fetcher: fetchingAt(now, opened.deps.fetcher),
    lookBook: createLookBook(),
  };
  // What is due stands in the ledger; the test takes it from there, at once and in order.
  const unqueued = { ...deps, queue: { ...deps.queue, add: () => Promise.resolve() } };
  const line: Line = { ...opened, deps: unqueued };

  async function drain(): Promise<void> {
    const due = await deps.store.jobs.dueOf(['notify', 'verify']);
    for (const { key, name: stage, payload } of due) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the ledger holds what `jobOf` wrote
      const job = { key, name: stage, payload } as unknown as Job;
      await runJob({ job, attempt: 1, isLast: true }, unqueued, AbortSignal.timeout(30_000));
    }
  }

  return {
    line,
    env: given,
    dataDir: dir.path,
    sweep: async (source) =>
      await runSweep({ ...opened, deps }, [source], {
        full: false,
        signal: AbortSignal.timeout(110_000),
        onProgress: () => undefined,
      }),
    async work() {
      await planRechecks(now().toISOString(), now(), null, unqueued);
      await drain();
      if ((await chase(unqueued)).length > 0) {
        await drain();
      }
    },
    async nextLookAt() {
      const { rows } = await pool.query<{ at: Date | null }>(
        'select min(next_check_at) as at from notices',
      );
      return rows[0]?.at ?? null;
    },
    async close() {
      await pool.end();
      await opened.close();
      await postgres.close();
      await dir.remove();
    },
  };
}
