import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import type { Repositories, Store } from '../core/repositories/index.ts';
import type { LedgerJob } from '../core/repositories/jobs.ts';
import type { Target } from '../core/target.ts';
import { startEmbeddedPostgres } from '../store/embedded/embedded-postgres.ts';
import { openPool, openStore } from '../store/open-store.ts';

/**
 * What a page costs in the store by how much is queued already, on an embedded PostgreSQL: 20 targets proposed, the page
 * remembered, its own job ended and as many jobs added, in one transaction as the line writes it; and one look at the sweep's
 * progress. Each depth has a database of its own, filled by statements on whole sets; pages are written to them in turns. The
 * figures are of the later half of the pages, when indices are warm. Run it from the build: `node dist/bench/queue-depth.js [PAGES] [DEPTH...]`.
 */

const LINKS = 20;
const SWEEP = 'sweep';
const SOURCE = 'forum';
const BUDGET = 10_000_000;
const ADDRESS = 'https://forum.example/forum.php?mod=viewthread&tid={}&page=1';
const FOUND_AT = 'https://forum.example/forum.php?mod=forumdisplay&fid=2';
const STAMP = '12 2026-06-14 11:09';
const KNOWN_PAGE = {
  sourceId: SOURCE,
  accessCode: null,
  contentDigest: '',
  etag: null,
  lastModified: null,
  stamp: null,
  via: 'http',
  askedAt: new Date(),
} as const;

/** A queue that is so deep, and what pages cost beside it. */
interface Queued {
  readonly depth: number;
  readonly store: Store;
  readonly costs: number[];
}

const [pages = 1_000, ...given] = process.argv.slice(2).map(Number);
const depths = given.length === 0 ? [5_000, 50_000, 500_000] : given;
const dir = await mkdtemp(join(tmpdir(), 'cardsweep-bench-'));
const server = await startEmbeddedPostgres({ dir, commonsDir: '/var/tmp', log: () => undefined });
const queues: Queued[] = [];
try {
  for (const depth of depths) {
    queues.push(await queued(depth));
  }
  for (let page = 0; page < pages; page += 1) {
    for (const queue of queues) {
      queue.costs.push(await timed(() => writePage(queue, page)));
    }
  }
  for (const { depth, costs, store } of queues) {
    const looks: number[] = [];
    for (let look = 0; look < 5; look += 1) {
      looks.push(await timed(() => store.sweeps.progress(SWEEP)));
    }
    const warm = costs.slice(pages / 2);
    process.stdout.write(
      `${depth} queued: ${median(warm).toFixed(2)} ms a page, ${median(looks).toFixed(2)} ms a look at the progress\n`,
    );
  }
} finally {
  await Promise.all(queues.map(({ store }) => store.close()));
  await server.stop();
  await rm(dir, { recursive: true, force: true });
}

/** A database of its own with so much queued. */
async function queued(depth: number): Promise<Queued> {
  const database = `queue_${depth}`;
  const first = openPool(server.connection);
  await first.query(`create database ${database}`);
  await first.end();
  const pool = openPool({ ...server.connection, database });
  const store = await openStore(pool);
  await store.sweeps.open({
    id: SWEEP,
    slot: SWEEP,
    sourceIds: [SOURCE],
    full: false,
    startedAt: new Date(),
    finishedAt: null,
  });
  await fill(pool, depth);
  return { depth, store, costs: [] };
}

/** Queues targets, as `targetOf` makes them. */
async function fill(pool: Pool, depth: number): Promise<void> {
  const id = `repeat(lpad(to_hex((number * 2654435761) % 4294967296), 8, '0'), 2) || number`;
  await pool.query(
    `insert into targets (id, sweep_id, source_id, url, kind, platform, depth, found_at, stamp)
     select ${id}, $2, $3, replace($4, '{}', number::text), 'page', 'discuz', 2, $5, $6
     from generate_series(0, $1::bigint - 1) as number`,
    [depth, SWEEP, SOURCE, ADDRESS, FOUND_AT, STAMP],
  );
  await pool.query(
    `insert into jobs (key, name, payload, sweep_id)
     select 'collect:' || ${id}, 'collect', jsonb_build_object('targetId', ${id}), $2
     from generate_series(0, $1::bigint - 1) as number`,
    [depth, SWEEP],
  );
  await pool.query('insert into target_tallies values ($1, $2, 0, $3)', [SWEEP, SOURCE, depth]);
  await pool.query('vacuum analyze');
  await pool.query('checkpoint');
}

async function addTargets(
  tx: Repositories,
  from: number,
  count: number,
): Promise<readonly LedgerJob[]> {
  const targets = Array.from({ length: count }, (_, at) => targetOf(from + at));
  return (await tx.frontier.propose(targets, BUDGET)).map(collectJob);
}

/** What a page of a board writes. */
async function writePage({ store, depth }: Queued, page: number): Promise<void> {
  const own = depth - page - 1;
  await store.concluding(
    async (tx) => {
      const [jobs] = await Promise.all([
        addTargets(tx, depth + page * LINKS, LINKS),
        tx.captures.remember({ ...KNOWN_PAGE, url: targetOf(own).url, captureId: idOf(page) }),
      ]);
      return jobs;
    },
    (tx, jobs) => tx.jobs.conclude(`collect:${idOf(own)}`, null, jobs),
  );
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

function targetOf(number: number): Target {
  return {
    id: idOf(number),
    sweepId: SWEEP,
    sourceId: SOURCE,
    url: ADDRESS.replace('{}', String(number)),
    kind: 'page',
    platform: 'discuz',
    accessCode: null,
    depth: 2,
    foundAt: FOUND_AT,
    stamp: STAMP,
  };
}

/** As long as a digest, and spread as one. */
function idOf(number: number): string {
  return ((number * 2_654_435_761) % 2 ** 32).toString(16).padStart(8, '0').repeat(2) + number;
}

function collectJob({ id }: Target): LedgerJob {
  return { key: `collect:${id}`, name: 'collect', payload: { targetId: id }, sweepId: SWEEP };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
