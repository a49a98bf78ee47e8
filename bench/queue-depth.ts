import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Repositories, Store } from '../core/repositories/index.ts';
import type { LedgerJob } from '../core/repositories/jobs.ts';
import type { Target } from '../core/target.ts';
import { startEmbeddedPostgres } from '../store/embedded/embedded-postgres.ts';
import { openPool, openStore } from '../store/open-store.ts';

/**
 * What a page costs in the store by how much is queued already, on an embedded PostgreSQL: 20 targets proposed, as many jobs
 * added, the page's own job ended, the page remembered, in one transaction; and one look at the sweep's progress. Run it from
 * the build: `node dist/bench/queue-depth.js [PAGES] [DEPTH...]`.
 */

const LINKS = 20;
const SWEEP = 'sweep';
const SOURCE = 'forum';
const BUDGET = 10_000_000;
/** Rows of one batch while the queue is filled. */
const BATCH = 5_000;

const [pages = 200, ...depths] = process.argv.slice(2).map(Number);
const dir = await mkdtemp(join(tmpdir(), 'cardsweep-bench-'));
const server = await startEmbeddedPostgres({ dir, commonsDir: '/var/tmp', log: () => undefined });
const pool = openPool(server.connection);
try {
  const store = await openStore(pool);
  const startedAt = new Date();
  await store.sweeps.open({
    id: SWEEP,
    slot: SWEEP,
    sourceIds: [SOURCE],
    full: false,
    startedAt,
    finishedAt: null,
  });
  let queued = 0;
  for (const depth of depths.length === 0 ? [5_000, 50_000, 500_000] : depths) {
    for (; queued < depth; queued += BATCH) {
      await store.transaction(async (tx) => {
        await addTargets(tx, queued, Math.min(BATCH, depth - queued));
      });
    }
    await pool.query('analyze');
    queued = depth;
    await measure(store, depth);
    queued += pages * LINKS;
  }
} finally {
  await pool.end();
  await server.stop();
  await rm(dir, { recursive: true, force: true });
}

async function addTargets(tx: Repositories, from: number, count: number): Promise<void> {
  const targets = Array.from({ length: count }, (_, at) => targetOf(from + at));
  const added = await tx.frontier.propose(targets, BUDGET);
  await tx.jobs.add(added.map(collectJob));
}

async function measure(store: Store, depth: number): Promise<void> {
  const costs: number[] = [];
  for (let page = 0; page < pages; page += 1) {
    const before = performance.now();
    await store.transaction(async (tx) => {
      await addTargets(tx, depth + page * LINKS, LINKS);
      await tx.jobs.done(`collect:${idOf(depth - page - 1)}`);
      await tx.captures.remember({
        sourceId: SOURCE,
        url: targetOf(depth - page - 1).url,
        accessCode: null,
        captureId: idOf(page),
        contentDigest: '',
        etag: null,
        lastModified: null,
        stamp: null,
        via: 'http',
        askedAt: new Date(),
      });
    });
    costs.push(performance.now() - before);
  }
  const looks: number[] = [];
  for (let look = 0; look < 5; look += 1) {
    const before = performance.now();
    await store.sweeps.progress(SWEEP);
    looks.push(performance.now() - before);
  }
  process.stdout.write(
    `${depth} queued: ${median(costs).toFixed(2)} ms a page, ${median(looks).toFixed(2)} ms a look at the progress\n`,
  );
}

function targetOf(number: number): Target {
  return {
    id: idOf(number),
    sweepId: SWEEP,
    sourceId: SOURCE,
    url: `https://forum.example/forum.php?mod=viewthread&tid=${number}&page=1`,
    kind: 'page',
    platform: 'discuz',
    accessCode: null,
    depth: 2,
    foundAt: 'https://forum.example/forum.php?mod=forumdisplay&fid=2',
    stamp: '12 2026-06-14 11:09',
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
