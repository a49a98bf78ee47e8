import type { BrowserUser } from './browser-user.ts';
import { succeedsAs } from './browser-user.ts';

/**
 * Whether Chromium's sandbox can work for the user: it wants user, process and network namespaces, which containers and some
 * distributions refuse. Never for root.
 */
export async function sandboxWorks(user: BrowserUser): Promise<boolean> {
  if (user.uid === 0) {
    return false;
  }
  if (process.platform !== 'linux') {
    return true;
  }
  return await succeedsAs(user, 'unshare', [
    '--user',
    '--map-root-user',
    '--pid',
    '--net',
    '--fork',
    'true',
  ]);
}
