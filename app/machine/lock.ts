import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StageError } from '../../core/failure.ts';

/** Who holds a lock. The start time tells a process from a later one that got its number. */
interface Holder {
  readonly pid: number;
  readonly startedAt: string;
}

export interface Lock {
  release(): Promise<void>;
}

/** Tries before a lock that is taken and freed all the time is given up. */
const TRIES = 20;

/**
 * Takes a lock of the data directory that other processes see. A holder that died has let go. Refused with one line that names
 * the holder (`STATE_CONFLICT`).
 */
export async function acquireLock(dir: string, name: string): Promise<Lock> {
  await mkdir(dir, { recursive: true });
  const path = join(dir, `${name}.lock`);
  const own = `${path}.${process.pid}`;
  const holder: Holder = { pid: process.pid, startedAt: await startTimeOf(process.pid) };
  try {
    await writeFile(own, JSON.stringify(holder), { mode: 0o600 });
    for (let tries = 0; tries < TRIES; tries += 1) {
      if (await linked(own, path)) {
        return { release: () => rm(path, { force: true }) };
      }
      const other = await holderOf(path);
      if (other !== null && (await isAlive(other))) {
        throw new StageError(
          'STATE_CONFLICT',
          `process ${other.pid} works in ${dir} already: wait for it, stop it, or name another directory with --data`,
        );
      }
      await rm(path, { force: true });
    }
  } finally {
    await rm(own, { force: true });
  }
  throw new StageError('STATE_CONFLICT', `the lock ${path} cannot be taken`);
}

/** Whether a living process holds the lock. */
export async function isLocked(dir: string, name: string): Promise<boolean> {
  const holder = await holderOf(join(dir, `${name}.lock`));
  return holder !== null && (await isAlive(holder));
}

/** Makes the lock file in one step with its content; false where it is there. */
async function linked(own: string, path: string): Promise<boolean> {
  try {
    await link(own, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      return false;
    }
    throw error;
  }
}

async function holderOf(path: string): Promise<Holder | null> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const match = /"pid":(?<pid>\d+),"startedAt":"(?<startedAt>[^"]*)"/u.exec(text);
  return match?.groups === undefined
    ? null
    : { pid: Number(match.groups['pid']), startedAt: match.groups['startedAt'] ?? '' };
}

async function isAlive({ pid, startedAt }: Holder): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  const now = await startTimeOf(pid);
  return now === '' || startedAt === '' || now === startedAt;
}

/** When a process started, in clock ticks since boot (proc(5), field 22); empty where the system does not say. */
async function startTimeOf(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}
