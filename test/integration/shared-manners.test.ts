import type { ServerResponse } from 'node:http';
import type { Pool } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openPool, openStore } from '../../store/open-store.ts';
import { createPaceBook } from '../../store/pace-book.ts';
import { type Child, startChild } from '../support/child.ts';
import type { FetchErrand } from '../support/fetch-worker.ts';
import { ask, mannersFor, openWorld, type TestHost, wordOf } from '../support/fetch-world.ts';
import { startTestPostgres, type TestPostgres } from '../support/postgres.ts';
import { gate } from '../support/tally.ts';

const REQUESTS = 15;
const LEASE_MS = 600;

/** The next lines of a worker: how its fetches came out. */
async function wordsOf(child: Child, count: number): Promise<readonly string[]> {
  const words: string[] = [];
  while (words.length < count) {
    // A line after the other.
    // oxlint-disable-next-line no-await-in-loop
    words.push(await child.line());
  }
  return words;
}

describe('manners that workers in several processes share', () => {
  const world = openWorld();
  let postgres: TestPostgres;
  let pool: Pool;

  beforeAll(async () => {
    postgres = await startTestPostgres();
    pool = openPool(postgres.connection);
    await openStore(pool);
  });

  afterEach(() => world.close());

  afterAll(async () => {
    await pool.end();
    await postgres.close();
  });

  /** A process that fetches once it is told to. */
  async function workerOn(
    { hostPort }: TestHost,
    errand: Partial<FetchErrand> = {},
  ): Promise<Child> {
    const { connection } = postgres;
    const whole = { connection, hostPort, concurrency: 2, requests: REQUESTS, leaseMs: LEASE_MS };
    const child = startChild('fetch-worker.ts', [JSON.stringify({ ...whole, ...errand })]);
    world.onClose(() => child.kill());
    await child.line();
    return child;
  }

  it('let no more than the declared number be with a host at once', async () => {
    let inside = 0;
    let most = 0;
    const host = await world.host((_, response) => {
      inside += 1;
      most = Math.max(most, inside);
      setTimeout(() => {
        inside -= 1;
        response.end('page');
      }, 15);
    });
    const workers = [await workerOn(host), await workerOn(host)];

    for (const worker of workers) {
      worker.write('go');
    }
    const words = await Promise.all(workers.map((worker) => wordsOf(worker, REQUESTS)));

    expect(words.flat()).toEqual(Array.from({ length: 2 * REQUESTS }, () => 'answered'));
    expect(most).toBe(2);
    expect((await pool.query('select from host_places')).rows).toEqual([]);
  });

  it('have nobody wait for long behind a process that always wants a turn', async () => {
    const order: string[] = [];
    const host = await world.host((request, response) => {
      order.push(request.url?.split('/')[1] ?? '');
      setImmediate(() => response.end('page'));
    });
    const busy = await workerOn(host, { concurrency: 1, requests: 60 });
    const other = await workerOn(host, { concurrency: 1, requests: 3 });

    busy.write('go');
    await busy.line();
    other.write('go');
    await Promise.all([wordsOf(busy, 59), wordsOf(other, 3)]);

    expect(order.lastIndexOf(String(other.process.pid))).toBeLessThan(order.length - 5);
  });

  it('give the places of a worker that was killed to others', async () => {
    const stuck: ServerResponse[] = [];
    let isStuck = true;
    const held = gate();
    const host = await world.host((_, response) => {
      if (isStuck) {
        stuck.push(response);
        held.open();
      } else {
        response.end('page');
      }
    });
    const doomed = await workerOn(host, { concurrency: 1, requests: 1 });
    doomed.write('go');
    await held.opened;
    isStuck = false;
    const heir = world.fetcher({ paceBook: createPaceBook(pool, { leaseMs: LEASE_MS }) });
    const pace = { requestsPerSecond: 1_000, concurrency: 1 };

    const waiting = ask(heir, mannersFor([host], { pace }), `http://${host.hostPort}/heir`);
    await doomed.kill();

    expect(wordOf(await waiting)).toBe('answered');
    expect(host.requests.map(({ url }) => url).at(-1)).toBe('/heir');
  });

  it('keep the place of one that takes longer than a lease', async () => {
    const book = createPaceBook(pool, { leaseMs: 60 });
    const wish = { intervalMs: 0, concurrency: 1 };
    const turn = await book.reserve('slow.example', wish, 'first');
    const renewals = `select 1 from host_places where id = 'first' and expires_at > $1`;
    const firstEnd = new Date(Date.now() + 300);

    await expect.poll(async () => (await pool.query(renewals, [firstEnd])).rows.length).toBe(1);
    const second = await book.reserve('slow.example', wish, 'second');
    await (turn.kind === 'granted' ? turn.release() : undefined);
    const third = await book.reserve('slow.example', wish, 'second');
    await book.close();

    expect([turn.kind, second.kind, third.kind]).toEqual(['granted', 'full', 'granted']);
  });

  it('leave a host alone that asked another worker for a rest', async () => {
    const host = await world.host((_, response) => {
      response.writeHead(429, { 'retry-after': '120' }).end();
    });
    const worker = await workerOn(host, { requests: 1 });
    const fetcher = world.fetcher({ paceBook: createPaceBook(pool) });

    worker.write('go');
    const there = await worker.line();
    const here = await ask(fetcher, mannersFor([host]), `http://${host.hostPort}/`);

    expect(there).toBe('HOST_RATE_LIMITED');
    expect(here).toMatchObject({ code: 'HOST_RATE_LIMITED', status: null });
    expect(here.kind === 'failed' ? here.retryAfterSeconds : 0).toBeGreaterThan(110);
    expect(host.requests).toHaveLength(1);
  });
});
