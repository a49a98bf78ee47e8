import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A fresh, empty Redis that writes every second to disk, as a real one would. */
export interface TestRedis {
  /** Path of its socket; ioredis takes it as an address. */
  readonly url: string;
  /** Kills the server outright and starts it again on what it had written. */
  crash(): Promise<void>;
  close(): Promise<void>;
}

const INSTALL_TIMEOUT_MS = 180_000;

/**
 * Debian's `redis-tools` holds the server's program too, which goes by the name that it is called by. `redis-server` adds
 * the system service, which no test wants.
 */
const PROGRAMS = ['redis-server', 'redis-check-rdb'];

/**
 * Whether there is a Redis to test with. Where there is none, a root on Debian gets one; else a run that must be whole fails,
 * and any other says aloud what it leaves out.
 */
export function hasRedis(): boolean {
  if (findProgram() !== null || install()) {
    return true;
  }
  const { CI, CARDSWEEP_REQUIRE_REDIS } = process.env;
  if ((CI ?? '') !== '' || (CARDSWEEP_REQUIRE_REDIS ?? '') !== '') {
    throw new Error('redis-server is not installed, and this run must test with it');
  }
  process.stderr.write(
    '\n*** NOT TESTED: the queue on Redis. Install redis-server to have it tested. ***\n\n',
  );
  return false;
}

export async function startTestRedis(): Promise<TestRedis> {
  const dir = await mkdtemp(join(tmpdir(), 'cardsweep-redis-'));
  const socket = join(dir, 'redis.sock');
  let server = await launch(dir, socket);
  return {
    url: socket,
    async crash() {
      await end(server, 'SIGKILL');
      server = await launch(dir, socket);
    },
    async close() {
      await end(server, 'SIGTERM');
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** Starts a server and waits until it takes work. */
async function launch(dir: string, socket: string): Promise<ChildProcess> {
  const settings = ['--port', '0', '--unixsocket', socket, '--appendonly', 'yes', '--save', ''];
  const server = spawn(findProgram() ?? 'redis-server', [...settings, '--dir', dir], {
    argv0: 'redis-server',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: server.stdout })) {
    if (/ready to accept connections/iu.test(line)) {
      break;
    }
  }
  server.stdout.resume();
  return server;
}

async function end(server: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  const exited = once(server, 'exit');
  server.kill(signal);
  await exited;
}

function findProgram(): string | null {
  return PROGRAMS.find(isServer) ?? null;
}

function isServer(program: string): boolean {
  const asked = spawnSync(program, ['--version'], { argv0: 'redis-server', encoding: 'utf8' });
  return asked.status === 0 && asked.stdout.startsWith('Redis server');
}

function install(): boolean {
  if (process.getuid?.() !== 0 || apt('--version') !== 0) {
    return false;
  }
  if (apt('install', '-y', '--no-install-recommends', 'redis-tools') !== 0) {
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'redis-tools');
  }
  return findProgram() !== null;
}

function apt(...args: readonly string[]): number | null {
  return spawnSync('apt-get', args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: 'ignore',
    timeout: INSTALL_TIMEOUT_MS,
  }).status;
}
