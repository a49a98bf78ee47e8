import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../app/machine/browser.ts';
import type { SealedBundle } from '../../core/preserver.ts';
import { verifyBundle } from '../../evidence/index.ts';
import {
  type EvidenceDesk,
  type EvidenceSite,
  html,
  type OpenedBundle,
  openBundle,
  openDesk,
  openSite,
  pixel,
  type Route,
  requestFor,
  script,
  unaccounted,
} from './evidence-world.ts';

const NEVER = new AbortController().signal;
const FILM_BYTES = 50 * 1024 * 1024;
const [KEY, CERT] = ['key', 'cert'].map((name) =>
  readFileSync(new URL(`../fixtures/evidence-tls/${name}.pem`, import.meta.url), 'utf8'),
);

const PAGE = `<!doctype html><meta charset="utf-8"><title>办证</title><p>长期办理 身份证</p>
  <iframe src="OTHER/frame"></iframe><video src="/film.mp4" preload="auto"></video>
  <div style="height:5000px"></div><img loading="lazy" src="/lazy.png"><script src="/page.js"></script>`;
const PAGE_SCRIPT = `
  const form = new FormData(); form.append('word', '办证');
  fetch('/posted', { method: 'POST', body: new URLSearchParams({ a: '1' }) });
  fetch('/uploaded', { method: 'POST', body: form });
  fetch('/part.bin', { headers: { range: 'bytes=10-19' } });
  fetch('/moved'); fetch('/broken').catch(() => {}); fetch('/absent');
  fetch('http://127.0.0.1:9/closed').catch(() => {});
  new Worker('/worker.js'); globalThis.SharedWorker && new SharedWorker('/shared.js');
  new WebSocket('wss://' + location.host + '/socket');
  navigator.serviceWorker.register('/service.js').catch(() => {});
  open('/window'); 
  setTimeout(() => { const late = document.createElement('iframe'); late.src = 'OTHER/late'; document.body.append(late); }, 300);`;

/** A film of zeros, as long as a real one, in the ranges that are asked for. */
function film(response: ServerResponse, _origin: string, range: string): void {
  const from = Number(/^bytes=(?<from>\d+)-/u.exec(range)?.groups?.['from'] ?? 0);
  response.writeHead(206, {
    'content-type': 'video/mp4',
    'content-length': FILM_BYTES - from,
    'content-range': `bytes ${from}-${FILM_BYTES - 1}/${FILM_BYTES}`,
    'accept-ranges': 'bytes',
  });
  let rest = FILM_BYTES - from;
  const piece = Buffer.alloc(64 * 1024);
  function more(): void {
    while (rest > 0 && !response.destroyed) {
      const next = piece.subarray(0, Math.min(rest, piece.length));
      rest -= next.length;
      if (!response.write(next)) {
        response.once('drain', more);
        return;
      }
    }
    response.end();
  }
  more();
}

function across(text: string): Route {
  return (response, origin) => {
    const other = origin.includes('127.0.0.1')
      ? origin.replace('127.0.0.1', 'localhost')
      : origin.replace('localhost', '127.0.0.1');
    response.setHeader(
      'content-type',
      text.startsWith('<') ? 'text/html; charset=utf-8' : 'text/javascript; charset=utf-8',
    );
    response.end(text.replaceAll('OTHER', other));
  };
}

function openWholeSite(): Promise<EvidenceSite> {
  return openSite(
    {
      '/': across(PAGE),
      '/page.js': across(PAGE_SCRIPT),
      '/frame': across(
        `<p>框</p><iframe src="OTHER/nested"></iframe><script>new Worker('/worker.js')</script>`,
      ),
      '/nested': across('<p>内框</p><img src="/in-nested.png">'),
      '/late': across(
        `<p>后框</p><script>fetch('/from-late', { method: 'PUT', body: 'x' })</script>`,
      ),
      '/worker.js': script(`fetch('/from-worker'); importScripts('/imported.js');`),
      '/imported.js': script(`fetch('/from-imported')`),
      '/shared.js': script(`fetch('/from-shared')`),
      '/service.js': script(`fetch('/from-service')`),
      '/part.bin': (response) =>
        response
          .writeHead(206, { 'content-range': 'bytes 10-19/100', 'content-length': 10 })
          .end('0123456789'),
      '/moved': (response) => response.writeHead(301, { location: '/moved/on' }).end(),
      '/moved/on': (response) => response.writeHead(307, { location: '/landed' }).end(),
      '/broken': (response) => void response.destroy(),
      '/film.mp4': film,
      ...Object.fromEntries(
        [
          '/posted',
          '/uploaded',
          '/landed',
          '/from-late',
          '/from-worker',
          '/from-imported',
          '/from-shared',
          '/from-service',
          '/window',
        ].map((path) => [path, html('ok')]),
      ),
      '/lazy.png': pixel,
      '/in-nested.png': pixel,
    },
    { key: KEY ?? '', cert: CERT ?? '' },
  );
}

