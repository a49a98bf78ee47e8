import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../app/machine/browser.ts';
import { verifyBundle } from '../../evidence/index.ts';
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
  soughtListing,
  unaccounted,
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
    '/thread': (...answer) =>
      html(THREAD.replace('OTHER', answer[1].replace('127.0.0.1', 'localhost')))(...answer),
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
      requestFor(`${site.origin}/go`, site.hosts, {
        listings: [soughtListing('出售 二代 身份证\n联系 QQ', `${site.origin}/thread`)],
      }),
      NEVER,
    );

    const opened = await openBundle(bundle.path);
    site.close();
    expect(site.asked).toContain(`POST ${site.origin}/api?q=1 {"page":1}`);
    expect(site.asked).toContain(`POST ${site.otherOrigin}/frame-post f`);
    expect(site.asked).toContain(`GET ${site.otherOrigin}/from-worker`);
    expect(site.asked).toContain(`GET ${site.origin}/lazy.png`);
    expect(unaccounted(site.asked, opened.exchanges, bundle.missing)).toEqual([]);
    expect(bundle).toMatchObject({ missing: [], popups: [`${site.origin}/popup`] });
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
