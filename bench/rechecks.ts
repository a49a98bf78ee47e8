import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { CONCURRENCY, startWorker } from '../app/line/worker.ts';
import { createFetcher, openGuardedProxy } from '../crawlers/fetch/index.ts';
import type { LineDeps } from '../pipeline/deps.ts';
import { createLookBook } from '../pipeline/look-book.ts';
import { planRechecks } from '../pipeline/recheck.ts';
import { openQueue } from '../queue/open-queue.ts';
import { startEmbeddedPostgres } from '../store/embedded/embedded-postgres.ts';
import { openPool, openStore } from '../store/open-store.ts';
import { createPaceBook } from '../store/pace-book.ts';
import { bareDeps } from './bare-deps.ts';
import { type HostsTold, serveHosts } from './recheck-hosts.ts';
import { type RecheckPlan, seedRechecks } from './recheck-world.ts';
import { serverTime } from './server-time.ts';

/**
 * Rechecks of open notices as `start` does them on one machine: the scheduler's plan every minute, `verify` jobs through the queue
 * (PostgreSQL) to a worker of this process, the guarded fetcher over real sockets to loopback hosts of distinct names, robots
 * obeyed, the shared book of paces. How late each recheck begins against its slot (the notice's `next_check_at`), what it costs, and
 * what the hosts saw. A clock that runs FACTOR times as fast has everything of time so much faster (slots, minutes, paces,
 * time-outs) and nothing else: FACTOR 1 is the machine's own. HOURS 0 has all due at the start, as after a long rest.
 * `node dist/bench/rechecks.js [NOTICES] [HOSTS] [NOTICES_A_CASE] [HOURS] [FACTOR] [SILENT_PERCENT]`, from the build.
 */

const PLAN_EVERY_MS = 60_000;

/** Requests a second to one host, by the clock of the run. */
const PACE = 1;

interface Run {
  readonly notices: number;
  readonly hosts: number;
  readonly noticesACase: number;
  readonly hours: number;
  readonly factor: number;
  readonly silentPercent: number;
}

/** What was seen of the rechecks while they ran. */
interface Watch {
  /** Slots of notices that were planned and have not begun. */
  readonly slots: Map<string, Date>;
  readonly lateMs: number[];
  readonly plans: number[];
}

const [, , role = '', ...rest] = process.argv;
if (role === '--server') {
  serveHosts({ silentPercent: Number(rest[0]) });
} else {
  const [notices, hosts, noticesACase, hours, factor, silentPercent] = [role, ...rest].map(Number);
  await run({
    notices: notices || 10_000,
    hosts: hosts || 400,
    noticesACase: noticesACase || 2,
    hours: hours ?? 6,
    factor: factor || 60,
    silentPercent: silentPercent ?? 0,
  });
}

async function run(course: Run): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'cardsweep-bench-'));
  const script = process.argv[1] ?? '';
  const hosts = fork(script, ['--server', String(course.silentPercent)]);
  const [port] = await once(hosts, 'message');
  const database = await startEmbeddedPostgres({
    dir: join(dir, 'db'),
    commonsDir: '/var/tmp',
    log: () => undefined,
  });
  const pool = openPool({ ...database.connection, idleTimeoutMillis: 0 });
  const queue = await openQueue(
    { kind: 'postgres', connection: database.connection },
    { now: () => new Date() },
  );
  try {
    const startAt = new Date();
    const plan = {
      ...course,
      atOnce: course.hours === 0,
      port: Number(port),
      requestsPerSecond: PACE * course.factor,
      startAt,
    };
    const deps = { ...(await bareDeps(await openStore(pool), join(dir, 'blobs'))), queue };
    await seedRechecks(deps.store, pool, plan);
    await measure(course, plan, deps, pool);
    hosts.send(1_000 / plan.requestsPerSecond);
    const [told] = await once(hosts, 'message');
    tellHosts(told, plan);
  } finally {
    hosts.disconnect();
    await queue.close();
    await pool.end();
    await database.stop();
    await rm(dir, { recursive: true, force: true });
  }
}

async function measure(
  course: Run,
  { startAt }: RecheckPlan,
  bare: LineDeps,
  pool: Pool,
): Promise<void> {
  const now = clockFrom(startAt, course.factor);
  const paceBook = createPaceBook(pool);
  const fetcher = createFetcher({
    now: () => new Date(),
    paceBook,
    openProxy: openGuardedProxy,
    browser: () => Promise.reject(new Error('no browser here')),
    version: '0.0.0',
    lookup: () => Promise.resolve([{ address: '127.0.0.1' }]),
    limits: { headersMs: 30_000 / course.factor },
  });
  const watch: Watch = { slots: new Map(), lateMs: [], plans: [] };
  const store = watched(bare.store, watch, now, pool);
  const deps = {
    ...bare,
    store,
    fetcher,
    paceBook,
    now,
    log: tellTrouble,
    lookBook: createLookBook(),
  };
  const ending = new AbortController();
  const costs = await costsFrom(pool);
  const worker = await startWorker({ deps }, ending.signal, { verify: CONCURRENCY.verify });
  try {
    await keepPlanning(course, deps, watch, pool);
  } finally {
    ending.abort();
    await worker.close();
  }
  tellLateness(watch, course, now().getTime() - startAt.getTime());
  await costs.tell(watch.lateMs.length);
  await tellOutcomes(pool);
  await fetcher.close();
  await paceBook.close();
}

