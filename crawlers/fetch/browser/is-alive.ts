import type { Browser } from 'playwright';

/** A browser that does not answer for this long is as good as gone. */
const PATIENCE_MS = 2_000;

/** Whether a browser still answers. One that is ending says that it is connected until it is not. */
export async function isAlive(browser: Browser | null): Promise<boolean> {
  if (browser === null || !browser.isConnected()) {
    return false;
  }
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  try {
    return await Promise.race([answers(browser), silence]);
  } finally {
    clearTimeout(timer);
  }
}

async function answers(browser: Browser): Promise<boolean> {
  try {
    const session = await browser.newBrowserCDPSession();
    await session.send('Browser.getVersion');
    await session.detach();
    return true;
  } catch {
    return false;
  }
}
