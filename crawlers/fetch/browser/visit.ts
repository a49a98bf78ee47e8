import type { CDPSession, Page, Request, Response } from 'playwright';
import { StageError } from '../../../core/failure.ts';
import { PROXY_FAILURE_HEADER } from '../../../core/guard.ts';
import { deferred } from '../deferred.ts';
import { failureNamed } from '../guard/proxy-failure.ts';
import type { FetchLimits } from '../limits.ts';
import { isAlive } from './is-alive.ts';
import { navigationFailureOf } from './navigation-failures.ts';
import type { PageJob, RenderedPage } from './page-job.ts';
import { watchTraffic } from './page-traffic.ts';
import { readRenderedDocument } from './rendered-document.ts';

/** How often a document is read again because the page went elsewhere meanwhile. */
const MOST_READINGS = 4;

/** One page from its opening to its rendered document, with an end to everything that it may try. */
export class Visit {
  readonly #page: Page;
  readonly #job: PageJob;
  readonly #limits: FetchLimits;
  readonly #end = deferred<never>();
  readonly #addresses: string[] = [];
  readonly #timer: NodeJS.Timeout;
  #session: CDPSession | null = null;
  #answer: Response | null = null;
  #navigations = 0;
  #redirects = 0;
  #popups = 0;
  #failure: Error | null = null;

  constructor(page: Page, job: PageJob, limits: FetchLimits) {
    this.#page = page;
    this.#job = job;
    this.#limits = limits;
    this.#timer = setTimeout(() => this.#expire(), limits.pageMs);
    this.#listen();
  }

  /** Rejects when the visit is over before its document was read: the first reason that there was. */
  get end(): Promise<never> {
    return this.#end.promise;
  }

  /** Before the page's first request. */
  async prepare(): Promise<void> {
    this.#session = await this.#page.context().newCDPSession(this.#page);
    await watchTraffic(this.#session, this.#job.url, this.#job, (error) =>
      this.#fail(error instanceof Error ? error : new StageError('INTERNAL')),
    );
  }

  /** After the page has loaded: lets it settle, then reads what it shows. */
  async read(): Promise<RenderedPage> {
    await this.#page
      .waitForLoadState('networkidle', { timeout: this.#limits.settleMs })
      .catch(() => undefined);
    const html = await this.#readDocument();
    const answer = this.#answer;
    if (answer === null) {
      throw new StageError('HOST_UNREACHABLE', 'the page came without an answer');
    }
    const headers = await plainHeaders(answer);
    const refused = headers[PROXY_FAILURE_HEADER];
    if (refused !== undefined) {
      throw new StageError(failureNamed(refused), 'the page could not be reached');
    }
    return {
      status: answer.status(),
      headers: headersOfDocument(headers),
      body: Buffer.from(html, 'utf8'),
      finalUrl: answer.url(),
      redirects: this.#addresses.slice(0, -1),
    };
  }

  /** What an error thrown on the way means, once the visit is over. */
  async failureOf(error: unknown): Promise<Error> {
    if (this.#failure !== null) {
      return this.#failure;
    }
    if (!(await isAlive(this.#page.context().browser()))) {
      return new StageError('BROWSER_CRASHED', 'the browser ended while the page was open');
    }
    return error instanceof StageError
      ? error
      : new StageError('PAGE_TRAP', 'the page never settled', { cause: error });
  }

  /** Ends the visit: no timer and no promise is left. */
  close(): void {
    clearTimeout(this.#timer);
  }

  #listen(): void {
    const page = this.#page;
    page.on('dialog', (dialog) => {
      dialog.dismiss().catch(() => undefined);
    });
    page.context().on('page', (popup) => this.#refusePopup(popup));
    page.on('download', (download) => {
      download.cancel().catch(() => undefined);
      this.#fail(new StageError('PAGE_TRAP', 'the page answers with a download'));
    });
    page.on('crash', () => this.#fail(new StageError('PAGE_TRAP', 'the page ended its renderer')));
    page.on('request', (request) => this.#note(request));
    page.on('response', (response) => {
      if (isMain(response.request(), page)) {
        this.#answer = response;
      }
    });
    page.on('requestfailed', (request) => this.#noteFailure(request));
  }

  #refusePopup(popup: Page): void {
    popup.close().catch(() => undefined);
    this.#popups += 1;
    if (this.#popups > this.#limits.popups) {
      this.#fail(new StageError('PAGE_TRAP', 'the page opens one window after the other'));
    }
  }

  #note(request: Request): void {
    if (!isMain(request, this.#page)) {
      return;
    }
    this.#addresses.push(request.url());
    if (request.redirectedFrom() === null) {
      this.#navigations += 1;
    } else {
      this.#redirects += 1;
    }
    if (this.#redirects > this.#limits.redirects) {
      this.#fail(new StageError('REDIRECT_LOOP', `more than ${this.#limits.redirects} redirects`));
    }
    if (this.#navigations > this.#limits.navigations) {
      this.#fail(new StageError('PAGE_TRAP', 'the page never stops going elsewhere'));
    }
  }

  #noteFailure(request: Request): void {
    const errorText = request.failure()?.errorText ?? '';
    const isAborted = errorText === 'net::ERR_ABORTED';
    if (isMain(request, this.#page) && !isAborted) {
      this.#fail(navigationFailureOf(errorText, request.url(), this.#job.proxy));
    }
  }

  #expire(): void {
    this.#fail(
      this.#answer === null
        ? new StageError('HOST_TIMEOUT', `no page within ${this.#limits.pageMs} ms`)
        : new StageError('PAGE_TRAP', `the page held on for ${this.#limits.pageMs} ms`),
    );
  }

  #fail(error: Error): void {
    clearTimeout(this.#timer);
    this.#failure ??= error;
    this.#end.reject(this.#failure);
  }

  async #readDocument(): Promise<string> {
    const session = this.#session;
    if (session === null) {
      throw new StageError('INTERNAL', 'a page that was not prepared');
    }
    for (let reading = 1; ; reading += 1) {
      try {
        // Read again only when the page went elsewhere during the reading before.
        // oxlint-disable-next-line no-await-in-loop
        return await readRenderedDocument(session, this.#limits.decodedBytes);
      } catch (error) {
        if (error instanceof StageError || reading === MOST_READINGS) {
          throw error;
        }
        // oxlint-disable-next-line no-await-in-loop
        await this.#page.waitForLoadState('domcontentloaded');
      }
    }
  }
}

function isMain(request: Request, page: Page): boolean {
  return request.isNavigationRequest() && request.frame() === page.mainFrame();
}

async function plainHeaders(answer: Response): Promise<Record<string, string>> {
  const headers = new Map<string, string>();
  for (const { name, value } of await answer.headersArray()) {
    const key = name.toLowerCase();
    const before = headers.get(key);
    headers.set(key, before === undefined ? value : `${before}, ${value}`);
  }
  return Object.fromEntries(headers);
}

function headersOfDocument(headers: Record<string, string>): Record<string, string> {
  const { 'content-encoding': _encoding, 'content-length': _length, ...kept } = headers;
  return { ...kept, 'content-type': 'text/html; charset=utf-8' };
}