/** The time of a run: so many times as fast as the machine's. */
function clockFrom(startAt: Date, factor: number): () => Date {
  const begun = performance.now();
  return () => new Date(startAt.getTime() + (performance.now() - begun) * factor);
}

/** A store that notes the slots of what is planned, and when each recheck begins. */
function watched(
  store: LineDeps['store'],
  watch: Watch,
  now: () => Date,
  pool: Pool,
): LineDeps['store'] {
  const { notices } = store;
  return {
    ...store,
    notices: {
      ...notices,
      async rechecked(dueBefore) {
        const ids = await notices.rechecked(dueBefore);
        const { rows } = await pool.query<{ id: string; at: Date }>(
          'select id, next_check_at as at from notices where id = any($1)',
          [ids],
        );
        for (const { id, at } of rows) {
          watch.slots.set(id, watch.slots.get(id) ?? at);
        }
        return ids;
      },
      async get(id) {
        const slot = watch.slots.get(id);
        if (slot !== undefined) {
          watch.slots.delete(id);
          watch.lateMs.push(now().getTime() - slot.getTime());
        }
        return await notices.get(id);
      },
    },
  };
}

/** The scheduler's part, every minute of the run's clock, until its hours are over and nothing is due. */
async function keepPlanning(
  { hours, factor }: Run,
  deps: LineDeps,
  watch: Watch,
  pool: Pool,
): Promise<void> {
  const from = deps.now().getTime();
  for (let tick = 0; ; tick += 1) {
    const at = deps.now();
    const isOver = at.getTime() - from >= hours * 3_600_000 && tick > 0;
    const begun = performance.now();
    if (!isOver) {
      await planRechecks(at.toISOString(), at, null, deps);
      watch.plans.push(performance.now() - begun);
    } else if ((await dueJobs(pool)) === 0) {
      return;
    }
    const restMs = isOver ? 500 : PLAN_EVERY_MS / factor - (performance.now() - begun);
    await sleep(hours === 0 ? 500 : Math.max(0, restMs));
  }
}

async function dueJobs(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ due: number }>(
    "select count(*)::int as due from jobs where state = 'due'",
  );
  return rows[0]?.due ?? 0;
}

/** CPU and memory from now on. */
async function costsFrom(pool: Pool): Promise<{ tell(rechecks: number): Promise<void> }> {
  const cpu = process.cpuUsage();
  const serverBefore = await serverTime(pool);
  const begun = performance.now();
  return {
    async tell(rechecks) {
      const { user, system } = process.cpuUsage(cpu);
      const serverMs = (await serverTime(pool)) - serverBefore;
      const ownMs = (user + system) / 1_000;
      const wallMs = performance.now() - begun;
      say(
        `${rechecks} rechecks in ${(wallMs / 1_000).toFixed(0)} s of the machine's clock: ${(ownMs / rechecks).toFixed(2)} ms CPU each here, ${(serverMs / rechecks).toFixed(2)} in the database's connections; ${((ownMs / wallMs) * 100).toFixed(0)} % of a core; peak ${(process.resourceUsage().maxRSS / 1_024).toFixed(0)} MB`,
      );
    },
  };
}

function tellLateness({ lateMs, plans }: Watch, { factor }: Run, tookMs: number): void {
  const sorted = lateMs.toSorted((a, b) => a - b);
  function at(share: number): string {
    const ms = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    return (ms / 1_000).toFixed(1);
  }
  say(
    `late against the slot, in seconds of the run's clock: p50 ${at(0.5)}, p90 ${at(0.9)}, p99 ${at(0.99)}, most ${at(1)}; ${(tookMs / 3_600_000).toFixed(2)} h of it, at ${factor} times the machine's`,
  );
  const slow = plans.toSorted((a, b) => a - b).at(-1) ?? 0;
  say(`${plans.length} plans, the longest ${slow.toFixed(0)} ms`);
}

async function tellOutcomes(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ outcome: string; count: number }>(
    "select outcome, count(*)::int as count from outcomes where slot <> 'before' group by outcome order by outcome",
  );
  say(rows.map(({ outcome, count }) => `${outcome} ${count}`).join(', '));
}

function tellHosts(
  told: Readonly<Record<keyof HostsTold, number>>,
  { requestsPerSecond }: RecheckPlan,
): void {
  say(
    `${told.hosts} hosts saw ${told.requests} requests (${told.robots} of robots.txt); most to one of them within the time of ten at its pace: ${told.mostInWindow}; interval ${(1_000 / requestsPerSecond).toFixed(1)} ms, gaps from ${told.shortestGapMs.toFixed(1)} (one in a thousand below ${told.shortGapMs.toFixed(1)})`,
  );
}

/** What goes wrong is no part of the figures, and spoils them. */
function tellTrouble(...[level, message, fields]: Parameters<LineDeps['log']>): void {
  if (level !== 'info') {
    process.stderr.write(`${message} ${JSON.stringify(fields)}\n`);
  }
}

function say(words: string): void {
  process.stdout.write(`${words}\n`);
}
