import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import {
  createServer,
  request as forward,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createViewer, openBundle, serveViewer, verifyBytes } from '../../evidence/index.ts';
import { launchTestBrowser } from '../support/browser.ts';
import {
  type EvidenceDesk,
  html,
  openDesk,
  openSite,
  pixel,
  requestFor,
  script,
} from './evidence-world.ts';

/** The service worker of replayweb.page, whose core this package is. */
const WORKER = join(dirname(fileURLToPath(import.meta.resolve('@webrecorder/wabac'))), 'sw.js');

const NEVER = new AbortController().signal;

let browser: Browser;
let desk: EvidenceDesk;

beforeAll(async () => {
  browser = await launchTestBrowser();
  desk = await openDesk(browser);
});

afterAll(async () => {
  await browser.close();
  await desk.close();
});

/** A sealed bundle of a page with a picture, a script that posts, and a frame of another site with a picture of its own. */
async function capture(): Promise<{
  readonly bytes: Buffer;
  readonly origin: string;
}> {
  const site = await openSite({
    '/': (response, origin) => {
      const other = origin.replace('127.0.0.1', 'localhost');
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`<title>出售</title><p id="words">出售身份证 样本文字</p><img id="own" src="/own.png"><p id="answer"></p>
        <iframe src="${other}/frame"></iframe><script src="/app.js"></script>`);
    },
    '/frame': html('<p id="inner">另一网站的框</p><img id="other" src="/other.png">'),
    '/own.png': pixel,
    '/other.png': pixel,
    '/app.js': script(
      "fetch('/api',{method:'POST',headers:{'content-type':'application/json'},body:JSON.stringify({page:1})}).then((answer)=>answer.text()).then((text)=>{document.getElementById('answer').textContent=text})",
    ),
    '/api': (response) => {
      response.setHeader('content-type', 'text/plain; charset=utf-8');
      response.end('联系方式已加载');
    },
  });
  const sealed = await desk.preserver.preserve(requestFor(`${site.origin}/`, site.hosts), NEVER);
  site.close();
  expect(sealed).toMatchObject({ state: 'complete', missing: [] });
  return { bytes: await readFile(sealed.path), origin: site.origin };
}

interface ReplayHost {
  readonly origin: string;
  close(): void;
}

/** What a replay needs: a page of ours, the service worker, and the bundle, by ranges as a replay reads it. */
async function openReplayHost(bundle: Buffer): Promise<ReplayHost> {
  const worker = await readFile(WORKER);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    if (pathname === '/bundle.wacz') {
      sendRange(bundle, request, response);
    } else if (pathname === '/sw.js') {
      response.setHeader('content-type', 'text/javascript');
      response.end(worker);
    } else if (pathname === '/') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end('<!DOCTYPE html><title>replay</title><iframe id="replay"></iframe>');
    } else {
      response.writeHead(404).end();
    }
  });
  return await listening(server);
}

function sendRange(bytes: Buffer, request: IncomingMessage, response: ServerResponse): void {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/u.exec(request.headers.range ?? '') ?? [];
  response.setHeader('accept-ranges', 'bytes');
  if (from === undefined || to === undefined) {
    response.writeHead(200, { 'content-length': bytes.length });
    response.end(request.method === 'HEAD' ? undefined : bytes);
    return;
  }
  const start = from === '' ? Math.max(0, bytes.length - Number(to)) : Number(from);
  const end = from === '' || to === '' ? bytes.length : Math.min(bytes.length, Number(to) + 1);
  response.writeHead(206, {
    'content-range': `bytes ${start}-${end - 1}/${bytes.length}`,
    'content-length': end - start,
  });
  response.end(bytes.subarray(start, end));
}

async function listening(server: Server): Promise<ReplayHost> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

interface LoggingProxy extends ReplayHost {
  /** `METHOD address` of all that the browser asked for, whatever part of it asked. */
  readonly asked: readonly string[];
}

