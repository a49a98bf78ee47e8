import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run } from './run.mjs';
import { refuse, step } from './say.mjs';
import { digestOf, readStamp, writeStamp } from './stamp.mjs';

const SETTINGS = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];

/** Compiles the program into `dist`, where its sources have changed since. */
export async function build(root) {
  const dist = join(root, 'dist');
  const stamp = join(dist, '.built');
  const sources = sourcesOf(root);
  const wanted = digestOf([
    ...SETTINGS.map((name) => readFileSync(join(root, name))),
    ...sources.map(
      (path) => `${relative(root, path)} ${statSync(path).size} ${statSync(path).mtimeMs}`,
    ),
  ]);
  if (readStamp(stamp) === wanted) {
    return;
  }
  await step('building', async () => {
    rmSync(stamp, { force: true });
    removeStale(root, dist, new Set(sources.map((path) => relative(root, path))));
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    if ((await run(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root })) !== 0) {
      refuse('the program does not compile: the lines above say where', 1);
    }
    writeStamp(stamp, wanted);
  });
}

/** Files that the build reads: TypeScript and JSON of the folders that `tsconfig.build.json` includes. */
function sourcesOf(root) {
  const text = readFileSync(join(root, 'tsconfig.build.json'), 'utf8');
  return JSON.parse(text)
    .include.flatMap((folder) => filesIn(join(root, folder)))
    .filter((path) => /\.(?:ts|json)$/u.test(path) && !path.endsWith('.test.ts'));
}

function filesIn(dir) {
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

/** What was built from a source that is gone goes too. */
function removeStale(root, dist, sources) {
  for (const path of filesIn(dist)) {
    const name = relative(dist, path);
    const source = name.replace(/\.js(?:\.map)?$/u, '.ts');
    if (name.includes('/') && !sources.has(source) && !sources.has(name)) {
      rmSync(join(root, 'dist', name), { force: true });
      rmSync(join(dist, '.tsbuildinfo'), { force: true });
    }
  }
}
