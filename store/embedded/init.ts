import { lstat, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { handOver } from './account.ts';
import type { Binaries } from './binaries.ts';
import { errnoOf, failureIn, unavailable } from './failure.ts';
import type { Home } from './home.ts';
import { type Ended, run } from './run.ts';

/** Before the names of directories in which clusters are made. */
const SCRATCH = 'init-';

/** Making a cluster takes a second; a directory so old was left by a program that was killed. */
const ABANDONED_AFTER_MS = 600_000;

/** The role that owns everything in the cluster. */
export const ROLE = 'cardsweep';

/**
 * Makes the cluster if there is none: UTF-8, code-point order. It is made in a scratch directory beside its place and moved
 * there whole, so that a broken one is never found. Two programs may do this at once; one cluster stays.
 */
export async function initCluster(
  home: Home,
  binaries: Binaries,
  isDurable: boolean,
  signal: AbortSignal | undefined,
): Promise<void> {
  const version = await readFile(join(home.cluster, 'PG_VERSION'), 'utf8').catch(() => null);
  if (version !== null) {
    if (version.trim() !== binaries.major) {
      throw unavailable(
        `${home.cluster} was made by PostgreSQL ${version.trim()}, and this is ${binaries.major}: dump and restore it`,
      );
    }
    return;
  }
  if ((await lstat(home.cluster).catch(() => null)) !== null) {
    throw unavailable(`${home.cluster} is there and is no PostgreSQL cluster: move it away`);
  }
  await sweepScratch(home.dir);
  const scratch = await mkdtemp(join(home.dir, SCRATCH));
  try {
    await handOver(scratch, home.account);
    const staged = join(scratch, 'cluster');
    await initdb(home, binaries, staged, isDurable, signal);
    await rename(staged, home.cluster).catch((error: unknown) => {
      if (errnoOf(error) !== 'ENOTEMPTY' && errnoOf(error) !== 'EEXIST') {
        throw error;
      }
    });
  } catch (error) {
    throw await failureIn(home.dir, `no cluster can be made in ${home.dir}`, error);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function sweepScratch(dir: string): Promise<void> {
  for (const name of await readdir(dir)) {
    const path = join(dir, name);
    const age = Date.now() - ((await stat(path).catch(() => null)) ?? { mtimeMs: 0 }).mtimeMs;
    if (name.startsWith(SCRATCH) && age > ABANDONED_AFTER_MS) {
      await rm(path, { recursive: true, force: true });
    }
  }
}

/**
 * Case and classes of characters follow the builtin `C.UTF-8`; the system's locale of that name is taken as well where
 * there is one, because extensions such as `pg_trgm` ask it what a letter is.
 */
async function initdb(
  home: Home,
  binaries: Binaries,
  staged: string,
  isDurable: boolean,
  signal: AbortSignal | undefined,
): Promise<void> {
  let ended: Ended = { code: null, output: '' };
  for (const ctype of ['C.UTF-8', 'C']) {
    const args = [
      `--pgdata=${staged}`,
      `--username=${ROLE}`,
      '--auth-local=trust',
      '--auth-host=reject',
      '--encoding=UTF8',
      '--locale=C',
      `--lc-ctype=${ctype}`,
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
      ...(isDurable ? [] : ['--no-sync']),
    ];
    ended = await run(binaries.initdb, args, { account: home.account, cwd: home.dir, signal });
    if (ended.code === 0) {
      return;
    }
    signal?.throwIfAborted();
    await rm(staged, { recursive: true, force: true });
  }
  const said = ended.output.split('\n').find((line) => line.includes('error:')) ?? ended.output;
  throw await failureIn(home.dir, `initdb failed: ${said.trim()}`);
}
