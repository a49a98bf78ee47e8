import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { createServer } from 'node:http';
import { Pool } from 'undici';
import type { FetchManners } from '../core/fetcher.ts';
import { createFetcher, createPaceBook, openGuardedProxy } from '../crawlers/fetch/index.ts';

/**
 * Pages of 40 KB from a local server in another process, 16 at once: the fetcher, manners and guard and all, against a bare
 * undici pool, in turns in the same run. Run it from the build: `node dist/bench/fetch.js [PAGES] [ROUNDS]`.
 */

const PAGE_BYTES = 40 * 1024;
const AT_ONCE = 16;

interface Cost {
  readonly cpuMsPerThousand: number;
  readonly pagesPerSecond: number;
}

if (process.send === undefined) {
  await measure(Number(process.argv[2] ?? 5_000), Number(process.argv[3] ?? 3));
} else {
  serve();
}

function serve(): void {
  const page = Buffer.alloc(PAGE_BYTES, '<p>二手书转让，有意者联系。</p>\n');
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/robots.txt' ? 404 : 200, { 'content-type': 'text/html' });
    response.end(page);
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    process.send?.(typeof address === 'object' && address !== null ? address.port : 0);
  });
}

async function measure(pages: number, rounds: number): Promise<void> {
  const child = fork(process.argv[1] ?? '');
  const port = await new Promise<number>((resolve) => {
    child.once('message', (message) => resolve(Number(message)));
  });
  try {
    const costs = { undici: [] as Cost[], fetcher: [] as Cost[] };
    for (let round = 0; round < rounds; round += 1) {
      costs.undici.push(await withUndici(port, pages));
      costs.fetcher.push(await withFetcher(port, pages));
    }
    report(costs);
  } finally {
    stop(child);
  }
}

async function withUndici(port: number, pages: number): Promise<Cost> {
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections: AT_ONCE });
  const cost = await costOf(pages, async (index) => {
    const { body } = await pool.request({ path: `/${index}`, method: 'GET' });
    await body.arrayBuffer();
  });
  await pool.close();
  return cost;
}

function now(): Date {
  return new Date();
}

async function withFetcher(port: number, pages: number): Promise<Cost> {
  const fetcher = createFetcher({
    now,
    paceBook: createPaceBook(now),
    openProxy: openGuardedProxy,
    browser: () => Promise.reject(new Error('no browser here')),
    version: '0.0.0',
  });
  const manners: FetchManners = {
    id: 'bench',
    allowHosts: [`127.0.0.1:${port}`],
    contact: 'desk@example.org',
    robots: 'obey',
    pace: { requestsPerSecond: 1_000_000, concurrency: AT_ONCE },
    start: [],
  };
  const { signal } = new AbortController();
  const cost = await costOf(pages, async (index) => {
    const url = `http://127.0.0.1:${port}/${index}`;
    const outcome = await fetcher.fetch({ method: 'GET', url, headers: {}, body: null }, manners, {
      via: 'http',
      validators: null,
      signal,
    });
    if (outcome.kind !== 'answered') {
      throw new Error(`page ${index} came to ${outcome.kind}`);
    }
  });
  await fetcher.close();
  return cost;
}

async function costOf(pages: number, fetchOne: (index: number) => Promise<void>): Promise<Cost> {
  const cpu = process.cpuUsage();
  const startedAt = performance.now();
  let next = 0;
  async function work(): Promise<void> {
    while (next < pages) {
      next += 1;
      await fetchOne(next);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (performance.now() - startedAt) / 1000;
  return { cpuMsPerThousand: (user + system) / pages, pagesPerSecond: pages / seconds };
}

function report(costs: Readonly<Record<'undici' | 'fetcher', readonly Cost[]>>): void {
  const undici = median(costs.undici.map(({ cpuMsPerThousand }) => cpuMsPerThousand));
  const fetcher = median(costs.fetcher.map(({ cpuMsPerThousand }) => cpuMsPerThousand));
  const rate = median(costs.fetcher.map(({ pagesPerSecond }) => pagesPerSecond));
  const lines = [
    `undici   ${undici.toFixed(0)} ms CPU per 1,000 pages`,
    `fetcher  ${fetcher.toFixed(0)} ms CPU per 1,000 pages, ${rate.toFixed(0)} pages/s`,
    `ratio    ${(fetcher / undici).toFixed(2)}, ${((fetcher - undici) / 1000).toFixed(2)} ms a page more`,
    `peak     ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function stop(child: ChildProcess): void {
  child.disconnect();
  child.kill();
}
