import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../store/embedded/embedded-postgres.ts';
import { openPool, openStore } from '../store/open-store.ts';
import { createPaceBook } from '../store/pace-book.ts';

/**
 * What a request costs in the store: its turn (pace, place and rest in one statement) and the leaving of its place, on an
 * embedded PostgreSQL, eight at once, at one host and at a hundred. Run it from the build: `node dist/bench/pace-book.js [TURNS]`.
 */

const AT_ONCE = 8;

const turns = Number(process.argv[2] ?? 5_000);
const dir = await mkdtemp(join(tmpdir(), 'cardsweep-bench-'));
const server = await startEmbeddedPostgres({ dir, commonsDir: '/var/tmp', log: () => undefined });
const pool = openPool(server.connection);
try {
  await openStore(pool);
  await measure('one host', 1);
  await measure('a hundred hosts', 100);
} finally {
  await pool.end();
  await server.stop();
  await rm(dir, { recursive: true, force: true });
}

async function measure(words: string, hosts: number): Promise<void> {
  const book = createPaceBook(pool);
  const wish = { intervalMs: 0, concurrency: AT_ONCE };
  const costs: number[] = [];
  let next = 0;
  async function work(): Promise<void> {
    while (next < turns) {
      next += 1;
      const before = performance.now();
      const turn = await book.reserve(`${next % hosts}.example`, wish, `${words} ${next}`);
      if (turn.kind === 'granted') {
        await turn.release();
      }
      costs.push(performance.now() - before);
    }
  }
  const cpu = process.cpuUsage();
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  await book.close();
  const sorted = costs.toSorted((a, b) => a - b);
  function at(share: number): string {
    return sorted[Math.floor(sorted.length * share)]?.toFixed(2) ?? '-';
  }
  process.stdout.write(
    `${words}: ${(turns / seconds).toFixed(0)} turns/s, ${at(0.5)} ms median, ${at(0.99)} ms p99, ${((user + system) / turns / 1000).toFixed(2)} ms CPU here\n`,
  );
}
