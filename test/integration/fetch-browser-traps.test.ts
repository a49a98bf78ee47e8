import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FetchOutcome } from '../../core/exchange.ts';
import type { Fetcher } from '../../core/fetcher.ts';
import { deferred } from '../../crawlers/fetch/deferred.ts';
import { launchTestBrowser } from '../support/browser.ts';
import type { Asking, TestHost } from '../support/fetch-world.ts';
import { ask, mannersFor, openWorld, testFetcher, wordOf } from '../support/fetch-world.ts';

const PAGE_MS = 3_000;

let browser: Browser;
let fetcher: Fetcher;
const world = openWorld();

beforeAll(async () => {
  browser = await launchTestBrowser();
  fetcher = testFetcher({
    browser: () => Promise.resolve(browser),
    limits: { pageMs: PAGE_MS, settleMs: 1_000 },
  });
});

afterAll(async () => {
  await fetcher.close();
  await browser.close();
});

afterEach(() => world.close());

async function open(host: TestHost, path = '/', asking: Asking = {}): Promise<FetchOutcome> {
  const url = `http://${host.hostPort}${path}`;
  return await ask(fetcher, mannersFor([host]), url, { via: 'browser', ...asking });
}

function textOf(outcome: FetchOutcome): string {
  return outcome.kind === 'failed' ? '' : Buffer.from(outcome.exchange.body).toString('utf8');
}

/** Ends a browser as a fault in it would. */
async function crash(victim: Browser): Promise<void> {
  const session = await victim.newBrowserCDPSession();
  await session.send('Browser.crash');
}

describe('a trap', () => {
  it.each([
    ['a loop at once', '<script>for (;;) {}</script>'],
    ['a loop later', '<p>x</p><script>setTimeout(() => { for (;;) {} }, 30)</script>'],
    ['alerts', '<script>for (;;) { alert(1); }</script>'],
    ['a page that never stops going', '<script>location.href = "/" + Math.random()</script>'],
    ['a page that reloads', '<script>location.reload()</script>'],
    [
      'a loop as it is left',
      '<script>onbeforeunload = onpagehide = () => { for (;;) {} }; location.href = "/b"</script>',
    ],
  ])('by %s ends in time, and the next page is read', async (_trap, html) => {
    const host = await world.page(html);
    const other = await world.page('<p>fine</p>');
    const startedAt = performance.now();

    const trapped = await open(host);
    const tookMs = performance.now() - startedAt;
    const next = await open(other);

    expect(wordOf(trapped)).toBe('PAGE_TRAP');
    expect(tookMs).toBeLessThan(PAGE_MS + 2_000);
    expect(textOf(next)).toContain('<p>fine</p>');
  });

  it.each([
    [2, 'answered'],
    [50, 'PAGE_TRAP'],
  ])('by %i windows is %s', async (windows, word) => {
    const script = `for (let i = 0; i < ${windows}; i += 1) { open("/popup"); }`;
    const host = await world.host((request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(request.url === '/' ? `<p>here</p><script>${script}</script>` : 'popup');
    });

    const outcome = await open(host);

    expect(wordOf(outcome)).toBe(word);
  });

  it('is none where a page only writes its own history', async () => {
    const host = await world.page(
      '<p>here</p><script>for (let i = 0; i < 30; i += 1) history.pushState({}, "", "/" + i)</script>',
    );

    const outcome = await open(host);

    expect(textOf(outcome)).toContain('<p>here</p>');
    expect(outcome).toMatchObject({ exchange: { finalUrl: `http://${host.hostPort}/` } });
  });

  it('by redirects without end is given up', async () => {
    const host = await world.host((request, response) => {
      response.writeHead(302, { location: `${request.url ?? ''}a` }).end();
    });

    const outcome = await open(host);

    expect(wordOf(outcome)).toBe('REDIRECT_LOOP');
    expect(host.requests.length).toBeLessThan(9);
  });

  it('by a download takes none', async () => {
    const host = await world.host((_request, response) => {
      response.writeHead(200, {
        'content-type': 'application/zip',
        'content-disposition': 'attachment; filename=a.zip',
      });
      response.end('zip');
    });

    const outcome = await open(host);

    expect(wordOf(outcome)).toBe('PAGE_TRAP');
  });

  it('by a server that never answers ends in time', async () => {
    const host = await world.host(() => undefined);

    const outcome = await open(host);

    expect(wordOf(outcome)).toBe('HOST_TIMEOUT');
  });

  it('leaves no page open', async () => {
    const host = await world.page('<script>for (;;) { open("/popup"); }</script>');

    await open(host);
    await Promise.all(
      browser.contexts().map(async (context) => {
        const closed = deferred<void>();
        context.on('close', () => closed.resolve());
        await closed.promise;
      }),
    );

    expect(browser.contexts()).toEqual([]);
  });
});

describe('the browser', () => {
  it('is not waited for once the caller gives up', async () => {
    const controller = new AbortController();
    const host = await world.host(() => controller.abort());

    const waiting = open(host, '/', { signal: controller.signal });

    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('that crashes fails the page, and the next one gets a new browser', async () => {
    const first = await launchTestBrowser();
    const second = await launchTestBrowser();
    let current = first;
    const own = testFetcher({
      browser: () => Promise.resolve(current),
      limits: { pageMs: 10_000 },
    });
    const host = await world.host((request, response) => {
      if (request.url === '/crash') {
        current = second;
        crash(first).catch(() => undefined);
        return;
      }
      response.setHeader('content-type', 'text/html');
      response.end('<p>fine</p>');
    });
    const asking = { via: 'browser' } as const;

    const crashed = await ask(own, mannersFor([host]), `http://${host.hostPort}/crash`, asking);
    const next = await ask(own, mannersFor([host]), `http://${host.hostPort}/`, asking);

    await own.close();
    await second.close();
    expect(wordOf(crashed)).toBe('BROWSER_CRASHED');
    expect(textOf(next)).toContain('<p>fine</p>');
  });
});