describe.each([
  ['as the program starts it', []],
  ['with every site in a process of its own', ['--site-per-process']],
])('a site with everything, behind TLS, in a browser %s', (_name, args) => {
  let browser: Browser;
  let desk: EvidenceDesk;
  let site: EvidenceSite;
  let bundle: SealedBundle;
  let opened: OpenedBundle;

  beforeAll(async () => {
    browser = await launchBrowser({
      env: process.env,
      args: ['--ignore-certificate-errors', ...args],
    });
    desk = await openDesk(browser);
    site = await openWholeSite();
    bundle = await desk.preserver.preserve(requestFor(`${site.origin}/`, site.hosts), NEVER);
    opened = await openBundle(bundle.path);
  });

  afterAll(async () => {
    site.close();
    await browser.close();
    await desk.close();
  });

  it('is asked for nothing that the bundle neither holds nor names', () => {
    expect(site.asked.length).toBeGreaterThan(15);
    expect(unaccounted(site.asked, opened.exchanges, bundle.missing)).toEqual([]);
  });

  it('is held with its frames, workers, forms, lazy pictures and redirects', () => {
    const there = [
      `GET ${site.otherOrigin}/frame`,
      `GET ${site.origin}/nested`,
      `GET ${site.origin}/in-nested.png`,
      `GET ${site.otherOrigin}/late`,
      `PUT ${site.otherOrigin}/from-late x`,
      `GET ${site.origin}/from-worker`,
      `GET ${site.otherOrigin}/from-worker`,
      `GET ${site.origin}/from-imported`,
      `POST ${site.origin}/posted a=1`,
      `GET ${site.origin}/moved`,
      `GET ${site.origin}/moved/on`,
      `GET ${site.origin}/landed`,
      `GET ${site.origin}/lazy.png`,
      `GET ${site.origin}/absent`,
    ];

    expect(opened.exchanges).toEqual(expect.arrayContaining(there));
    expect(opened.exchanges.join('\n')).toMatch(/\/uploaded .*name="word"\s+办证/su);
  });

  it('names what failed, what is a part, and what wanted a window of its own', () => {
    const missing = bundle.missing.join('\n');

    expect(bundle.state).toBe('partial');
    expect(missing).toContain(`${site.origin}/broken`);
    expect(missing).toContain('http://127.0.0.1:9/closed');
    expect(missing).toContain('/socket');
    expect(bundle.popups).toEqual([`${site.origin}/window`]);
    expect(opened.capture.ranges).toContainEqual({
      url: `${site.origin}/part.bin`,
      contentRange: 'bytes 10-19/100',
    });
    expect(site.asked.join('\n')).not.toMatch(/service\.js|shared\.js/u);
  });

  it('is held with its film, byte for byte, and with its certificate', async () => {
    const recorded = opened.record(`${site.origin}/film.mp4`);

    expect(recorded?.block.length).toBeGreaterThanOrEqual(FILM_BYTES);
    expect(bundle.missing.join('\n')).not.toContain('film.mp4');
    expect(opened.capture.withheld).toEqual([`${site.origin}/film.mp4`]);
    expect(opened.record('urn:tls:')?.block.toString()).toBe(CERT);
    expect((await verifyBundle(bundle.path)).checks.filter(({ ok }) => !ok)).toEqual([]);
  });

  it('leaves nothing in the temporary directory but the bundle', async () => {
    expect(await readdir(desk.dir)).toEqual([bundle.path.slice(desk.dir.length + 1)]);
  });
});
