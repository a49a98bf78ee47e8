import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page, Request } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBundle, verifyBytes } from '../../evidence/index.ts';
import { type ServedViewer, serveViewer } from '../../evidence/viewer/serve-viewer.ts';
import { createViewer } from '../../evidence/viewer/viewer.ts';
import { launchTestBrowser } from '../support/browser.ts';
import { sampleBundle, sampleExchange, samplePage } from '../support/evidence-sample.ts';

const RED = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A host outside that notes who connects to it at all. */
let outside: Server;
let outsideHost: string;
const connected: string[] = [];

let browser: Browser;

beforeAll(async () => {
  outside = createServer((request, response) => {
    connected.push(request.url ?? '');
    response.end('outside');
  });
  outside.on('connection', () => connected.push('connection'));
  outside.listen(0, '127.0.0.1');
  await once(outside, 'listening');
  outsideHost = `127.0.0.1:${(outside.address() as AddressInfo).port}`;
  browser = await launchTestBrowser();
});

afterAll(async () => {
  await browser.close();
  outside.closeAllConnections();
  outside.close();
});

function hostilePage(): string {
  const evil = `http://${outsideHost}`;
  return `<!DOCTYPE html><html><head><title>出售</title>
<base href="${evil}/base/"><meta http-equiv="refresh" content="0;url=${evil}/refresh">
<link rel="preconnect" href="${evil}"><link rel="dns-prefetch" href="${evil}"><link rel="prefetch" href="${evil}/prefetch">
<link rel="preload" as="image" href="${evil}/preload"><link rel="stylesheet" href="${evil}/style.css"><link rel="icon" href="${evil}/icon">
<link rel="manifest" href="${evil}/manifest"><link rel="modulepreload" href="${evil}/module.js">
<script>parent.document.title='run';top.location='${evil}/top';navigator.serviceWorker.register('/sw.js');new Image().src='${evil}/js'</script>
<script type="speculationrules">{"prefetch":[{"source":"list","urls":["${evil}/speculate"]}]}</script>
<style>@import "${evil}/import.css"; body{background:url(${evil}/bg.png)} @font-face{font-family:x;src:url("${evil}/font.woff2")} p{font-family:x;background:u\\72l(${evil}/escaped.png)}</style>
<style>p::before{content:'</style><script>top.location="${evil}/broken"</script>'}</style>
</head><body onload="top.location='${evil}/onload'" background="${evil}/body.png">
<p id="words">出售身份证 样本文字</p>
<img id="own" src="http://forum.example/red.png" onerror="top.location='${evil}/onerror'"><img src="${evil}/x.png" srcset="${evil}/2x.png 2x">
<picture><source srcset="${evil}/webp"><img src="//${outsideHost}/rel"></picture>
<video src="${evil}/video" poster="${evil}/poster" autoplay></video><audio src="${evil}/audio" autoplay></audio><embed src="${evil}/embed"><object data="${evil}/object"></object>
<iframe src="${evil}/frame"></iframe><iframe src="data:text/html,<script>top.location='${evil}/data'</script><img src=${evil}/dataimg>"></iframe>
<iframe srcdoc="<script>top.location='${evil}/srcdoc'</script><img src=${evil}/srcdocimg>"></iframe>
<iframe src="javascript:top.location='${evil}/jsframe'"></iframe><iframe src="http://forum.example/inner"></iframe>
<svg xmlns="http://www.w3.org/2000/svg"><script>top.location='${evil}/svg'</script><image href="${evil}/svgimage"/><use href="${evil}/use#x"/><foreignObject><img src="${evil}/foreign"></foreignObject><a href="javascript:1"><text>x</text></a></svg>
<math><mtext><table><mglyph><style><img src="${evil}/mxss" onerror="alert(1)"></style></mglyph></table></mtext></math>
<noscript><img src="${evil}/noscript"></noscript><template><img src="${evil}/template"></template>
<noscript><p title="</noscript><img src=${evil}/nsx onerror=alert(1)>"></noscript>
<form id="form" action="${evil}/post" method="post"><input name="a" value="1" autofocus onfocus="this.form.submit()"><button id="send">go</button></form>
<a id="js" href="javascript:top.location='${evil}/jslink'">js</a>
<a id="top" href="${evil}/toplink" target="_top" ping="${evil}/ping">top</a>
<a id="self" href="${evil}/selflink" ping="${evil}/ping2">self</a>
<a id="blank" href="${evil}/blanklink" target="_blank">blank</a>
<a id="download" href="${evil}/download" download>download</a>
</body></html>`;
}

