import type { Browser, BrowserContext, Page } from 'playwright';
import type { SessionCookie } from '../../core/access.ts';
import { StageError } from '../../core/failure.ts';
import type { BrowserFacts } from '../bundle/captured-page.ts';
import { type CdpChannel, pageChannel } from './cdp-channel.ts';
import type { Recorder } from './recorder.ts';
import { browserCookies } from './session-cookies.ts';
import { within } from './within.ts';

const VIEWPORT = { width: 1280, height: 800 } as const;
const LOCALE = 'zh-CN';
const TIMEZONE = 'Asia/Shanghai';

/** Longest wait for a context to close; a page that hangs is left to the browser. */
const CLOSE_MS = 5_000;

/** Longest wait for each step of opening a page. */
const OPEN_MS = 15_000;

/** One fresh browser context with one page, every byte of which goes through the given proxy. */
export interface Visit {
  readonly page: Page;
  readonly channel: CdpChannel;
  /** Id of the page's main frame, by which its own documents are told from those of frames in it. */
  readonly mainFrameId: string;
  readonly facts: BrowserFacts;
  close(): Promise<void>;
}

/** A browser that hangs opens no page: rejects when that takes too long. */
async function inTime<T>(opening: Promise<T>): Promise<T> {
  const opened = await within(OPEN_MS, opening);
  if (opened === null) {
    throw new Error('the browser does not answer');
  }
  return opened;
}

/** Closes a popup. The page behind it counts as hidden, and would load no more pictures, until it is brought to the front. */
async function refusePopup(popup: Page, page: Page): Promise<void> {
  await popup.close();
  await page.bringToFront();
}

/** Closes whatever the page opens, and names it: its traffic is not the page's. */
function refuseOthers(context: BrowserContext, page: Page, recorder: Recorder): void {
  context.on('page', (popup) => {
    if (popup !== page) {
      recorder.popup(popup.url());
      popup.on('request', (request) => {
        recorder.popup(request.url());
        recorder.gap(`popup, asked for and closed: ${request.url()}`);
      });
      refusePopup(popup, page).catch(() => undefined);
    }
  });
}

/** Nobody answers a dialog or takes a file. */
function refuseQuestions(page: Page): void {
  page.on('dialog', (dialog) => {
    dialog.dismiss().catch(() => undefined);
  });
  page.on('download', (download) => {
    download.cancel().catch(() => undefined);
  });
}

/** How a page is asked for. */
export interface VisitManner {
  readonly proxyServer: string;
  readonly userAgent: string;
  /** The operator's own session with the source, where there is one. */
  readonly cookies: readonly SessionCookie[];
}

async function openContext(
  browser: Browser,
  { proxyServer, userAgent, cookies }: VisitManner,
): Promise<BrowserContext> {
  try {
    const context = await inTime(
      browser.newContext({
        proxy: { server: proxyServer },
        serviceWorkers: 'block',
        acceptDownloads: false,
        locale: LOCALE,
        timezoneId: TIMEZONE,
        viewport: VIEWPORT,
        deviceScaleFactor: 1,
        userAgent,
      }),
    );
    if (cookies.length > 0) {
      await context.addCookies(browserCookies(cookies));
    }
    return context;
  } catch (error) {
    throw new StageError('BROWSER_CRASHED', 'the browser opens no page', { cause: error });
  }
}

/** Opens a page that is recorded from its first request on. Throws `BROWSER_CRASHED`. */
export async function openVisit(
  browser: Browser,
  manner: VisitManner,
  recorder: Recorder,
): Promise<Visit> {
  const context = await openContext(browser, manner);
  async function close(): Promise<void> {
    await within(CLOSE_MS, context.close()).catch(() => null);
  }
  try {
    const page = await inTime(context.newPage());
    refuseOthers(context, page, recorder);
    refuseQuestions(page);
    const channel = pageChannel(await context.newCDPSession(page));
    await inTime(recorder.attach(channel).then(() => true));
    const { frameTree } = await channel.send('Page.getFrameTree');
    const facts = {
      product: browser.browserType().name(),
      version: browser.version(),
      userAgent: manner.userAgent,
      viewport: VIEWPORT,
      locale: LOCALE,
      timezone: TIMEZONE,
    };
    return { page, channel, mainFrameId: frameTree.frame.id, facts, close };
  } catch (error) {
    await close();
    throw new StageError('BROWSER_CRASHED', 'the browser opens no page', { cause: error });
  }
}
