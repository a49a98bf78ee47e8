import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run } from './run.mjs';
import { Refusal, timed } from './say.mjs';
import { digestOf, readStamp, writeStamp } from './stamp.mjs';

const SETTINGS = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];
/** What the compiler knows of its last run. */
const MEMORY = '.tsbuildinfo';

/** The program in `dist`. */
export const building = {
  /** Whether it is what the sources make. */
  isDone(root) {
    const sources = sourcesOf(root);
    const dist = join(root, 'dist');
    return readStamp(join(dist, '.built')) === wantedOf(root, sources) && isWhole(dist, sources);
  },
  async work(root, lock) {
    await timed('building', async () => {
      const sources = sourcesOf(root);
      const wanted = wantedOf(root, sources);
      clean(root, sources);
      const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
      const args = [tsc, '-p', 'tsconfig.build.json'];
      if ((await run(lock, process.execPath, args, { cwd: root })) !== 0) {
        throw new Refusal('the program does not compile: the lines above say where', 1);
      }
      writeStamp(join(root, 'dist', '.built'), wanted);
    });
  },
};

/** By content, so that a copy of a built checkout is a built checkout. */
function wantedOf(root, sources) {
  return digestOf(
    [...SETTINGS, ...sources].flatMap((name) => [name, readFileSync(join(root, name))]),
  );
}

/** Files that the build reads: TypeScript and JSON of the folders that `tsconfig.build.json` includes. */
function sourcesOf(root) {
  const text = readFileSync(join(root, 'tsconfig.build.json'), 'utf8');
  return JSON.parse(text)
    .include.flatMap((folder) => filesIn(join(root, folder)))
    .filter((path) => /\.(?:ts|json)$/u.test(path) && !path.endsWith('.test.ts'))
    .map((path) => relative(root, path))
    .toSorted();
}

/** All files below a folder but fixtures; none where it is not there. */
export function filesIn(dir) {
  let entries;
  try {
    entries = readdirSync(dir, { withFileTypes: true });
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) {
      return entry.name === 'fixtures' ? [] : filesIn(path);
    }
    return [path];
  });
}

function builtName(source) {
  return source.replace(/\.ts$/u, '.js');
}

/** Whether all that is compiled is there; of the JSON files only those go along that a module imports. */
function isWhole(dist, sources) {
  return sources
    .filter((name) => name.endsWith('.ts'))
    .every((name) => existsSync(join(dist, builtName(name))));
}

/**
 * Removes what was built from sources that are gone. After an interrupted build, or where a file is missing, the compiler
 * forgets its last run: it would not write again what it believes to be there.
 */
function clean(root, sources) {
  const dist = join(root, 'dist');
  const built = new Set(sources.map(builtName));
  const stale = filesIn(dist)
    .map((path) => relative(dist, path))
    .filter((name) => name.includes('/') && !name.startsWith('web/'))
    .filter((name) => !built.has(name.replace(/\.map$/u, '')));
  const isKnown = readStamp(join(dist, '.built')) !== '' && isWhole(dist, sources);
  rmSync(join(dist, '.built'), { force: true });
  for (const name of stale) {
    rmSync(join(dist, name), { force: true });
  }
  if (stale.length > 0 || !isKnown) {
    rmSync(join(dist, MEMORY), { force: true });
  }
}
