import type { Browser } from 'playwright';

/** One browser for all captures, started when first needed and again after a crash. */
export interface SharedBrowser {
  get(): Promise<Browser>;
  close(): Promise<void>;
}

export function shareBrowser(launch: () => Promise<Browser>): SharedBrowser {
  let running: Promise<Browser> | null = null;
  async function start(): Promise<Browser> {
    const browser = await launch();
    browser.on('disconnected', () => {
      running = null;
    });
    return browser;
  }
  return {
    async get() {
      running ??= start();
      try {
        return await running;
      } catch (error) {
        running = null;
        throw error;
      }
    },
    async close() {
      const last = running;
      running = null;
      await last?.then(
        (browser) => browser.close(),
        () => undefined,
      );
    },
  };
}
