import { type FileHandle, open, readFile, rm, stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { StageError } from '../../core/failure.ts';
import type { CustodyEntry } from './custody-entry.ts';
import { readCustodyEntry } from './custody-line.ts';
import type { CustodyStore } from './custody-log.ts';

/** A lock older than this belongs to a process that ended without letting go, in milliseconds. */
const STALE_LOCK_MS = 10_000;
const LOCK_RETRY_MS = 10;
const LOCK_TRIES = 3_000;

/** The entries of a log file. Throws `FILE_UNREADABLE` where a line is no entry; an absent file is an empty log. */
async function readCustodyFile(path: string): Promise<readonly CustodyEntry[]> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (isCode(error, 'ENOENT')) {
      return '';
    }
    throw new StageError('FILE_UNREADABLE', 'the custody log cannot be read', { cause: error });
  });
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => readCustodyEntry(line));
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** Removes a lock that nobody holds any more. */
async function breakStaleLock(lock: string): Promise<void> {
  const found = await stat(lock).catch(() => null);
  if (found !== null && Date.now() - found.mtimeMs > STALE_LOCK_MS) {
    await rm(lock, { force: true });
  }
}

/** Holds a lock that other processes see: a file that only one can make. */
async function lockFile(lock: string): Promise<FileHandle> {
  for (let tries = 0; tries < LOCK_TRIES; tries += 1) {
    try {
      return await open(lock, 'wx');
    } catch (error) {
      if (!isCode(error, 'EEXIST')) {
        throw error;
      }
    }
    await breakStaleLock(lock);
    await wait(LOCK_RETRY_MS);
  }
  throw new StageError('STATE_CONFLICT', 'the custody log stays locked');
}

async function addLine(path: string, entry: CustodyEntry): Promise<void> {
  const file = await open(path, 'a', 0o600);
  try {
    await file.appendFile(`${JSON.stringify(entry)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A log in a file of one JSON entry a line, safe for several processes at once; each entry is on disk before it counts. */
export function custodyFile(path: string): CustodyStore {
  const lock = `${path}.lock`;
  return {
    read: async () => readCustodyFile(path),
    async append(next) {
      const held = await lockFile(lock);
      try {
        const entry = next((await readCustodyFile(path)).at(-1) ?? null);
        await addLine(path, entry);
        return entry;
      } finally {
        await held.close();
        await rm(lock, { force: true });
      }
    },
  };
}
