import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failureCodeOf } from '../../core/failure.ts';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../store/embedded/embedded-postgres.ts';
import { isAlive, readPostmaster } from '../../store/embedded/postmaster.ts';
import { type Child, startChild } from '../support/child.ts';

let base: string;
let dir: string;
let children: Child[];

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'cardsweep-embedded-'));
  // mkdtemp makes it for its maker alone; the server's account must pass.
  await rm(base, { recursive: true });
  await mkdir(base, { mode: 0o755 });
  dir = join(base, 'postgres');
  children = [];
});

afterEach(async () => {
  await Promise.all(children.map((child) => child.kill()));
  await vi.waitFor(noServer, { timeout: 20_000 });
  // A killed program's initdb may still be writing.
  await rm(base, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
});

function cluster(): string {
  return join(dir, 'cluster');
}

async function noServer(): Promise<void> {
  const pid = await serverPid();
  if (pid !== 0) {
    throw new Error(`server ${pid} is still running`);
  }
}

function start(): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ dir, commonsDir: '/var/tmp', log: () => undefined });
}

/** Returns when a cluster is being made. */
async function initBegins(): Promise<void> {
  await expect
    .poll(() => readdir(dir).catch(() => []), { interval: 5 })
    .toContainEqual(expect.stringMatching(/^init-/u));
}

function aborter(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

/** Another program that uses the server. */
function launchUser(): Child {
  const child = startChild('postgres-user.ts', [dir]);
  children.push(child);
  return child;
}

async function readyUser(): Promise<Child> {
  const child = launchUser();
  expect(await child.line()).toBe('starting');
  expect(await child.line()).toBe('ready');
  return child;
}

async function ask(child: Child, sql: string): Promise<string> {
  child.write(sql);
  return await child.line();
}

async function serverPid(): Promise<number> {
  return (await readPostmaster(cluster()))?.pid ?? 0;
}

async function valueOf(server: EmbeddedPostgres, sql: string): Promise<unknown> {
  const client = new Client(server.connection);
  await client.connect();
  const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
  await client.end();
  return rows[0]?.[0];
}

describe('an embedded server', () => {
  it('keeps what was written from one start to the next, and runs no longer than it is used', async () => {
    const first = await start();
    await valueOf(first, 'create table kept as select 7 as n');
    const pid = await serverPid();
    await first.stop();
    const between = isAlive(pid);

    const second = await start();
    const kept = await valueOf(second, 'select n from kept');
    await second.stop();

    expect(between).toBe(false);
    expect(kept).toBe(7);
  });

  it('is set to lose nothing, to listen on its socket alone, and to fold case beyond ASCII', async () => {
    const server = await start();

    const settings = await Promise.all(
      [
        'show fsync',
        'show synchronous_commit',
        'show listen_addresses',
        'show server_encoding',
        'show TimeZone',
        "select lower('ÄΩ')",
      ].map((sql) => valueOf(server, sql)),
    );

    await server.stop();
    expect(settings).toEqual(['on', 'on', '', 'UTF8', 'UTC', 'äω']);
  });

  it('is shared by programs, and runs until the last of them ends', async () => {
    const first = await readyUser();
    const second = await readyUser();
    await ask(first, 'create table shared as select 1 as n');
    const pid = await serverPid();

    first.write('stop');
    await first.ended();
    const seen = await ask(second, 'select n from shared');
    const whileUsed = await serverPid();
    second.write('stop');
    await second.ended();

    expect(seen).toBe('1');
    expect(whileUsed).toBe(pid);
    expect(isAlive(pid)).toBe(false);
  });

  it('stays for the second program when the first is killed, and ends when that is killed too', async () => {
    const first = await readyUser();
    const second = await readyUser();
    const pid = await serverPid();

    await first.kill();
    const third = await readyUser();
    await third.kill();
    const answer = await ask(second, 'select 2');
    await second.kill();

    expect(answer).toBe('2');
    await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
  });

  it('is one server when programs start it at the same moment', async () => {
    const users = await Promise.all([readyUser(), readyUser(), readyUser()]);

    const started = 'select extract(epoch from pg_postmaster_start_time())';
    const times = await Promise.all(users.map((user) => ask(user, started)));

    expect(new Set(times).size).toBe(1);
  });

  it('is ready again at once after its program was killed in mid-write', async () => {
    const doomed = await readyUser();
    await ask(doomed, 'create table kept as select 41 + 1 as n');
    doomed.write('insert into kept select n from generate_series(1, 100000000) as n');

    await doomed.kill();
    const before = performance.now();
    const server = await start();
    const elapsedMs = performance.now() - before;
    const kept = await valueOf(server, 'select array_agg(n)::text from kept');
    await server.stop();

    expect(kept).toBe('{42}');
    expect(elapsedMs).toBeLessThan(10_000);
  });

  it('recovers when everything was killed at once, as by a loss of power', async () => {
    const doomed = await readyUser();
    await ask(doomed, 'create table kept as select 42 as n');
    const pid = await serverPid();

    process.kill(pid, 'SIGKILL');
    await doomed.kill();
    const server = await start();
    const kept = await valueOf(server, 'select n from kept');
    await server.stop();

    expect(kept).toBe(42);
  });

  it('starts anew for a program that comes after the server was killed', async () => {
    const first = await readyUser();
    const pid = await serverPid();
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => isAlive(pid)).toBe(false);

    const second = await readyUser();

    expect(await ask(second, 'select 3')).toBe('3');
    expect(isAlive(first.process.pid ?? 0)).toBe(true);
  });

  it('comes back to its program after the server was killed under it', async () => {
    const server = await start();
    await valueOf(server, 'create table kept as select 42 as n');
    const pid = await serverPid();

    process.kill(pid, 'SIGKILL');
    await expect.poll(() => isAlive(pid)).toBe(false);
    const kept = await vi.waitFor(() => valueOf(server, 'select n from kept'), { timeout: 10_000 });
    const successor = await serverPid();
    await server.stop();

    expect(kept).toBe(42);
    expect(isAlive(successor)).toBe(false);
  });

  it('gives up a start that is aborted', async () => {
    const { signal, abort } = aborter();

    const starting = startEmbeddedPostgres({ dir, commonsDir: null, log: () => undefined, signal });
    const code = starting.then(() => 'started', failureCodeOf);
    await initBegins();
    abort();

    expect(await code).toBe('ABORTED');
    expect(existsSync(cluster())).toBe(false);
  });

  it('is made whole after its making was cut off', async () => {
    const doomed = launchUser();
    await doomed.line();
    await initBegins();
    await doomed.kill();
    const wasMade = existsSync(cluster());

    const server = await start();
    const answer = await valueOf(server, 'select 1');
    await server.stop();

    expect(wasMade).toBe(false);
    expect(answer).toBe(1);
  });

  it('does not hear the interrupt that a terminal sends to its program', async () => {
    const user = await readyUser();

    process.kill(-(user.process.pid ?? 0), 'SIGINT');
    const heard = await user.line();
    const answer = await ask(user, 'select 5');

    expect([heard, answer]).toEqual(['interrupted', '5']);
  });

  it('starts though another program has the number that its lock file names', async () => {
    await (await start()).stop();
    const lock = join(cluster(), 'postmaster.pid');
    await writeFile(lock, `${process.pid}\n${cluster()}\n1\n5432\n/tmp\n\n`);
    await utimes(lock, 1, 1);

    const server = await start();

    expect(await valueOf(server, 'select 1')).toBe(1);
    await server.stop();
  });
});
