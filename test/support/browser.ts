import type { Browser } from 'playwright';
import { launchBrowser } from '../../app/machine/browser.ts';

/** A fresh headless Chromium, as the program starts it. The caller closes it. */
export async function launchTestBrowser(): Promise<Browser> {
  return await launchBrowser({ env: process.env });
}
