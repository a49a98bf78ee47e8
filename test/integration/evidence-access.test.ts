import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SourceAccess } from '../../core/access.ts';
import type { Exchange } from '../../core/exchange.ts';
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
} from './evidence-world.ts';

const NEVER = new AbortController().signal;
const SECRET = 'c2Vzc2lvbi1vZi10aGUtb3BlcmF0b3I';
const ACCESS: SourceAccess = {
  proxy: null,
  cookies: [
    {
      name: 'auth',
      value: SECRET,
      domain: '127.0.0.1',
      withSubdomains: false,
      path: '/',
      isSecure: false,
      expires: null,
    },
  ],
};

function banner(...names: readonly ('yes' | 'no')[]): string {
  const buttons = names.map(
    (name) =>
      `<button onclick="fetch('/${name}');this.parentElement.remove()">${name === 'no' ? '拒绝' : '接受全部'}</button>`,
  );
  return `<p>办证</p><div id="cookie-bar" style="position:fixed;bottom:0">我们使用 Cookie ${buttons.join('')}</div>`;
}

describe('a capture', () => {
  let browser: Browser;
  let desk: EvidenceDesk;

  beforeAll(async () => {
    browser = await launchTestBrowser();
    desk = await openDesk(browser, {}, { access: (id) => (id === 'forum' ? ACCESS : null) });
  });

  afterAll(async () => {
    await browser.close();
    await desk.close();
  });

  it('in the operator’s session sees what it shows, says so, and keeps nothing of it', async () => {
    const cookies: string[] = [];
    const site = await openSite({
      '/': (response) => {
        cookies.push(response.req.headers.cookie ?? '');
        response.setHeader('set-cookie', `auth=${SECRET}; Path=/`);
        html('<p>会员 办证</p>')(response, '', '');
      },
    });
    const policy = { allowHosts: site.hosts, sourceId: 'forum' };

    const bundle = await desk.preserver.preserve(
      requestFor(`${site.origin}/`, site.hosts, { policy }),
      NEVER,
    );

    const opened = await openBundle(bundle.path);
    site.close();
    const all = Buffer.concat(opened.records.map(({ block }) => block)).toString();
    expect(cookies).toEqual([`auth=${SECRET}`]);
    expect(all).toMatch(/cookie: \(masked\)/iu);
    expect(all + opened.captureText).not.toContain(SECRET);
    expect(opened.capture.access).toEqual({
      session: true,
      cookieDomains: ['127.0.0.1'],
      operatorProxy: false,
    });
    expect(opened.capture.transformations.join()).toContain('masked');
    expect((await verifyBundle(bundle.path)).valid).toBe(true);
  });

  it('of another source takes no session, and keeps its cookies as they were', async () => {
    const site = await openSite({
      '/': (response) => {
        response.setHeader('set-cookie', 'seen=1');
        html('<p>办证</p><img src="/p.png">')(response, '', '');
      },
      '/p.png': pixel,
    });

    const bundle = await desk.preserver.preserve(requestFor(`${site.origin}/`, site.hosts), NEVER);

    const opened = await openBundle(bundle.path);
    site.close();
    const all = Buffer.concat(opened.records.map(({ block }) => block)).toString();
    expect(all).toMatch(/cookie: seen=1/iu);
    expect(opened.capture.access).toMatchObject({ session: false });
  });

  it('holds what the program was answered when it collected the share', async () => {
    const site = await openSite({ '/s/abc': html('<p>请输入提取码</p>') });
    const answer = '{"list":[{"server_filename":"身份证 出售.zip"}]}';
    const collected: Exchange = {
      request: {
        method: 'POST',
        url: `${site.origin}/api/list`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'pwd=1234',
      },
      finalUrl: `${site.origin}/api/list`,
      redirects: [],
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: Buffer.from(answer),
      serverIp: '127.0.0.1',
      fetchedAt: new Date('2026-11-22T00:00:00Z'),
    };

    const bundle = await desk.preserver.preserve(
      requestFor(`${site.origin}/s/abc`, site.hosts, { collected: [collected] }),
      NEVER,
    );

    const opened = await openBundle(bundle.path);
    site.close();
    const record = opened.record(`${site.origin}/api/list`);
    expect(record?.block.toString()).toContain(answer);
    expect(record?.fields).toContainEqual({
      name: 'WARC-Date',
      value: '2026-11-22T00:00:00.000Z',
    });
    expect(opened.exchanges).toContain(`POST ${site.origin}/api/list pwd=1234`);
    expect(opened.capture.collected).toEqual([
      expect.objectContaining({
        recordId: record?.fields.find(({ name }) => name === 'WARC-Record-ID')?.value,
        client: 'HTTP client of the program, no browser',
      }),
    ]);
    expect((await verifyBundle(bundle.path)).checks.filter(({ ok }) => !ok)).toEqual([]);
  });

  it('refuses a consent banner, and never accepts one', async () => {
    const site = await openSite({
      '/both': html(banner('yes', 'no')),
      '/only-yes': html(banner('yes')),
      '/yes': html(''),
      '/no': html(''),
    });

    const both = await desk.preserver.preserve(
      requestFor(`${site.origin}/both`, site.hosts),
      NEVER,
    );
    await desk.preserver.preserve(requestFor(`${site.origin}/only-yes`, site.hosts), NEVER);

    const opened = await openBundle(both.path);
    site.close();
    expect(site.asked.filter((line) => /yes$|no$/u.test(line))).toEqual([
      `GET ${site.origin}/no`,
      `GET ${site.origin}/only-yes`,
    ]);
    expect(opened.capture.steps).toContainEqual(
      expect.objectContaining({ step: 'consent banner', outcome: 'pressed the button "拒绝"' }),
    );
    expect(opened.record('urn:mhtml:')?.block.toString()).toContain('MultipartBoundary');
  });
});
