import { readdir } from 'node:fs/promises';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../app/machine/browser.ts';
import { verifyBundle } from '../../evidence/index.ts';
import { launchTestBrowser } from '../support/browser.ts';
import {
  type EvidenceDesk,
  type EvidenceSite,
  html,
  openBundle,
  openDesk,
  openSite,
  pixel,
  requestFor,
  script,
} from './evidence-world.ts';

const NEVER = new AbortController().signal;

/** A forum page with all that loads in one: pictures, script, POST, worker, frame, lazy picture, what is not there. */
const THREAD = `<!doctype html><meta charset="utf-8"><title>出售 身份证</title><h1>长期办理</h1>
  <div class="post"><p>出售 二代 身份证<br>联系 QQ 99991234</p></div>
  <img src="/one.png"><img src="/two.png?size=2"><img src="/absent.png">
  <iframe src="OTHER/frame"></iframe>
  <div style="height:6000px"></div><img loading="lazy" src="/lazy.png">
  <link rel="prefetch" href="/next"><script src="/app.js"></script>`;
const APP = `fetch('/api?q=1', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"page":1}' });
  new Worker('/worker.js'); navigator.sendBeacon('/seen', 'yes'); window.open('/popup');
  fetch('/moved');`;
const FRAME = `<p>框</p><img src="/in-frame.png"><script>fetch('/frame-post', { method: 'POST', body: 'f' });
  new Worker('/worker.js');</script>`;

function fullSite(): Promise<EvidenceSite> {
  return openSite({
    '/go': (response) => response.writeHead(302, { location: '/thread' }).end(),
    '/thread': (response, origin) =>
      html(THREAD.replace('OTHER', origin.replace('127.0.0.1', 'localhost')))(response, origin),
    '/frame': html(FRAME),
    '/app.js': script(APP),
    '/worker.js': script(`fetch('/from-worker')`),
    '/from-worker': html('w'),
    '/api': html('{}'),
    '/moved': (response) => response.writeHead(307, { location: '/landed' }).end(),
    '/landed': (response) => {
      response.write('in ');
      response.end('pieces');
    },
    '/frame-post': html('ok'),
    '/seen': html(''),
    '/next': html('next'),
    '/one.png': pixel,
    '/two.png': pixel,
    '/lazy.png': pixel,
    '/in-frame.png': pixel,
  });
}

/** What the server was asked and the bundle neither holds nor names. */
function unaccounted(
  asked: readonly string[],
  exchanges: readonly string[],
  missing: readonly string[],
): string[] {
  const rest = [...exchanges];
  return asked.filter((line) => {
    const at = rest.indexOf(line);
    if (at >= 0) {
      rest.splice(at, 1);
      return false;
    }
    return !missing.some((gap) => gap.includes(line.split(' ')[1] ?? line));
  });
}

describe.each([
  ['as the program starts it', []],
  ['with every site in a process of its own', ['--site-per-process']],
])('a capture in a browser %s', (_name, args) => {
  let browser: Browser;
  let desk: EvidenceDesk;

  beforeAll(async () => {
    browser = await launchBrowser({ env: process.env, args });
    desk = await openDesk(browser);
  });

  afterAll(async () => {
    await browser.close();
    await desk.close();
  });

  it('holds or names all that the servers were asked for', async () => {
    const site = await fullSite();

    const bundle = await desk.preserver.preserve(
      requestFor(`${site.origin}/go`, site.hosts, { listingText: '出售 二代 身份证\n联系 QQ' }),
      NEVER,
    );

    const opened = await openBundle(bundle.path);
    site.close();
    expect(site.asked).toContain(`POST ${site.origin}/api?q=1 {"page":1}`);
    expect(site.asked).toContain(`POST ${site.otherOrigin}/frame-post f`);
    expect(site.asked).toContain(`GET ${site.otherOrigin}/from-worker`);
    expect(site.asked).toContain(`GET ${site.origin}/lazy.png`);
    expect(unaccounted(site.asked, opened.exchanges, bundle.missing)).toEqual([]);
    expect(bundle.missing).toEqual([`popup, not followed: ${site.origin}/popup`]);
    expect(site.asked).not.toContain(`GET ${site.origin}/popup`);
    expect(bundle.items).toBe(site.asked.length);
    expect(opened.capture.redirectChain).toEqual([
      { url: `${site.origin}/go`, status: 302 },
      { url: `${site.origin}/thread`, status: 200 },
    ]);
    expect(site.agents).toEqual(new Set(['cardsweep/0.1.0 (+desk@example.org)']));
    expect(opened.record('urn:view:')?.block.subarray(1, 4).toString()).toBe('PNG');
    expect(opened.record('urn:text:')?.block.toString()).toContain('出售 二代 身份证');
    expect(opened.record('urn:dom:1:')?.block.toString()).toContain('框');
    expect(bundle.screenshot?.length).toBeGreaterThan(1000);
    expect((await verifyBundle(bundle.path)).checks.filter(({ ok }) => !ok)).toEqual([]);
  });
});

