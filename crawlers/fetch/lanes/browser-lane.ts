import type { PlaywrightCrawlerOptions } from '@crawlee/playwright';
import type { Browser, BrowserContext, BrowserContextOptions, BrowserType, Page } from 'playwright';
import type { SessionCookie } from '../../../core/access.ts';
import { StageError } from '../../../core/failure.ts';
import type { PageJob, RenderedPage } from '../browser/page-job.ts';
import { Visit } from '../browser/visit.ts';
import type { FetchLimits } from '../limits.ts';
import { quietConfiguration, quietOptions } from './configuration.ts';
import { keepProxyClosed } from './no-open-proxy.ts';
import { RequestFeed } from './request-feed.ts';
import type { RunningCrawler } from './running-crawler.ts';
import { runCrawler } from './running-crawler.ts';

type BrowserCookie = Parameters<BrowserContext['addCookies']>[0][number];

/** Added to a page's own time: Crawlee's clock is the last resort. */
const SPARE_SECONDS = 15;

/** Opens pages through Crawlee's PlaywrightCrawler in the browser that `browser` gives, each in a fresh context. */
export async function createBrowserLane(
  browser: () => Promise<Browser>,
  limits: FetchLimits,
): Promise<RunningCrawler<PageJob, RenderedPage>> {
  keepProxyClosed();
  const { PlaywrightCrawler } = await import('@crawlee/playwright');
  const feed = new RequestFeed<PageJob, RenderedPage>();

  class PageCrawler extends PlaywrightCrawler {
    contextOptionsOf(pageId: string): BrowserContextOptions {
      const request = this.crawlingContexts.get(pageId)?.request;
      const job = request === undefined ? null : feed.jobOf(request);
      if (job === null) {
        throw new StageError('INTERNAL', 'a page without a job');
      }
      return contextOptions(job);
    }
  }

  const crawler: PageCrawler = new PageCrawler(
    {
      ...quietOptions(limits.pages),
      ...pageHandlers(feed, limits),
      requestQueue: feed.queue,
      navigationTimeoutSecs: limits.pageMs / 1000 + SPARE_SECONDS,
      requestHandlerTimeoutSecs: limits.pageMs / 1000 + SPARE_SECONDS,
      launchContext: { launcher: launcherOf(browser), useIncognitoPages: true },
      browserPoolOptions: {
        useFingerprints: false,
        maxOpenPagesPerBrowser: limits.pages,
        prePageCreateHooks: [
          (pageId, _controller, pageOptions) => {
            Object.assign(pageOptions ?? {}, { own: crawler.contextOptionsOf(pageId) });
          },
        ],
      },
    },
    quietConfiguration(),
  );
  return runCrawler(crawler, feed);
}

/** What happens to a page between its opening and its closing. */
function pageHandlers(
  feed: RequestFeed<PageJob, RenderedPage>,
  limits: FetchLimits,
): Pick<
  PlaywrightCrawlerOptions,
  'preNavigationHooks' | 'requestHandler' | 'failedRequestHandler'
> {
  const visits = new WeakMap<object, Visit>();
  return {
    preNavigationHooks: [
      async ({ page, request }, goto) => {
        const job = feed.jobOf(request);
        if (job === null) {
          throw new StageError('ABORTED', 'nobody waits for this page');
        }
        const visit = new Visit(page, job, limits);
        visits.set(page, visit);
        endWith(visit, page, (error) => feed.reject(request, error));
        closeOnAbort(page, job.signal);
        await visit.prepare();
        if (job.cookies.length > 0) {
          await page.context().addCookies(job.cookies.map(browserCookie));
        }
        Object.assign(goto, { waitUntil: 'domcontentloaded', timeout: 0 });
      },
    ],
    async requestHandler({ page, request }) {
      const visit = visits.get(page);
      if (visit !== undefined) {
        feed.resolve(request, await visit.read());
        visit.close();
      }
    },
    async failedRequestHandler({ page, request, crawler }, error) {
      // Crawlee keeps every kind of message that it has seen.
      crawler.stats.errorTracker.reset();
      // There is no page where the browser opened none, whatever the declaration says.
      const visit = visits.get(page ?? {});
      visit?.close();
      feed.reject(request, (await visit?.failureOf(error)) ?? crashed(error));
    },
  };
}

/** A page that is trapped is closed from outside: whatever waits for it then ends too. */
function endWith(visit: Visit, page: Page, reject: (error: Error) => void): void {
  visit.end.catch((error: Error) => {
    reject(error);
    closePage(page);
  });
}

function closeOnAbort(page: Page, signal: AbortSignal): void {
  function stop(): void {
    closePage(page);
  }
  signal.addEventListener('abort', stop, { once: true });
  page.once('close', () => signal.removeEventListener('abort', stop));
}

function closePage(page: Page): void {
  page
    .context()
    .close()
    .catch(() => undefined);
}

function crashed(error: Error): StageError {
  return new StageError('BROWSER_CRASHED', 'the browser opens no page', { cause: error });
}

/** A cookie as playwright takes it: a leading dot stands for subdomains. */
function browserCookie(cookie: SessionCookie): BrowserCookie {
  const { name, value, domain, withSubdomains, path, isSecure, expires } = cookie;
  return {
    name,
    value,
    domain: withSubdomains ? `.${domain}` : domain,
    path,
    secure: isSecure,
    expires: expires === null ? -1 : expires.getTime() / 1000,
  };
}

function contextOptions({ userAgent, proxy }: PageJob): BrowserContextOptions {
  return {
    userAgent,
    proxy: { server: proxy.server },
    acceptDownloads: false,
    serviceWorkers: 'block',
    locale: 'zh-CN',
    viewport: { width: 1366, height: 768 },
  };
}

/**
 * What Crawlee takes for playwright's `chromium`: launching gives it the browser that runs already. The browser's owner closes
 * it; Crawlee's retiring of browsers closes nothing, and after a crash the next page is asked of the owner again.
 */
function launcherOf(browser: () => Promise<Browser>): BrowserType {
  const standIn = {
    on: () => standIn,
    once: () => standIn,
    off: () => standIn,
    close: () => Promise.resolve(),
    newPage: async ({ own }: { readonly own: BrowserContextOptions }) =>
      await (await browser()).newPage(own),
  };
  const launcher = {
    name: () => 'chromium',
    launch: () => Promise.resolve(standIn),
    launchPersistentContext: () => Promise.reject(new TypeError('pages are incognito')),
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return launcher as unknown as BrowserType;
}
