import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { filesIn } from './build.mjs';
import { run } from './run.mjs';
import { Refusal, timed } from './say.mjs';
import { digestOf, readStamp, writeStamp } from './stamp.mjs';

/** Where the web application's sources are, with what of the program it shares. */
const SOURCES = [join('console', 'web'), join('console', 'api'), 'core'];

/** The web application in `dist/web`. */
export const web = {
  isDone(root) {
    return readStamp(stampOf(root)) === wantedOf(root) && existsSync(pageOf(root));
  },
  async work(root, lock) {
    await timed('building the console', async () => {
      const wanted = wantedOf(root);
      rmSync(stampOf(root), { force: true });
      const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
      const config = join('console', 'web', 'vite.config.ts');
      const args = [vite, 'build', '--config', config, '--logLevel', 'error'];
      if ((await run(lock, process.execPath, args, { cwd: root })) !== 0) {
        throw new Refusal('the console does not build: the lines above say where', 1);
      }
      writeStamp(stampOf(root), wanted);
    });
  },
};

function stampOf(root) {
  return join(root, 'dist', '.web-built');
}

function pageOf(root) {
  return join(root, 'dist', 'web', 'index.html');
}

/** By content, as the program's own build. */
function wantedOf(root) {
  const sources = SOURCES.flatMap((folder) => filesIn(join(root, folder)))
    .filter((path) => !path.endsWith('.test.ts'))
    .map((path) => relative(root, path))
    .toSorted();
  return digestOf(
    ['package-lock.json', ...sources].flatMap((name) => [name, readFileSync(join(root, name))]),
  );
}
