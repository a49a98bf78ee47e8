import { chmod, lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '../../core/digest.ts';
import { canEnter, handOver } from './account.ts';
import { unavailable } from './failure.ts';
import type { Home } from './home.ts';

/** A socket's whole path may have 107 bytes on Linux and 103 on macOS; `.s.PGSQL.5432` takes 14 of them. */
const PATH_LIMIT = 85;

/**
 * The directory of the server's socket: short, of mode 0700, the server account's own, and the same for every start of one
 * cluster. Whoever cannot enter it cannot reach the server, which asks for no password.
 */
export async function openSocketDir(home: Home): Promise<string> {
  const name = `cardsweep-${sha256(home.dir).slice(0, 16)}`;
  const temporary = tmpdir();
  const fits = Buffer.byteLength(join(temporary, name)) <= PATH_LIMIT;
  const parent = fits && (await canEnter(home.account, temporary)) ? temporary : '/tmp';
  const dir = join(parent, name);
  await mkdir(dir, { mode: 0o700 }).then(
    () => handOver(dir, home.account),
    () => undefined,
  );
  const there = await lstat(dir).catch(() => null);
  if (there === null) {
    throw unavailable(`no socket directory can be made at ${dir}`);
  }
  const owner = home.account?.uid ?? process.getuid?.();
  if (!there.isDirectory() || there.uid !== owner) {
    throw unavailable(`${dir} is not this database's socket directory: remove it`);
  }
  await chmod(dir, 0o700);
  return dir;
}
