import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '../../core/digest.ts';

/** A directory of this run alone. */
export interface TemporaryDir {
  readonly path: string;
  close(): Promise<void>;
}

/** Of another machine's run nobody here knows whether it lives; after this time its leavings go. */
const STALE_MS = 2 * 24 * 3_600_000;

/**
 * Makes a directory for what lives no longer than this run, below `root`, and sweeps away what runs left there that were killed:
 * bundles half written or not yet taken in.
 */
export async function openTemporaryDir(root: string): Promise<TemporaryDir> {
  await mkdir(root, { recursive: true, mode: 0o700 });
  await sweepStale(root);
  const path = await mkdtemp(join(root, `run-${machine()}-${process.pid}-`));
  return { path, close: () => rm(path, { recursive: true, force: true }) };
}

/** A short name of this machine: a data directory may be shared. */
function machine(): string {
  return sha256(hostname()).slice(0, 8);
}

async function sweepStale(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    const told = /^run-(?<machine>[\da-f]{8})-(?<pid>\d+)-/u.exec(name)?.groups;
    const path = join(root, name);
    const isDead =
      told?.['machine'] === machine() ? !isRunning(Number(told['pid'])) : await isOld(path);
    if (told !== undefined && isDead) {
      await rm(path, { recursive: true, force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function isOld(path: string): Promise<boolean> {
  const told = await stat(path).catch(() => null);
  return told !== null && Date.now() - told.mtimeMs > STALE_MS;
}
