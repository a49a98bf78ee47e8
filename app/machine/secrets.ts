import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StageError } from '../../core/failure.ts';

/** A secret of the installation: read from the data directory, or made once and kept there with mode 0600. */
export async function loadOrMakeSecret(
  dir: string,
  name: string,
  make: () => string,
): Promise<string> {
  const path = join(dir, name);
  return (await readSecret(path)) ?? (await keepSecret(dir, path, make()));
}

async function readSecret(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return null;
    }
    throw new StageError('FILE_UNREADABLE', `${path}: cannot be read`, { cause: error });
  }
}

/** Of two that make the secret at once, in one process or in two, one wins, and both use what it made. */
async function keepSecret(dir: string, path: string, secret: string): Promise<string> {
  const own = `${path}.${randomUUID()}`;
  try {
    await mkdir(dir, { recursive: true });
    await writeFile(own, secret, { mode: 0o600 });
    await link(own, path).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) {
        throw error;
      }
    });
  } catch (error) {
    throw new StageError('FILE_UNREADABLE', `${path}: cannot be written`, { cause: error });
  } finally {
    await rm(own, { force: true });
  }
  return (await readSecret(path)) ?? secret;
}
