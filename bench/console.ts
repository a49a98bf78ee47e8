import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Pool } from 'pg';
import { openAccounts } from '../app/console/open-accounts.ts';
import { openConsole } from '../app/console/open-console.ts';
import { type Line, openLine } from '../app/line/open-line.ts';
import { launchBrowser } from '../app/machine/browser.ts';
import { packageRoot } from '../app/settings/package-root.ts';
import { readSettings } from '../app/settings/settings.ts';
import { hashPassword } from '../console/server/accounts/password.ts';
import { addUser } from '../console/server/accounts/people.ts';
import { startEmbeddedPostgres } from '../store/embedded/embedded-postgres.ts';
import { openPool, openStore } from '../store/open-store.ts';
import { callsOf } from './console-calls.ts';
import { fillConsoleStore } from './console-store.ts';
import { serverTime } from './server-time.ts';

/**
 * What the console costs on a store of 100,000 cases and 1,000,000 sightings: every call that its pages make, one after the other, over
 * HTTP; the first paint of the queue in Chromium with nothing kept; the weight of the web application. Of each call the 95th
 * percentile by the clock is told, and the CPU of server and database together, because machines are shared. Run it from the build:
 * `node dist/bench/console.js [CASES] [SIGHTINGS] [ROUNDS]`.
 */

/** What takes longer at once is not asked again: its figure is plain. */
const TOO_LONG_MS = 5_000;

const NAME = 'bench';
const PASSWORD = 'correct horse battery staple';

const [cases = 100_000, sightings = 1_000_000, rounds = 20] = process.argv.slice(2).map(Number);
const dir = await mkdtemp(join(tmpdir(), 'cardsweep-bench-console-'));
const server = await startEmbeddedPostgres({
  dir: join(dir, 'db'),
  commonsDir: '/var/tmp',
  log: () => undefined,
});
const { host, user, database: base, port } = server.connection;
const url = `postgres://${user}@localhost/${base}?host=${encodeURIComponent(host)}&port=${port}`;
const pool = openPool({ ...server.connection, max: 2, idleTimeoutMillis: 0 });
try {
  await openStore(pool);
  await fillConsoleStore(pool, { cases, sightings });
  const settings = readSettings(
    { DATABASE_URL: url, CONSOLE_ADDRESS: '127.0.0.1:0', RATE_PER_SESSION: '1000000' },
    { dataDir: join(dir, 'data') },
  );
  const line = await openLine(settings, () => undefined);
  const served = await openConsole(line);
  try {
    const cookie = await signedIn(line, served.address);
    await tellWeight();
    await measurePaint(served.address, cookie);
    await measureCalls(pool, served.address, cookie);
  } finally {
    await served.close();
    await line.close();
  }
} finally {
  await pool.end();
  await server.stop();
  await rm(dir, { recursive: true, force: true });
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The cookie of somebody who may do everything that an approver may. */
async function signedIn(line: Line, address: string): Promise<string> {
  const accounts = await openAccounts(line);
  const { account } = await addUser({ name: NAME, role: 'approver', by: NAME }, accounts);
  const cost = { N: 1_024, r: 8, p: 1 };
  await accounts.store.accounts.setPassword(
    account.id,
    await hashPassword(PASSWORD, cost, randomBytes),
  );
  await accounts.store.accounts.setState(account.id, 'active');
  const answer = await fetch(`${address}api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(address).origin },
    body: JSON.stringify({ name: NAME, password: PASSWORD }),
  });
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

async function measureCalls(database: Pool, address: string, cookie: string): Promise<void> {
  const headers = { cookie };
  const calls = await callsOf(`${address}api`, headers, database);
  let worst = 0;
  for (const call of calls) {
    const times: number[] = [];
    const began = performance.now();
    const first = await fetch(`${address}api${call}`, { headers });
    const body = await first.arrayBuffer();
    const firstMs = performance.now() - began;
    if (firstMs > TOO_LONG_MS) {
      worst = Math.max(worst, firstMs);
      tell(`${first.status} ${call.padEnd(60)} ${firstMs.toFixed(0)} ms, not asked again`);
      continue;
    }
    const before = await serverTime(database);
    const own = process.cpuUsage();
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now();
      await (await fetch(`${address}api${call}`, { headers })).arrayBuffer();
      times.push(performance.now() - start);
    }
    const { user: inUser, system } = process.cpuUsage(own);
    const cpu = ((await serverTime(database)) - before + (inUser + system) / 1_000) / rounds;
    const p95 = times.toSorted((one, other) => one - other)[Math.ceil(rounds * 0.95) - 1] ?? 0;
    worst = Math.max(worst, p95);
    tell(
      `${first.status} ${call.padEnd(60)} p95 ${p95.toFixed(0).padStart(5)} ms, CPU ${cpu.toFixed(0).padStart(4)} ms, ${Math.ceil(body.byteLength / 1024)} kB`,
    );
  }
  tell(`the slowest call: p95 ${worst.toFixed(0)} ms`);
}

/** From an empty cache to the first paint, and to the first case that can be read. */
async function measurePaint(address: string, cookie: string): Promise<void> {
  const [key = '', value = ''] = cookie.split('=');
  const browser = await launchBrowser({ env: process.env });
  try {
    const paints: number[] = [];
    const rows: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const context = await browser.newContext();
      await context.addCookies([{ name: key, value, url: address }]);
      const page = await context.newPage();
      await page.goto(address);
      await page.locator('.queue-text').first().waitFor();
      rows.push(Number(await page.evaluate('performance.now()')));
      paints.push(
        Number(
          await page.evaluate(
            `performance.getEntriesByName('first-contentful-paint')[0].startTime`,
          ),
        ),
      );
      await context.close();
    }
    tell(`first paint ${medianOf(paints)} ms, first case ${medianOf(rows)} ms (medians of 5)`);
  } finally {
    await browser.close();
  }
}

function medianOf(values: readonly number[]): string {
  return (values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0).toFixed(0);
}

/** All scripts and styles together, as they go over the wire. */
async function tellWeight(): Promise<void> {
  const assets = join(packageRoot(), 'dist', 'web', 'assets');
  let bytes = 0;
  for (const name of await readdir(assets)) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
    const packed = await promisify(brotliCompress)(await readFile(join(assets, name)), { params });
    bytes += packed.length;
  }
  tell(`the whole web application: ${(bytes / 1_000).toFixed(0)} kB compressed`);
}
