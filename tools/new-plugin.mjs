// Makes the folder of a new plugin: `npm run new:platform NAME`, `new:signal NAME`, `new:channel NAME`.
// Plain node without dependencies, so that it runs before anything is installed.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { channel } from './new-plugin/channel.mjs';
import { platform } from './new-plugin/platform.mjs';
import { signal } from './new-plugin/signal.mjs';

/** Kinds of plugin: where their folders lie, what is in one, and what is left to do by hand. */
const KINDS = { platform, signal, channel };

/** Names become folders, ids and, in camel case, constants. */
const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u;

const USAGE = 'usage: npm run new:platform|new:signal|new:channel NAME   (NAME in kebab-case)';

/** `lost-found` as `lostFound`. */
function camelCase(name) {
  return name.replaceAll(/-([a-z0-9])/gu, (_, first) => first.toUpperCase());
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}

/** Where the repository lies; `--root` names another copy of it, for tests. */
function rootOf(rest) {
  const at = rest.indexOf('--root');
  return at === -1 || rest[at + 1] === undefined
    ? resolve(dirname(fileURLToPath(import.meta.url)), '..')
    : resolve(rest[at + 1]);
}

function write(folder, files) {
  for (const [file, content] of files) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

function run([kind, name = '', ...rest]) {
  const plugin = Object.hasOwn(KINDS, kind ?? '') ? KINDS[kind] : undefined;
  if (plugin === undefined || !NAME.test(name) || name.length > 40) {
    fail(USAGE);
    return;
  }
  const folder = join(rootOf(rest), plugin.folder, name);
  if (existsSync(folder)) {
    fail(`${plugin.folder}/${name} is there already; nothing was written`);
    return;
  }
  const words = { name, constant: camelCase(name), type: camelCase(`-${name}`) };
  const files = Object.entries(plugin.files(words));
  write(folder, files);
  const made = files.map(([file]) => `  ${plugin.folder}/${name}/${file}`);
  const next = plugin.next(words).map((step, at) => `  ${at + 1}. ${step}`);
  process.stdout.write(
    [`Made ${files.length} files:`, ...made, '', 'Next:', ...next, ''].join('\n'),
  );
}

run(process.argv.slice(2));
