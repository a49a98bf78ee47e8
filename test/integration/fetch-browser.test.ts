import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FetchOutcome } from '../../core/exchange.ts';
import type { Fetcher } from '../../core/fetcher.ts';
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

/** Sockets of this process that listen beyond loopback, from `/proc`. */
function openPorts(): string[] {
  const own = new Set(
    readdirSync('/proc/self/fd').map((descriptor) => {
      try {
        return /socket:\[(\d+)\]/.exec(readlinkSync(`/proc/self/fd/${descriptor}`))?.[1];
      } catch {
        return undefined;
      }
    }),
  );
  return ['tcp', 'tcp6']
    .flatMap((table) => readFileSync(`/proc/self/net/${table}`, 'utf8').split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , , state, , , , , , inode]) => state === '0A' && own.has(inode))
    .map(([, local = '']) => local)
    .filter((local) => /^0+:/.test(local));
}

describe('a page in the browser', () => {
  it('is what its scripts made of it', async () => {
    const host = await world.host((request, response) => {
      const isShell = request.url === '/';
      response.writeHead(200, {
        'content-type': isShell ? 'text/html; charset=gbk' : 'text/plain; charset=utf-8',
        'x-twice': ['a', 'b'],
      });
      const script = `fetch('/api').then((r) => r.text()).then((t) => { document.body.textContent = t; });`;
      response.end(isShell ? `<!DOCTYPE html><body><script>${script}</script>` : '身份证');
    });

    const outcome = await open(host);

    expect(textOf(outcome)).toBe('<!DOCTYPE html><html><head></head><body>身份证</body></html>');
    expect(outcome).toMatchObject({
      kind: 'answered',
      exchange: {
        status: 200,
        finalUrl: `http://${host.hostPort}/`,
        redirects: [],
        serverIp: '127.0.0.1',
        headers: { 'content-type': 'text/html; charset=utf-8', 'x-twice': 'a, b' },
      },
    });
  });

  it('is asked for by the program under its own name, media left out', async () => {
    const host = await world.page(
      '<img src="/a.png"><video src="/b.mp4"></video><link rel="stylesheet" href="/c.css">',
    );

    await open(host);

    const seen = host.requests.map(({ url, headers }) => [url, headers['user-agent']]);
    const agent = 'cardsweep/1.2.3 (+desk@example.org)';
    expect(seen).toEqual([
      ['/', agent],
      ['/c.css', agent],
    ]);
  });

  it('shares nothing with the page before it', async () => {
    const host = await world.host((request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'a=b' });
      response.end(`<p>${request.headers.cookie ?? 'no cookie'}</p>`);
    });

    await open(host);
    const outcome = await open(host);

    expect(textOf(outcome)).toContain('no cookie');
  });

  it('may be asked for with a form', async () => {
    const host = await world.host((request, response) => {
      let text = '';
      request.setEncoding('utf8');
      request.on('data', (chunk: string) => {
        text += chunk;
      });
      request.on('end', () => {
        response.setHeader('content-type', 'text/html');
        response.end(`<p>${request.method} ${text}</p>`);
      });
    });

    const outcome = await open(host, '/', {
      method: 'POST',
      body: 'q=1',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });

    expect(textOf(outcome)).toContain('<p>POST q=1</p>');
  });

  it('records the addresses that led on, by redirect and by script', async () => {
    const host = await world.host((request, response) => {
      const script = '<script>location.href = "/c"</script>';
      response.writeHead(request.url === '/a' ? 302 : 200, {
        location: '/b',
        'content-type': 'text/html',
      });
      response.end(request.url === '/b' ? script : 'there');
    });

    const outcome = await open(host, '/a');

    const base = `http://${host.hostPort}`;
    expect(textOf(outcome)).toContain('there');
    expect(outcome).toMatchObject({
      exchange: { finalUrl: `${base}/c`, redirects: [`${base}/a`, `${base}/b`] },
    });
  });

  it.each([
    [404, 'answered'],
    [500, 'HOST_ERROR'],
    [429, 'HOST_RATE_LIMITED'],
  ])('answered with %i is %s', async (status, word) => {
    const host = await world.host((_request, response) => {
      response.writeHead(status, { 'content-type': 'text/html' }).end('<p>x</p>');
    });

    const outcome = await open(host);

    expect(wordOf(outcome)).toBe(word);
  });

  it('obeys robots.txt, also where a script leads', async () => {
    const host = await world.host((request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(
        request.url === '/robots.txt'
          ? 'User-agent: *\nDisallow: /private'
          : '<script>location.href = "/private"</script>',
      );
    });
    const manners = mannersFor([host], { robots: 'obey' });

    const outcome = await ask(fetcher, manners, `http://${host.hostPort}/`, { via: 'browser' });

    expect(wordOf(outcome)).toBe('ROBOTS_DISALLOWED');
    expect(host.requests.map(({ url }) => url)).toEqual(['/robots.txt', '/']);
  });
});

describe('a private address', () => {
  it.each([
    ['a script', '<script>location.href = "URL"</script>'],
    ['a refresh', '<meta http-equiv="refresh" content="0;url=URL">'],
    ['a form', '<form action="URL"></form><script>document.forms[0].submit()</script>'],
  ])('that %s leads to sees no connection', async (_way, html) => {
    const secret = await world.page('secret');
    const host = await world.page(html.replace('URL', `http://${secret.hostPort}/`));

    const outcome = await open(host);

    expect(wordOf(outcome)).toBe('ADDRESS_REFUSED');
    expect(secret.connections.count).toBe(0);
  });

  it('that a page holds or asks beside itself sees no connection either', async () => {
    const secret = await world.page('secret');
    const at = secret.hostPort;
    const host = await world.page(`
      <iframe src="http://${at}/frame"></iframe>
      <script src="http://${at}/a.js"></script>
      <link rel="preconnect" href="http://${at}/">
      <script>
        const done = [
          fetch('http://${at}/fetch', { mode: 'no-cors' }),
          fetch('http://localhost:${secret.port}/fetch', { mode: 'no-cors' }),
          fetch('https://${at}/fetch', { mode: 'no-cors' }),
          new Promise((_, reject) => { new WebSocket('ws://${at}/').onerror = reject; }),
        ];
        Promise.allSettled(done).then((all) => {
          document.title = all.map(({ status }) => status).join();
        });
      </script>`);

    const outcome = await open(host);

    expect(outcome.kind).toBe('answered');
    expect(textOf(outcome)).toContain('<title>fulfilled,fulfilled,rejected,rejected</title>');
    expect(secret.connections.count).toBe(0);
  });

  it('asked for directly is refused before a page is opened', async () => {
    const secret = await world.page('secret');
    const host = await world.page('page');
    const url = `http://${secret.hostPort}/`;

    const outcome = await ask(fetcher, mannersFor([host]), url, { via: 'browser' });

    expect(wordOf(outcome)).toBe('ADDRESS_REFUSED');
    expect(secret.connections.count).toBe(0);
  });

  it('is all that the process listens on', () => {
    expect(openPorts()).toEqual([]);
  });
});
