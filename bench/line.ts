import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDeclaration } from '../app/settings/declaration.ts';
import type { CapturedExchange } from '../core/capture.ts';
import type { LineDeps } from '../pipeline/deps.ts';
import { runJob } from '../pipeline/run-job.ts';
import { startEmbeddedPostgres } from '../store/embedded/embedded-postgres.ts';
import { openPool, openStore } from '../store/open-store.ts';
import { bareDeps } from './bare-deps.ts';
import { threadPage } from './forum-pages.ts';
import { serverTime } from './server-time.ts';

/**
 * From stored captures of thread pages with 20 posts to scored sightings: the stages extract, match and score as the line runs
 * them, on an embedded PostgreSQL, bytes on disk, four at once. The queue takes jobs and gives none back. The stages take turns,
 * so many pages at a time: few where one process does all, all where each stage has a machine of its own. Run it from the build:
 * `node dist/bench/line.js [PAGES] [ENGINE] [PAGES_A_TURN]`.
 */

const AT_ONCE = 4;
const POSTS = 20;
const SWEEP = 'swp_1';
const STAGES = ['extract', 'match', 'score'] as const;

const pages = Number(process.argv[2] ?? 500);
const engine = process.argv[3] ?? 'discuz';
const turn = Number(process.argv[4] ?? 50);
const dir = await mkdtemp(join(tmpdir(), 'cardsweep-bench-'));
const server = await startEmbeddedPostgres({
  dir: join(dir, 'db'),
  commonsDir: '/var/tmp',
  log: () => undefined,
});
// Connections stay: what their ends in the server have used is asked for.
const pool = openPool({ ...server.connection, idleTimeoutMillis: 0 });
try {
  const store = await openStore(pool);
  const deps = await bareDeps(store, join(dir, 'blobs'));
  await seed(deps);
  const costs = STAGES.map((stage) => ({ stage, ms: 0, cpuMs: 0 }));
  const serverBefore = await serverTime(pool);
  for (let from = 0; from < pages; from += turn) {
    for (const cost of costs) {
      const { ms, cpuMs } = await measure(deps, cost.stage, from, Math.min(pages, from + turn));
      cost.ms += ms;
      cost.cpuMs += cpuMs;
    }
  }
  for (const { stage, ms, cpuMs } of costs) {
    tell(stage, ms, cpuMs);
  }
  const sum = costs.reduce(
    (all, { ms, cpuMs }) => ({ ms: all.ms + ms, cpuMs: all.cpuMs + cpuMs }),
    {
      ms: 0,
      cpuMs: 0,
    },
  );
  tell('all', sum.ms, sum.cpuMs);
  const serverMs = (await serverTime(pool)) - serverBefore;
  process.stdout.write(
    `${(serverMs / pages).toFixed(2)} ms CPU of the server a page; on one core both make ${(((pages * POSTS) / (sum.cpuMs + serverMs)) * 1_000).toFixed(0)} posts/s, this process alone ${(((pages * POSTS) / sum.cpuMs) * 1_000).toFixed(0)}\n`,
  );
  await tellRows();
} finally {
  await pool.end();
  await server.stop();
  await rm(dir, { recursive: true, force: true });
}

async function measure(
  deps: LineDeps,
  name: (typeof STAGES)[number],
  from: number,
  to: number,
): Promise<{ readonly ms: number; readonly cpuMs: number }> {
  const cpu = process.cpuUsage();
  const startedAt = performance.now();
  const { signal } = new AbortController();
  let next = from;
  async function work(): Promise<void> {
    while (next < to) {
      const captureId = `cap_${next}`;
      next += 1;
      const job = { name, key: `${name}:${captureId}`, payload: { captureId } };
      await runJob({ job, attempt: 1, isLast: true }, deps, signal);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const { user, system } = process.cpuUsage(cpu);
  return { ms: performance.now() - startedAt, cpuMs: (user + system) / 1_000 };
}

function tell(words: string, ms: number, cpuMs: number): void {
  const posts = pages * POSTS;
  process.stdout.write(
    `${words.padEnd(8)} ${((posts / ms) * 1_000).toFixed(0)} posts/s, ${(cpuMs / pages).toFixed(2)} ms CPU of this process and ${(ms / pages).toFixed(2)} ms a page\n`,
  );
}

async function tellRows(): Promise<void> {
  const { rows } = await pool.query<Record<string, number>>(
    'select (select count(*)::int from sightings) as sightings, (select count(*)::int from scores) as scores',
  );
  process.stdout.write(`${JSON.stringify(rows[0])}\n`);
}

async function seed({ store, blobs }: LineDeps): Promise<void> {
  const at = new Date();
  const source = parseDeclaration(
    {
      id: 'bench',
      name: 'bench',
      surface: 'forum',
      platform: engine,
      start: ['http://forum.example/'],
      legalBasis: 'bench',
      contact: 'desk@example.org',
      budget: { captures: 1_000_000, minutes: 60 },
    },
    'bench',
  );
  await store.sources.put(source);
  await store.sweeps.open({
    id: SWEEP,
    slot: 'one',
    sourceIds: [source.id],
    full: false,
    startedAt: at,
    finishedAt: null,
  });
  for (let page = 0; page < pages; page += 1) {
    await seedPage({ store, blobs }, page, at);
  }
  await pool.query('analyze');
}

function exchangeOf(
  url: string,
  bodyDigest: string,
  bodyBytes: number,
  at: Date,
): CapturedExchange {
  return {
    method: 'GET',
    url,
    requestHeaders: {},
    requestBody: null,
    finalUrl: url,
    redirects: [],
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    bodyDigest,
    bodyBytes,
    serverIp: null,
    fetchedAt: at.toISOString(),
  };
}

async function seedPage(
  { store, blobs }: Pick<LineDeps, 'store' | 'blobs'>,
  page: number,
  at: Date,
): Promise<void> {
  const body = Buffer.from(threadPage(engine, page + 1));
  const url =
    engine === 'phpbb'
      ? `http://forum.example/viewtopic.php?t=${page + 1}&start=0`
      : `http://forum.example/forum.php?mod=viewthread&tid=${page + 1}&page=1`;
  const owner = { sweepId: SWEEP, sourceId: 'bench', url };
  const digest = await blobs.put(body);
  await store.frontier.propose(
    [
      {
        ...owner,
        id: `tgt_${page}`,
        kind: 'page',
        platform: engine,
        accessCode: null,
        depth: 0,
        foundAt: null,
        stamp: null,
      },
    ],
    1_000_000,
  );
  await store.captures.save({
    ...owner,
    id: `cap_${page}`,
    targetId: `tgt_${page}`,
    via: 'http',
    contentDigest: digest,
    exchanges: [exchangeOf(url, digest, body.byteLength, at)],
    unchanged: false,
    failure: null,
    fetchedAt: at,
  });
  await store.jobs.add([
    {
      key: `extract:cap_${page}`,
      name: 'extract',
      payload: { captureId: `cap_${page}` },
      sweepId: SWEEP,
    },
  ]);
}
