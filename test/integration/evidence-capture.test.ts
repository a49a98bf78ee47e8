import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyBundle } from '../../evidence/index.ts';
import { launchTestBrowser } from '../support/browser.ts';
import {
  type EvidenceDesk,
  html,
  openBundle,
  openDesk,
  openSite,
  pixel,
  requestFor,
  soughtListing,
} from './evidence-world.ts';

const NEVER = new AbortController().signal;

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

  it('says which listing is not on the page, and is whole for the others', async () => {
    const site = await openSite({
      '/': html(`<h1>出售身份证</h1><p id="gone">长期收购证件</p><p id="here">加微信详谈 一手货源</p>
        <script>document.getElementById('gone').remove()</script>`),
    });
    const listings = ['长期收购证件', '加微信详谈 一手货源'].map((text) =>
      soughtListing(text, `${site.origin}/`),
    );

    const bundle = await desk.preserver.preserve(
      requestFor(`${site.origin}/`, site.hosts, { listings }),
      NEVER,
    );

    const opened = await openBundle(bundle.path);
    site.close();
    expect(bundle).toMatchObject({ state: 'partial', status: 200 });
    expect(bundle.missing).toEqual([
      `picture of the listing ${listings[0]?.sightingId}: its text is not on the page`,
    ]);
    expect(bundle.listings.map(({ isFound, picture }) => [isFound, picture !== null])).toEqual([
      [false, false],
      [true, true],
    ]);
    expect(opened.capture.listings.map(({ text, isFound }) => [text, isFound])).toEqual([
      ['长期收购证件', false],
      ['加微信详谈 一手货源', true],
    ]);
    expect((await verifyBundle(bundle.path)).valid).toBe(true);
  });

  it('visits the page that the fragment names, and outlines each listing alone', async () => {
    const site = await openSite({
      '/': html(`<p>办证 壹号</p><p>办证 贰号</p><script>document.title = location.hash;</script>`),
    });
    const listings = ['办证 壹号', '办证 贰号', '办证 壹号'].map((text, index) =>
      soughtListing(text, `${site.origin}/#s/${index}`),
    );

    const bundle = await desk.preserver.preserve(
      requestFor(`${site.origin}/#s/abc`, site.hosts, { listings }),
      NEVER,
    );

    const opened = await openBundle(bundle.path);
    site.close();
    const pictures = bundle.listings.map(({ picture }) =>
      Buffer.from(picture ?? []).toString('hex'),
    );
    expect(opened.capture.title).toBe('#s/abc');
    expect(opened.record('urn:fullPage:')?.block.length).toBeGreaterThan(0);
    expect(pictures[2]).toBe(pictures[0]);
    expect(pictures[1]).not.toBe(pictures[0]);
    expect(site.asked).toEqual([`GET ${site.origin}/`]);
    expect((await verifyBundle(bundle.path)).valid).toBe(true);
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

  it('keeps the certificate of a server that the browser does not trust', async () => {
    const [key, cert] = ['key', 'cert'].map((name) =>
      readFileSync(new URL(`../fixtures/evidence-tls/${name}.pem`, import.meta.url), 'utf8'),
    );
    const server = createServer({ key, cert }, (_request, response) => response.end('<p>x'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const host = `localhost:${(server.address() as AddressInfo).port}`;

    const bundle = await desk.preserver.preserve(requestFor(`https://${host}/`, [host]), NEVER);

    const opened = await openBundle(bundle.path);
    server.close();
    expect(bundle.missing).toContain(`GET https://${host}/: net::ERR_CERT_AUTHORITY_INVALID`);
    expect(bundle.items).toBe(0);
    expect(opened.record(`urn:tls:${host}`)?.block.toString()).toBe(cert);
    expect((await verifyBundle(bundle.path)).valid).toBe(true);
  });

  it('seals what there is where the browser dies', async () => {
    const mortal = await launchTestBrowser();
    const lastDesk = await openDesk(mortal);
    const site = await openSite({
      '/': html('<p>办证</p><img src="/last.png">'),
      '/last.png': () => void mortal.close(),
    });

    const bundle = await lastDesk.preserver.preserve(
      requestFor(`${site.origin}/`, site.hosts),
      NEVER,
    );

    const { valid } = await verifyBundle(bundle.path);
    site.close();
    await lastDesk.close();
    expect(bundle).toMatchObject({ state: 'partial', items: 1 });
    expect(bundle.missing).toContain('page: its process ended before the capture did');
    expect(valid).toBe(true);
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
