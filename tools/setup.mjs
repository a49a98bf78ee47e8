#!/usr/bin/env node
// Makes a fresh clone ready: dependencies, build, browser. Needs nothing but Node and npm; finds its work done the next time.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareBrowser } from './setup/browser.mjs';
import { build } from './setup/build.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { withLock } from './setup/lock.mjs';
import { refuse } from './setup/say.mjs';

/** The oldest Node that the dependencies run on. */
const NODE = [20, 19];

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < NODE[0] || (major === NODE[0] && minor < NODE[1])) {
  refuse(`Node ${process.versions.node} is too old: install Node ${NODE.join('.')} or later`, 3);
}
// JSON modules are stable from Node 22 on; the notice of Node 20 says nothing that a user can act on.
process.removeAllListeners('warning');

await withLock(join(root, '.setup-lock'), async () => {
  await installDependencies(root);
  await build(root);
  await prepareBrowser(root);
});
if (!process.argv.includes('--quiet')) {
  process.stderr.write('set-up: ready; `npx cardsweep --help` lists the commands\n');
}
