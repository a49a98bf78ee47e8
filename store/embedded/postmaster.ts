import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf } from './failure.ts';

/** What a running server says of itself in its lock file. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Empty until the server listens. */
  readonly socketDir: string;
  readonly isStopping: boolean;
}

/**
 * Reads `postmaster.pid` of a cluster: pid, directory, start time, port, socket directory, TCP address, shared memory key and
 * status, a line each (src/include/utils/pidfile.h of PostgreSQL). Null where no server runs.
 */
export async function readPostmaster(cluster: string): Promise<Postmaster | null> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => null);
  if (text === null) {
    return null;
  }
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Math.abs(Number.parseInt(lines[0] ?? '', 10));
  if (!Number.isSafeInteger(pid) || pid === 0 || !(await isPostgres(pid))) {
    return null;
  }
  return {
    pid,
    port: Number.parseInt(lines[3] ?? '', 10) || 5432,
    socketDir: lines[4] ?? '',
    isStopping: lines[7] === 'stopping',
  };
}

/** The file is created empty and filled at once; one so old was left by a server that is gone. */
const STALE_AFTER_MS = 10_000;

/**
 * Removes the lock file of a server that is gone. PostgreSQL sees by itself that a pid is free, but not that it belongs to
 * another program by now, nor that the machine stopped before the pid was on disk. To be called where `readPostmaster` says
 * that no server runs.
 */
export async function removeStaleLock(cluster: string): Promise<void> {
  const path = join(cluster, 'postmaster.pid');
  const file = await stat(path).catch(() => null);
  if (file !== null && Date.now() - file.mtimeMs > STALE_AFTER_MS) {
    await rm(path, { force: true });
  }
}

/** Whether a process lives. One of another account counts. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) === 'EPERM';
  }
}

/** Whether a process is a PostgreSQL. A pid can have gone to another program since the file was written: after a restart of the machine, say. */
export async function isPostgres(pid: number): Promise<boolean> {
  if (!isAlive(pid)) {
    return false;
  }
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => null);
  if (name === null) {
    return isAlive(pid);
  }
  return name.trim() === 'postgres' && !(await isZombie(pid));
}

async function isZombie(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return /^State:\s+[ZX]/mu.test(status);
}
