import {
  accessSync,
  constants,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { run } from './run.mjs';
import { Refusal, timed } from './say.mjs';
import { digestOf, readStamp, writeStamp } from './stamp.mjs';

const CI = ['ci', '--ignore-scripts', '--include=dev', '--include=optional'];
const QUIET = ['--no-audit', '--no-fund', '--loglevel=error'];

/** The packages that the lock file names. */
export const dependencies = {
  /** Whether they are what stands in `node_modules`. */
  isDone(root) {
    return readStamp(stampOf(root)) === wantedOf(root) && directOnes(root).every(existsSync);
  },
  async work(root, lock) {
    await timed('installing the dependencies', async () => {
      rmSync(stampOf(root), { force: true });
      if ((await npmCi(root, lock)) !== 0) {
        throw new Refusal('npm could not install the dependencies: the lines above say why', 3);
      }
      linkProgram(root);
      writeStamp(stampOf(root), wantedOf(root));
    });
  },
};

/** Says which packages are installed; other steps depend on it. */
export function stampOf(root) {
  return join(root, 'node_modules', '.cardsweep-installed');
}

function wantedOf(root) {
  return digestOf([
    readFileSync(join(root, 'package-lock.json')),
    process.versions.modules,
    process.platform,
    process.arch,
  ]);
}

/** Manifests of the packages that `package.json` names: a prune by hand leaves the stamp and takes some of them. */
function directOnes(root) {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).map((name) =>
    join(root, 'node_modules', name, 'package.json'),
  );
}

/** By the npm that runs us, else the one on the path. Its exit code. */
async function npmCi(root, lock) {
  const runner = process.env.npm_execpath ?? '';
  const isNpm = basename(runner) === 'npm-cli.js' && existsSync(runner);
  const [file, ...args] = [...(isNpm ? [process.execPath, runner] : ['npm']), ...CI, ...QUIET];
  const cache = cacheIsUsable(process.env) ? null : mkdtempSync(join(tmpdir(), 'cardsweep-npm-'));
  const env = {
    ...process.env,
    NODE_ENV: 'development',
    ...(cache === null ? {} : { npm_config_cache: cache }),
  };
  try {
    return await run(lock, file, args, { cwd: root, env });
  } catch (error) {
    if (error.code === 'ENOENT') {
      throw new Refusal('npm is not on the PATH: install it beside Node', 3);
    }
    throw error;
  } finally {
    if (cache !== null) {
      rmSync(cache, { recursive: true, force: true });
    }
  }
}

/** npm keeps a cache in the home, which a service's user may not have, and another user's npm may have made. */
function cacheIsUsable(env) {
  try {
    let place = env.npm_config_cache ?? join(homedir(), '.npm');
    place = existsSync(join(place, '_cacache')) ? join(place, '_cacache') : place;
    while (!existsSync(place)) {
      place = dirname(place);
    }
    accessSync(place, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * `npx cardsweep` finds its program among those of the dependencies. Named as `bin` in `package.json` it would be installed
 * into npm's cache first, each time anew.
 */
function linkProgram(root) {
  const link = join(root, 'node_modules', '.bin', 'cardsweep');
  rmSync(link, { force: true });
  symlinkSync(join('..', '..', 'tools', 'cardsweep.mjs'), link);
}
