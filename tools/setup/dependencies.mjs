import { accessSync, constants, existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.mjs';
import { refuse, step } from './say.mjs';
import { digestOf, readStamp, writeStamp } from './stamp.mjs';

/** Installs what the lock file names, where that is not what stands in `node_modules`. */
export async function installDependencies(root) {
  const stamp = join(root, 'node_modules', '.cardsweep-installed');
  const wanted = digestOf([
    readFileSync(join(root, 'package-lock.json')),
    process.versions.modules,
    process.platform,
    process.arch,
  ]);
  if (readStamp(stamp) === wanted) {
    return;
  }
  await step('installing the dependencies', async () => {
    rmSync(stamp, { force: true });
    const code = await npm(root, [
      'ci',
      '--ignore-scripts',
      '--include=dev',
      '--include=optional',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]);
    if (code !== 0) {
      refuse('npm could not install the dependencies: the lines above say why', 3);
    }
    linkProgram(root);
    writeStamp(stamp, wanted);
  });
}

/** The npm that runs us, else the one on the path. */
async function npm(root, args) {
  const path = process.env.npm_execpath;
  const env = { ...process.env, ...cacheOf(process.env), NODE_ENV: 'development' };
  return path !== undefined && path.endsWith('.js') && existsSync(path)
    ? await run(process.execPath, [path, ...args], { cwd: root, env })
    : await run('npm', args, { cwd: root, env });
}

/** npm keeps a cache in the home; where that cannot be written, a temporary place does. */
function cacheOf(env) {
  if (env.npm_config_cache !== undefined) {
    return {};
  }
  try {
    accessSync(homedir(), constants.W_OK);
    return {};
  } catch {
    return { npm_config_cache: join(tmpdir(), `cardsweep-npm-${process.getuid?.() ?? 0}`) };
  }
}

/** `npx cardsweep` finds its program among those of the dependencies. */
function linkProgram(root) {
  const link = join(root, 'node_modules', '.bin', 'cardsweep');
  rmSync(link, { force: true });
  symlinkSync(join('..', '..', 'tools', 'cardsweep.mjs'), link);
}
