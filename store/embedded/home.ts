import { chmod, lstat, mkdir, mkdtemp, readFile, realpath, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256 } from '../../core/digest.ts';
import { canEnter, handOver, serverAccount } from './account.ts';
import { errnoOf, failureIn, type Log, unavailable } from './failure.ts';
import type { Account } from './run.ts';

/** Where a cluster lives, and whose it is. */
export interface Home {
  /** Mode 0700, the account's own. Holds everything below. */
  readonly dir: string;
  readonly account: Account;
  /** PostgreSQL's data directory. */
  readonly cluster: string;
  /** Pipe that every program which uses the server holds open for writing. */
  readonly pipe: string;
  /** The keeper makes a file here for each program that it has seen. */
  readonly seats: string;
  readonly log: string;
}

/** Name of the file that says where the cluster is, when it cannot be in the directory asked for. */
const LOCATION = 'location';

/**
 * The home for a cluster asked for in `dir`: that directory, or where the server's account cannot enter it, one below
 * `commonsDir` that the file `location` in `dir` names.
 */
export async function openHome(dir: string, commonsDir: string | null, log: Log): Promise<Home> {
  try {
    await mkdir(dir, { recursive: true });
    const asked = await realpath(dir);
    const here = await serverAccount(asked);
    if (here === null || (await canEnter(here, dirname(asked)))) {
      return await furnish(asked, here);
    }
    const elsewhere = await locate(asked, commonsDir);
    log('database kept where its account can reach it', { asked, kept: elsewhere });
    return await furnish(elsewhere, await serverAccount(elsewhere));
  } catch (error) {
    throw await failureIn(
      dir,
      `the database directory ${dir} cannot be used: ${reason(error)}`,
      error,
    );
  }
}

function reason(error: unknown): string {
  return errnoOf(error) ?? (error instanceof Error ? error.message : 'unknown');
}

async function locate(asked: string, commonsDir: string | null): Promise<string> {
  const note = join(asked, LOCATION);
  const noted = await readFile(note, 'utf8').catch(() => null);
  if (noted !== null) {
    const kept = noted.trim();
    if ((await lstat(kept).catch(() => null))?.isDirectory() !== true) {
      throw unavailable(
        `the database that ${note} names is gone: restore ${kept} or delete ${note}`,
      );
    }
    return kept;
  }
  if (commonsDir === null) {
    throw unavailable(`the account of the database server cannot enter ${dirname(asked)}`);
  }
  await mkdir(commonsDir, { recursive: true });
  const kept = await mkdtemp(join(commonsDir, `cardsweep-${sha256(asked).slice(0, 12)}-`));
  try {
    await writeFile(note, `${kept}\n`, { flag: 'wx' });
    return kept;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') {
      return locate(asked, commonsDir);
    }
    throw error;
  }
}

async function furnish(dir: string, account: Account): Promise<Home> {
  const seats = join(dir, 'seats');
  await handOver(dir, account);
  await chmod(dir, 0o700);
  await mkdir(seats, { recursive: true, mode: 0o700 });
  await handOver(seats, account);
  return {
    dir,
    account,
    cluster: join(dir, 'cluster'),
    pipe: join(dir, 'users.pipe'),
    seats,
    log: join(dir, 'server.log'),
  };
}
