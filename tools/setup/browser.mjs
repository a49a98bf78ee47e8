import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { step } from './say.mjs';
import { digestOf, readStamp, writeStamp } from './stamp.mjs';

/** Finds a browser and unpacks the packaged one where there is no other. Its absence is told, and does not stop the rest. */
export async function prepareBrowser(root) {
  const stamp = join(root, 'node_modules', '.cardsweep-browser');
  const wanted = digestOf([
    process.env.CHROMIUM_PATH ?? '',
    String(process.getuid?.() ?? ''),
    readStamp(join(root, 'node_modules', '.cardsweep-installed')),
  ]);
  if (readStamp(stamp) === wanted) {
    return;
  }
  await step('preparing the browser', async () => {
    const module = pathToFileURL(join(root, 'dist', 'app', 'machine', 'browser.js'));
    const { prepareBrowser: prepare } = await import(module.href);
    try {
      await prepare(process.env);
      writeStamp(stamp, wanted);
    } catch (error) {
      process.stderr.write(
        `cardsweep: ${error.message}; everything but pictures and evidence works without\n`,
      );
    }
  });
}
