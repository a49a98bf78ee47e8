import { statfs } from 'node:fs/promises';

/** Below this nothing useful can be written: a page of PostgreSQL's write-ahead log is 16 MB. */
const FULL_BYTES = 4 * 1024 * 1024;

/** Free bytes for this user on the file system of a path; null where the system does not say. */
export async function freeBytes(path: string): Promise<number | null> {
  const stats = await statfs(path).catch(() => null);
  return stats === null ? null : stats.bavail * stats.bsize;
}

export async function isDiskFull(path: string): Promise<boolean> {
  const free = await freeBytes(path);
  return free !== null && free < FULL_BYTES;
}
