import { accessSync, constants } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browser } from './browser.mjs';
import { building } from './build.mjs';
import { dependencies } from './dependencies.mjs';
import { withLock } from './lock.mjs';
import { Refusal, tell } from './say.mjs';
import { web } from './web.mjs';

/** In this order: each needs those before it. */
const STEPS = [dependencies, building, web, browser];

/** The whole of `tools/setup.mjs`, on a Node that is new enough. */
export async function main() {
  // JSON modules are stable from Node 22 on; the notice of Node 20 says nothing that a user can act on.
  process.removeAllListeners('warning');
  try {
    await prepare(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
    if (!process.argv.includes('--quiet')) {
      tell('set-up: ready; `npx cardsweep --help` lists the commands');
    }
  } catch (error) {
    if (!(error instanceof Refusal)) {
      throw error;
    }
    tell(`cardsweep: ${error.message}`);
    process.exitCode = error.exitCode;
  }
}

async function prepare(root) {
  if (STEPS.every((step) => step.isDone(root))) {
    return;
  }
  if (!isWritable(root)) {
    // The browser is unpacked elsewhere when it is first started.
    if ([dependencies, building, web].every((step) => step.isDone(root))) {
      return;
    }
    throw new Refusal(
      `${root} is not set up and this user cannot write there: run \`npm run setup\` in it as its owner`,
      3,
    );
  }
  await withLock(join(root, '.setup-lock'), async (lock) => {
    for (const step of STEPS) {
      if (!step.isDone(root)) {
        await step.work(root, lock);
      }
    }
  });
}

function isWritable(dir) {
  try {
    accessSync(dir, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
