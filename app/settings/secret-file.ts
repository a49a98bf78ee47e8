import { readFile, stat } from 'node:fs/promises';
import { StageError } from '../../core/failure.ts';

/** What a file holds that nobody but its owner may read; `INPUT_INVALID` or `FILE_UNREADABLE`, with its name alone. */
export async function readSecretFile(path: string): Promise<string> {
  await assertPrivate(path);
  return await readTextFile(path);
}

/** What a file holds; `FILE_UNREADABLE`, with its name alone. */
export async function readTextFile(path: string): Promise<string> {
  return await readFile(path, 'utf8').catch((error: unknown) => {
    throw new StageError('FILE_UNREADABLE', `${path}: cannot be read`, { cause: error });
  });
}

/** Group and others have no right to what holds a secret. */
export async function assertPrivate(path: string): Promise<void> {
  const { mode } = await stat(path).catch((error: unknown) => {
    throw new StageError('FILE_UNREADABLE', `${path}: cannot be read`, { cause: error });
  });
  if ((mode & 0o077) !== 0) {
    throw new StageError('INPUT_INVALID', `${path}: can be read by others: chmod 600 it`);
  }
}