async function open(isBlurred: boolean): Promise<ServedViewer> {
  const evil = `http://${outsideHost}`;
  const html = hostilePage();
  const { bytes } = await sampleBundle(
    samplePage({
      dom: html,
      screenshot: RED,
      expected: 4,
      exchanges: [
        sampleExchange({
          body: Buffer.from(html),
          responseHeaders: [
            { name: 'Content-Type', value: 'text/html; charset=utf-8' },
            { name: 'Link', value: `<${evil}/linkheader>; rel=preload; as=image` },
            { name: 'Refresh', value: `0;url=${evil}/refreshheader` },
            { name: 'Service-Worker-Allowed', value: '/' },
          ],
        }),
        sampleExchange({
          url: 'http://forum.example/red.png',
          body: RED,
          responseHeaders: [{ name: 'Content-Type', value: 'image/png' }],
          resourceType: 'Image',
        }),
        sampleExchange({
          url: 'http://forum.example/inner',
          body: Buffer.from(
            `<p id="inner">框内</p><script>top.location='${evil}/inner'</script><meta http-equiv=refresh content="0;url=${evil}/innerrefresh"><a id="go" target="_parent" href="${evil}/parent">x</a>`,
          ),
        }),
        sampleExchange({
          url: 'http://forum.example/pic.svg',
          body: Buffer.from(
            `<svg xmlns="http://www.w3.org/2000/svg"><script>top.location='${evil}/svgdoc'</script><image href="${evil}/svgdocimage"/></svg>`,
          ),
          responseHeaders: [{ name: 'Content-Type', value: 'image/svg+xml' }],
        }),
      ],
    }),
  );
  return await serveViewer(
    (contentOrigin) =>
      createViewer({
        bundle: openBundle(bytes),
        verification: verifyBytes(bytes),
        custody: [],
        isBlurred,
        base: '/secret',
        contentOrigin,
      }),
    0,
  );
}

interface Watched {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Origins of every request that was sent, whatever frame or worker it came from. */
  readonly origins: Set<string>;
  readonly popups: string[];
}

async function watch(): Promise<Watched> {
  const context = await browser.newContext();
  const origins = new Set<string>();
  const popups: string[] = [];
  function note(request: Request): void {
    const { protocol, origin } = new URL(request.url());
    // What the policy stopped was never sent: `csp` is how Chromium tells.
    if (protocol.startsWith('http') && request.failure()?.errorText !== 'csp') {
      origins.add(origin);
    }
  }
  context.on('requestfinished', note);
  context.on('requestfailed', note);
  const page = await context.newPage();
  context.on('page', (other) => popups.push(other.url()));
  return { context, page, origins, popups };
}

describe('the viewer on a hostile page', () => {
  it.each([
    ['rendered', true],
    ['answered', true],
    ['rendered', false],
    ['answered', false],
  ] as const)('shows it %s (blurred: %s), and nothing leaves', async (view, isBlurred) => {
    const served = await open(isBlurred);
    const { context, page, origins, popups } = await watch();
    connected.length = 0;
    const start = `${served.frameOrigin}/secret/replay/${view}`;

    await page.goto(start, { waitUntil: 'load' });
    const frame = page.frameLocator('iframe');
    await frame.locator('#words').waitFor();
    const words = await frame.locator('#words').innerText();
    const inner = await frame.frameLocator('iframe[src]').first().locator('#inner').innerText();
    const picture = await frame.locator('#own').getAttribute('src');
    for (const id of ['js', 'top', 'self', 'blank', 'download', 'send']) {
      await frame.locator(`#${id}`).click({ timeout: 2_000 });
    }
    await page.evaluate('new Promise((done) => setTimeout(done, 300))');

    expect(words).toBe('出售身份证 样本文字');
    expect(inner).toBe('框内');
    expect(picture).toMatch(/^\/secret\/answer\/1$/u);
    expect(page.url()).toBe(start);
    expect(await page.title()).toBe('evd_sample · cardsweep');
    expect([...origins].toSorted()).toEqual([served.contentOrigin, served.frameOrigin].toSorted());
    expect(connected).toEqual([]);
    expect(popups).toEqual([]);
    await context.close();
    await served.close();
  });

  it('runs nothing when recorded content is opened as a page of its own', async () => {
    const served = await open(false);
    const { context, page, origins } = await watch();
    connected.length = 0;

    for (const path of ['dom/2', 'answer/0', 'answer/2', 'answer/3']) {
      await page.goto(`${served.contentOrigin}/secret/${path}`, { waitUntil: 'load' });
      expect(page.url()).toBe(`${served.contentOrigin}/secret/${path}`);
      expect(await page.title()).not.toBe('run');
    }

    expect([...origins]).toEqual([served.contentOrigin]);
    expect(connected).toEqual([]);
    await context.close();
    await served.close();
  });

  it('has every tab, without a complaint of the browser', async () => {
    const served = await open(true);
    const { context, page } = await watch();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));

    await page.goto(served.address);
    const names = await page.locator('nav a').allInnerTexts();
    for (const link of await page.locator('nav a').evaluateAll((all) => all.map(String))) {
      await page.goto(link);
      expect(await page.locator('main').innerText()).not.toBe('');
    }

    expect(names).toHaveLength(9);
    expect(complaints.filter((text) => !text.includes('/replay'))).toEqual([]);
    await context.close();
    await served.close();
  });

  it('answers to its own name and secret alone', async () => {
    const served = await open(true);
    const port = new URL(served.frameOrigin).port;

    const statuses = await Promise.all([
      fetch(`${served.frameOrigin}/secret/overview`).then(({ status }) => status),
      fetch(`${served.frameOrigin}/other/overview`).then(({ status }) => status),
      fetch(`${served.contentOrigin}/other/answer/0`).then(({ status }) => status),
      fetch(`http://localhost:${port}/secret/overview`).then(({ status }) => status),
      fetch(`${served.frameOrigin}/secret/overview`, { method: 'POST' }).then(
        ({ status }) => status,
      ),
    ]);

    expect(statuses).toEqual([200, 404, 404, 421, 405]);
    await served.close();
  });
});
