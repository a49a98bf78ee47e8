import { statfs } from 'node:fs/promises';
import { failureCodeOf, StageError } from '../../core/failure.ts';

/** Below this many free bytes a failure is laid to the full disk: two segments of PostgreSQL's log, 16 MB each. */
const FULL_BELOW_BYTES = 33_554_432;

/** Called at points of progress, for the program's log. The message is static; what varies is in the fields. */
export type Log = (message: string, fields: Readonly<Record<string, string | number>>) => void;

/** `DATABASE_UNAVAILABLE` with one line for people. */
export function unavailable(message: string, cause?: unknown): StageError {
  return new StageError('DATABASE_UNAVAILABLE', firstLine(message), { cause });
}

/** The failure of work in a directory: `DISK_FULL` where its disk is full, else `DATABASE_UNAVAILABLE`. */
export async function failureIn(
  dir: string,
  message: string,
  cause?: unknown,
): Promise<StageError> {
  if (cause instanceof StageError) {
    return cause;
  }
  if (failureCodeOf(cause) === 'ABORTED') {
    return new StageError('ABORTED', 'the start of the database was aborted', { cause });
  }
  const code = errnoOf(cause);
  if (code === 'ENOSPC' || code === 'EDQUOT' || (await isFull(dir))) {
    return new StageError('DISK_FULL', `no space left on the disk of ${dir}`, { cause });
  }
  return unavailable(message, cause);
}

/** The system's error code of anything thrown, such as `ENOENT`; null where it has none. */
export function errnoOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;
}

async function isFull(dir: string): Promise<boolean> {
  const disk = await statfs(dir).catch(() => null);
  return disk !== null && disk.bavail * disk.bsize < FULL_BELOW_BYTES;
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}
