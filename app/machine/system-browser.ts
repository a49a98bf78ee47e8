import { accessSync, constants, readFileSync, realpathSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Names under which Debian, Ubuntu, Fedora, Alpine and Google install it. */
const NAMES = [
  'chromium',
  'chromium-headless-shell',
  'google-chrome-stable',
  'google-chrome',
  'chromium-browser',
];
const PLACES = [
  '/usr/bin',
  '/usr/local/bin',
  '/usr/lib/chromium',
  '/usr/lib64/chromium-browser',
  '/opt/google/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** A Chromium or Chrome of the machine, or null. `searchPath` is the environment's PATH. */
export function systemBrowser(searchPath: string): string | null {
  const folders = [...searchPath.split(delimiter).filter((folder) => folder !== ''), ...PLACES];
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = [...candidates, ...PLACES].find((path) => isExecutable(path) && !isSnap(path));
  return found ?? null;
}

/** Whether a path names a file that may be executed. */
export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Ubuntu's snap sees neither /tmp nor inherited pipes: Playwright cannot drive it. */
function isSnap(path: string): boolean {
  try {
    const real = realpathSync(path);
    if (real.startsWith('/snap/') || real.endsWith('/snap')) {
      return true;
    }
    return statSync(real).size < 10_000 && readFileSync(real, 'utf8').includes('/snap/bin/');
  } catch {
    return true;
  }
}
