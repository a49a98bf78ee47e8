import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright';

/** One browser for all captures, started when first needed and again after a crash. */
export interface SharedBrowser {
  get(): Promise<Browser>;
  /** Ends a browser that answers no longer; the next one asked for is another. */
  discard(browser: Browser): Promise<void>;
  close(): Promise<void>;
}

/** How long a browser may take to end by itself. */
const END_MS = 3_000;

/** Process of each browser, asked while it answered. */
const processes = new WeakMap<Browser, number>();

export function shareBrowser(launch: () => Promise<Browser>): SharedBrowser {
  let running: Promise<Browser> | null = null;
  function start(): Promise<Browser> {
    const starting = launch().then(async (browser) => {
      browser.on('disconnected', forget);
      await notePid(browser);
      return browser;
    });
    /** One that was followed by another is forgotten already. */
    function forget(): void {
      running = running === starting ? null : running;
    }
    starting.catch(forget);
    return starting;
  }
  return {
    async get() {
      running ??= start();
      return await running;
    },
    async discard(browser) {
      if ((await running?.catch(() => null)) === browser) {
        running = null;
      }
      await end(browser);
    },
    async close() {
      const last = running;
      running = null;
      await last?.then(end, () => undefined);
    },
  };
}

async function notePid(browser: Browser): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const pid = processInfo.find(({ type }) => type === 'browser')?.id;
  if (pid !== undefined) {
    processes.set(browser, pid);
  }
  await session.detach();
}

/** Closes a browser, and kills the one that does not close. */
async function end(browser: Browser): Promise<void> {
  const closed = browser.close().then(
    () => true,
    () => true,
  );
  const pid = processes.get(browser);
  const isClosed = await Promise.race([closed, sleep(END_MS, false, { ref: false })]);
  if (!isClosed && pid !== undefined && browser.isConnected()) {
    process.kill(pid, 'SIGKILL');
    await closed;
  }
}
