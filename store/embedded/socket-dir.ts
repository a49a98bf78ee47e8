import { lstat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '../../core/digest.ts';
import { canEnter } from './account.ts';
import { unavailable } from './failure.ts';
import type { Home } from './home.ts';

/** A socket's whole path may have 107 bytes on Linux and 103 on macOS; `.s.PGSQL.5432` takes 14 of them. */
const PATH_LIMIT = 85;

/**
 * The place of the directory of the server's socket: short, and the same for every start of one cluster. Whoever cannot enter
 * it cannot reach the server, which asks for no password; so one that is another account's is refused.
 */
export async function findSocketDir(home: Home): Promise<string> {
  const name = `cardsweep-${sha256(home.dir).slice(0, 16)}`;
  const temporary = tmpdir();
  const fits = Buffer.byteLength(join(temporary, name)) <= PATH_LIMIT;
  const parent = fits && (await canEnter(home.account, temporary)) ? temporary : '/tmp';
  const dir = join(parent, name);
  const there = await lstat(dir).catch(() => null);
  const owner = home.account?.uid ?? process.getuid?.();
  if (there !== null && (!there.isDirectory() || there.uid !== owner)) {
    throw unavailable(`${dir} is not this database's socket directory: remove it`);
  }
  return dir;
}
