import type { Browser } from 'playwright';
import { failureCodeOf, StageError } from '../../core/failure.ts';
import type { OpenProxy } from '../../core/guard.ts';
import type { PreserveRequest } from '../../core/preserver.ts';
import type { CapturedPage } from '../bundle/captured-page.ts';
import { type CaptureDeps, capturePage } from './capture-page.ts';
import { within } from './within.ts';

/** How a browser is had, and had anew. */
export interface BrowserSupply {
  readonly browser: () => Promise<Browser>;
  readonly discardBrowser?: (browser: Browser) => Promise<void>;
  readonly openProxy: OpenProxy;
}

/** What a capture works with beside the browser and the proxy. */
export type CaptureRun = Omit<CaptureDeps, 'browser' | 'proxy'>;

/** A browser that opens no context within this time has hung. */
const ALIVE_MS = 5_000;

async function isAlive(browser: Browser): Promise<boolean> {
  if (!browser.isConnected()) {
    return false;
  }
  const context = await within(ALIVE_MS, browser.newContext()).catch(() => null);
  await context?.close().catch(() => undefined);
  return context !== null;
}

/** One try. A browser that died or hung under it is ended: the next one asked for is another. */
async function tryOnce(
  request: PreserveRequest,
  run: CaptureRun,
  supply: BrowserSupply,
  signal: AbortSignal,
): Promise<{ readonly page: CapturedPage | null; readonly isSound: boolean }> {
  const browser = await supply.browser();
  const page = await captureIn(browser, request, run, supply, signal);
  const isSound = page !== null && (page.screenshot !== null || (await isAlive(browser)));
  if (!isSound) {
    await supply.discardBrowser?.(browser);
  }
  return { page, isSound };
}

/** A capture through a proxy of its own; null where the browser opens no page. */
async function captureIn(
  browser: Browser,
  request: PreserveRequest,
  run: CaptureRun,
  { openProxy }: BrowserSupply,
  signal: AbortSignal,
): Promise<CapturedPage | null> {
  const proxy = await openProxy(request.policy);
  try {
    return await capturePage(request, { ...run, browser, proxy }, signal);
  } catch (error) {
    if (failureCodeOf(error) !== 'BROWSER_CRASHED') {
      throw error;
    }
    return null;
  } finally {
    await proxy.close();
  }
}

/**
 * Captures a page, and once more where the browser died or hung under the first try. What a second dead browser leaves of the
 * page is what there is; where that is nothing, `BROWSER_CRASHED`.
 */
export async function captureWithRetry(
  request: PreserveRequest,
  run: CaptureRun,
  supply: BrowserSupply,
  signal: AbortSignal,
): Promise<CapturedPage> {
  const first = await tryOnce(request, run, supply, signal);
  if (first.page !== null && (first.isSound || signal.aborted)) {
    return first.page;
  }
  const second = await tryOnce(request, run, supply, signal);
  const best = second.page ?? first.page;
  if (best === null) {
    throw new StageError('BROWSER_CRASHED', 'the browser opens no page');
  }
  const step = { at: run.now(), step: 'capture', outcome: 'second try: the browser ended' };
  return { ...best, steps: [step, ...best.steps] };
}
