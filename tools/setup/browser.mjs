import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stampOf as installedStampOf } from './dependencies.mjs';
import { tell, timed } from './say.mjs';
import { digestOf, readStamp, writeStamp } from './stamp.mjs';

/** A browser, found or unpacked from its package. Its absence is told, and does not stop the rest. */
export const browser = {
  isDone(root) {
    return readStamp(stampOf(root)) === wantedOf(root);
  },
  async work(root) {
    await timed('preparing the browser', async () => {
      const module = pathToFileURL(join(root, 'dist', 'app', 'machine', 'browser.js'));
      const { prepareBrowser } = await import(module.href);
      try {
        await prepareBrowser(process.env);
        writeStamp(stampOf(root), wantedOf(root));
      } catch (error) {
        tell(`cardsweep: ${error.message}; everything but pictures and evidence works without`);
      }
    });
  },
};

function stampOf(root) {
  return join(root, 'node_modules', '.cardsweep-browser');
}

function wantedOf(root) {
  return digestOf([
    process.env.CHROMIUM_PATH ?? '',
    String(process.getuid?.() ?? ''),
    readStamp(installedStampOf(root)),
  ]);
}