describe('a capture of a page that does not behave', () => {
  let browser: Browser;
  let desk: EvidenceDesk;

  beforeAll(async () => {
    browser = await launchTestBrowser();
    desk = await openDesk(browser, {
      navigationMs: 4_000,
      loadMs: 2_000,
      settleMs: 1_000,
      bodyMs: 1_500,
      stepMs: 2_000,
      totalMs: 20_000,
      maxBodyBytes: 100_000,
    });
  });

  afterAll(async () => {
    await browser.close();
    await desk.close();
  });

  it('is complete for a page in order', async () => {
    const site = await openSite({ '/': html('<p>办证</p><img src="/p.png">'), '/p.png': pixel });

    const bundle = await desk.preserver.preserve(requestFor(`${site.origin}/`, site.hosts), NEVER);

    site.close();
    expect(bundle).toMatchObject({ state: 'complete', missing: [], items: 2 });
  });

  it('is partial, and sealed, where nobody answers', async () => {
    const site = await openSite({});
    site.close();

    const bundle = await desk.preserver.preserve(requestFor(`${site.origin}/`, site.hosts), NEVER);

    expect(bundle).toMatchObject({ state: 'partial', items: 0, screenshot: null });
    expect(bundle.missing.join('\n')).toContain(`${site.origin}/`);
    expect((await verifyBundle(bundle.path)).valid).toBe(true);
  });

  it('names a resource that hangs, and ends within its limits', async () => {
    const site = await openSite({
      '/': html('<p>办证</p><img src="/hangs.png"><img src="/stalls.png">'),
      '/hangs.png': () => undefined,
      '/stalls.png': (response) => {
        response.writeHead(200, { 'content-type': 'image/png', 'content-length': 9_000 });
        response.write('half');
      },
    });
    const from = performance.now();

    const bundle = await desk.preserver.preserve(requestFor(`${site.origin}/`, site.hosts), NEVER);

    site.close();
    expect(performance.now() - from).toBeLessThan(15_000);
    expect(bundle.state).toBe('partial');
    expect(bundle.missing).toContain(`GET ${site.origin}/hangs.png: not finished`);
    expect(bundle.missing).toContain(`body cut short (time): ${site.origin}/stalls.png`);
    expect(bundle.screenshot).not.toBeNull();
    expect((await verifyBundle(bundle.path)).valid).toBe(true);
  });

  it('keeps what came of a page that breaks off and of a body without end', async () => {
    const site = await openSite({
      '/': (response) => {
        response.setHeader('content-type', 'text/html');
        response.write(`<p>first words</p><script src="/endless"></script>${' '.repeat(9_000)}`);
      },
      '/endless': (response) => {
        function more(): void {
          if (!response.destroyed && response.write('/'.repeat(16_384))) {
            setImmediate(more);
          }
        }
        response.on('drain', more);
        more();
      },
    });

    const bundle = await desk.preserver.preserve(requestFor(`${site.origin}/`, site.hosts), NEVER);

    const opened = await openBundle(bundle.path);
    site.close();
    expect(opened.record(`${site.origin}/`)?.block.toString()).toContain('first words');
    expect(bundle.missing).toContain(`body cut short (time): ${site.origin}/`);
    expect(bundle.missing).toContain(`body cut short (length): ${site.origin}/endless`);
    expect(opened.record(`${site.origin}/endless`)?.block.length).toBeLessThan(101_000);
    expect((await verifyBundle(bundle.path)).valid).toBe(true);
  });

  it('sees a page through whose scripts never return', async () => {
    const site = await openSite({
      '/': html('<p>办证 电话</p><script>setTimeout(() => { for (;;); }, 50)</script>'),
    });

    const bundle = await desk.preserver.preserve(requestFor(`${site.origin}/`, site.hosts), NEVER);

    const opened = await openBundle(bundle.path);
    site.close();
    expect(bundle.missing).toContain('scripts of the page were stopped: they did not return');
    expect(opened.record('urn:text:')?.block.toString()).toContain('办证 电话');
    expect(bundle.screenshot).not.toBeNull();
  });

  it('takes no answer of the proxy for a server’s', async () => {
    const secret = await openSite({ '/': html('secret') });
    const site = await openSite({ '/': html(`<p>x</p><img src="${secret.origin}/">`) });

    const bundle = await desk.preserver.preserve(requestFor(`${site.origin}/`, site.hosts), NEVER);

    const opened = await openBundle(bundle.path);
    site.close();
    secret.close();
    expect(secret.asked).toEqual([]);
    expect(opened.exchanges).toEqual([`GET ${site.origin}/`]);
    expect(bundle.missing.join('\n')).toMatch(/refused by the network guard/u);
  });

  it('keeps the file where the address answers with a download', async () => {
    const site = await openSite({
      '/': (response) => {
        response.writeHead(200, {
          'content-type': 'application/zip',
          'content-disposition': 'attachment; filename=a.zip',
        });
        response.end('PK stuff');
      },
    });

    const bundle = await desk.preserver.preserve(requestFor(`${site.origin}/`, site.hosts), NEVER);

    const opened = await openBundle(bundle.path);
    site.close();
    expect(opened.record(`${site.origin}/`)?.block.toString()).toContain('PK stuff');
    expect(bundle.state).toBe('partial');
    expect((await verifyBundle(bundle.path)).valid).toBe(true);
  });

  it('masks identity numbers in all but the original', async () => {
    // Shape of an identity number, check character wrong (0 in place of 7).
    const number = '110101199003070000';
    const site = await openSite({
      '/': html(
        `<title>证 ${number}</title><p>号码 ${number}</p><script>open('/n/${number}')</script>`,
      ),
    });

    const bundle = await desk.preserver.preserve(
      requestFor(`${site.origin}/`, site.hosts, { reason: `about ${number}` }),
      NEVER,
    );

    const opened = await openBundle(bundle.path);
    site.close();
    expect(opened.captureText).not.toContain(number);
    expect(bundle.missing.join()).not.toContain(number);
    expect(opened.record('urn:text:')?.block.toString()).not.toContain(number);
    expect(opened.record(`${site.origin}/`)?.block.toString()).toContain(number);
    expect(opened.record('urn:dom:')?.block.toString()).toContain(number);
  });

  it('keeps two captures at once apart', async () => {
    const site = await openSite({
      '/a': html('<p>甲</p><img src="/a.png">'),
      '/b': html('<p>乙</p><img src="/b.png"><script>open("/popup")</script>'),
      '/a.png': pixel,
      '/b.png': pixel,
    });

    const [left, right] = await Promise.all([
      desk.preserver.preserve(requestFor(`${site.origin}/a`, site.hosts), NEVER),
      desk.preserver.preserve(requestFor(`${site.origin}/b`, site.hosts), NEVER),
    ]);

    const [a, b] = await Promise.all([openBundle(left.path), openBundle(right.path)]);
    site.close();
    expect(a.exchanges).toEqual([`GET ${site.origin}/a`, `GET ${site.origin}/a.png`]);
    expect(b.exchanges).toEqual([`GET ${site.origin}/b`, `GET ${site.origin}/b.png`]);
  });

  it('throws where it is stopped, and leaves no file', async () => {
    const site = await openSite({ '/': () => undefined });
    const stop = new AbortController();
    const before = await readdir(desk.dir);

    const running = desk.preserver.preserve(requestFor(`${site.origin}/`, site.hosts), stop.signal);
    stop.abort();

    await expect(running).rejects.toMatchObject({ code: 'ABORTED' });
    site.close();
    expect(await readdir(desk.dir)).toEqual(before);
  });

  it('refuses what is no web address', async () => {
    const running = desk.preserver.preserve(requestFor('file:///etc/passwd', []), NEVER);

    await expect(running).rejects.toMatchObject({ code: 'SCHEME_REFUSED' });
  });
});
