import { chmod, lstat, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const STATE = '/var/lib/cardsweep';
const TEMPORARY = '/var/tmp';

/**
 * Folder for a database whose server cannot enter the data directory: started by root it runs as another user, whom folders
 * such as root's home keep out. Not /var/tmp where that can be helped: systems remove from there what is a month old.
 */
export async function databaseCommons(): Promise<string> {
  if (process.getuid?.() !== 0) {
    return TEMPORARY;
  }
  try {
    await mkdir(STATE, { recursive: true });
    const stats = await lstat(STATE);
    if (!stats.isDirectory() || stats.uid !== 0) {
      return TEMPORARY;
    }
    await chmod(STATE, 0o755);
    return STATE;
  } catch {
    return TEMPORARY;
  }
}

/** Folder of a data directory's embedded database. */
export function databaseDir(dataDir: string): string {
  return join(dataDir, 'postgres');
}

/** Where the embedded database is kept, if not in the data directory; else null. */
export async function databaseElsewhere(dataDir: string): Promise<string | null> {
  const noted = await readFile(join(databaseDir(dataDir), 'location'), 'utf8').catch(() => '');
  return noted.trim() === '' ? null : noted.trim();
}
