import { Pool, type PoolConfig } from 'pg';
import { createFetcher, openGuardedProxy } from '../../crawlers/fetch/index.ts';
import { createPaceBook } from '../../store/pace-book.ts';

/** What a worker process of its own is told to fetch, as its only argument. */
export interface FetchErrand {
  readonly connection: PoolConfig;
  readonly hostPort: string;
  readonly concurrency: number;
  readonly requests: number;
  readonly leaseMs: number;
}

/** Says `ready`, waits for a line, fetches all at once, and prints how each came out, a line each. */
const errand = JSON.parse(process.argv[2] ?? '{}') as FetchErrand;
const pool = new Pool({ ...errand.connection, max: 4, options: '-c search_path=cardsweep' });
function now(): Date {
  return new Date();
}
const fetcher = createFetcher({
  paceBook: createPaceBook(pool, { leaseMs: errand.leaseMs }),
  now,
  openProxy: openGuardedProxy,
  browser: () => Promise.reject(new Error('no browser here')),
  version: '0.0.0',
});

async function fetchOne(index: number): Promise<void> {
  const url = `http://${errand.hostPort}/${process.pid}/${index}`;
  const outcome = await fetcher.fetch(
    { method: 'GET', url, headers: {}, body: null },
    {
      id: 'test-source',
      allowHosts: [errand.hostPort],
      contact: 'desk@example.org',
      robots: 'ignore',
      pace: { requestsPerSecond: 10_000, concurrency: errand.concurrency },
      start: [],
    },
    { via: 'http', validators: null, signal: new AbortController().signal },
  );
  process.stdout.write(`${outcome.kind === 'failed' ? outcome.code : outcome.kind}\n`);
}

process.stdout.write('ready\n');
process.stdin.once('data', () => {
  void work();
});

async function work(): Promise<void> {
  await Promise.all(Array.from({ length: errand.requests }, (_, index) => fetchOne(index)));
  await fetcher.close();
  await pool.end();
  process.stdin.destroy();
}