/** Everything that the browser sends goes through here, loopback and service workers included; only one origin is let through. */
async function openLoggingProxy(allowed: string): Promise<LoggingProxy> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    if (request.url?.startsWith(`${allowed}/`) !== true) {
      response.writeHead(403).end();
      return;
    }
    const passed = forward(
      request.url,
      { method: request.method, headers: request.headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    passed.on('error', () => response.destroy());
    passed.end();
  });
  server.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url ?? ''}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  return { ...(await listening(server)), asked };
}

/** Runs in the page: registers the worker, hands it the bundle, and waits until it has taken it in. */
const LOAD = `(async () => {
  const added = new Promise((resolve, reject) => {
    navigator.serviceWorker.addEventListener('message', ({ data }) => {
      if (data.msg_type === 'collAdded') resolve(data.name);
      if (data.error) reject(new Error(data.error));
    });
  });
  await navigator.serviceWorker.register('/sw.js?stats=');
  const { active } = await navigator.serviceWorker.ready;
  active.postMessage({ msg_type: 'addColl', name: 'evidence', file: { sourceUrl: location.origin + '/bundle.wacz' } });
  return await added;
})()`;

describe('a sealed bundle in the replayer of replayweb.page', () => {
  it('shows the page, what its script asked for, its picture and the frame of another site; nothing leaves', async () => {
    const { bytes, origin } = await capture();
    const host = await openReplayHost(bytes);
    const proxy = await openLoggingProxy(host.origin);
    const context = await browser.newContext({ proxy: { server: proxy.origin } });
    const page = await context.newPage();

    await page.goto(`${host.origin}/`);
    const name: unknown = await page.evaluate(LOAD);
    await page.evaluate(`document.getElementById('replay').src = '/w/evidence/mp_/${origin}/'`);
    const replay = page.frameLocator('#replay');
    const inner = replay.frameLocator('iframe');
    await replay.locator('#answer', { hasText: '联系方式已加载' }).waitFor();
    await inner.locator('#inner').waitFor();
    const drawn = [replay.locator('#own'), inner.locator('#other')].map((picture) =>
      picture.evaluate((image: { decode(): Promise<void>; naturalWidth: number }) =>
        image.decode().then(() => image.naturalWidth),
      ),
    );

    expect(name).toBe('evidence');
    expect(await replay.locator('#words').innerText()).toBe('出售身份证 样本文字');
    expect(await inner.locator('#inner').innerText()).toBe('另一网站的框');
    expect(await Promise.all(drawn)).toEqual([1, 1]);
    expect(page.frames().at(-1)?.url()).toMatch(
      /\/w\/evidence\/.*[mi][pf]_\/http:\/\/localhost:\d+\/frame$/u,
    );
    expect(
      proxy.asked.filter(
        (line) => !/^(?:GET|HEAD) /u.test(line) || !line.includes(` ${host.origin}/`),
      ),
    ).toEqual([]);
    await context.close();
    proxy.close();
    host.close();
  });

  it('is shown by the viewer as it stood in the end, frames and pictures included, without a script', async () => {
    const { bytes } = await capture();
    const served = await serveViewer(
      (contentOrigin) =>
        createViewer({
          bundle: openBundle(bytes),
          verification: verifyBytes(bytes),
          custody: [],
          isBlurred: false,
          base: '/secret',
          contentOrigin,
        }),
      0,
    );
    const page = await browser.newPage();

    await page.goto(`${served.frameOrigin}/secret/replay`, { waitUntil: 'load' });
    const shown = page.frameLocator('iframe');
    const inner = shown.frameLocator('iframe');
    const sources = [
      await shown.locator('#own').getAttribute('src'),
      await inner.locator('#other').getAttribute('src'),
    ];

    expect(await shown.locator('#answer').innerText()).toBe('联系方式已加载');
    expect(await inner.locator('#inner').innerText()).toBe('另一网站的框');
    expect(sources.map((source) => source?.replace(/\d+$/u, ''))).toEqual([
      '/secret/answer/',
      '/secret/answer/',
    ]);
    await page.close();
    await served.close();
  });
});
