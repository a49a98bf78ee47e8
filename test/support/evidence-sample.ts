import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PreserveRequest } from '../../core/preserver.ts';
import type { CapturedListing, CapturedPage } from '../../evidence/bundle/captured-page.ts';
import type { Exchange } from '../../evidence/bundle/exchange.ts';
import { createSigningKey, type SigningKey } from '../../evidence/bundle/signing-key.ts';
import { writeWacz } from '../../evidence/bundle/wacz.ts';

const SAMPLE_AT = new Date('2026-11-22T01:02:03.456Z');

const SAMPLE_REQUEST: PreserveRequest = {
  evidenceId: 'evd_sample',
  url: 'http://forum.example/thread?id=7',
  policy: { allowHosts: [] },
  contact: 'desk@example.org',
  listings: [],
  reason: 'sample',
  operator: 'tester',
};

const SAMPLE_TOOL = { name: 'cardsweep', version: '0.1.0', commit: null } as const;

export function sampleExchange(more: Partial<Exchange> = {}): Exchange {
  return {
    url: 'http://forum.example/thread?id=7',
    method: 'GET',
    requestHeaders: [{ name: 'User-Agent', value: 'cardsweep/0.1.0 (+desk@example.org)' }],
    requestBody: Buffer.alloc(0),
    status: 200,
    statusText: 'OK',
    responseHeaders: [
      { name: 'Content-Type', value: 'text/html; charset=utf-8' },
      { name: 'Content-Encoding', value: 'gzip' },
      { name: 'Set-Cookie', value: 'a=1' },
      { name: 'Set-Cookie', value: 'b=2' },
    ],
    body: Buffer.from('<p>出售身份证</p>'),
    truncated: null,
    resourceType: 'Document',
    serverAddress: '192.0.2.7',
    ...more,
  };
}

export function samplePage(more: Partial<CapturedPage> = {}): CapturedPage {
  const posted = sampleExchange({
    url: 'http://forum.example/api',
    method: 'POST',
    requestHeaders: [{ name: 'content-type', value: 'application/json' }],
    requestBody: Buffer.from('{"page":1}'),
    body: Buffer.from('{}'),
    resourceType: 'XHR',
  });
  return {
    requestedUrl: SAMPLE_REQUEST.url,
    finalUrl: SAMPLE_REQUEST.url,
    status: 200,
    title: '出售',
    redirectChain: [{ url: SAMPLE_REQUEST.url, status: 200 }],
    startedAt: SAMPLE_AT,
    endedAt: new Date(SAMPLE_AT.getTime() + 2_000),
    exchanges: [sampleExchange(), posted],
    unanswered: [],
    expected: 2,
    peers: new Map([['forum.example:80', '192.0.2.7']]),
    tls: [],
    screenshot: Buffer.from('\u0089PNG picture', 'latin1'),
    listings: [],
    dom: '<html>出售身份证</html>',
    frames: [],
    text: '出售身份证',
    missing: [],
    steps: [{ at: SAMPLE_AT, step: 'navigation', outcome: 'done' }],
    browser: {
      product: 'chromium',
      version: '147.0',
      userAgent: 'cardsweep/0.1.0 (+desk@example.org)',
      viewport: { width: 1280, height: 800 },
      locale: 'zh-CN',
      timezone: 'Asia/Shanghai',
    },
    popups: [],
    withheld: [],
    network: { dns: [], egress: [] },
    clock: { source: 'system clock, not compared', offsetMs: null, checkedAt: null },
    access: { cookieDomains: [], viaProxy: false },
    reading: null,
    ...more,
  };
}

/** A listing that the page shows, with a picture of its own. */
export function sampleCapturedListing(
  name: string,
  picture: Buffer | null = Buffer.from(`\u0089PNG ${name}`, 'latin1'),
): CapturedListing {
  return {
    sought: {
      sightingId: `sgt_${name}`,
      url: `${SAMPLE_REQUEST.url}#${name}`,
      text: '出售身份证',
      isText: true,
      reason: 'verdict strong',
    },
    isFound: true,
    picture,
  };
}

/** A sealed bundle without a browser. */
export async function sampleBundle(
  page: CapturedPage = samplePage(),
  key: SigningKey = createSigningKey(),
  request: PreserveRequest = SAMPLE_REQUEST,
): Promise<{ readonly bytes: Buffer; readonly seal: string }> {
  const dir = await mkdtemp(join(tmpdir(), 'evidence-sample-'));
  const file = await open(join(dir, 'sample.wacz'), 'wx+');
  try {
    const sealer = { key, tool: SAMPLE_TOOL };
    const { seal } = await writeWacz(page, request, sealer, page.endedAt, file);
    return { bytes: await readFile(join(dir, 'sample.wacz')), seal };
  } finally {
    await file.close();
    await rm(dir, { recursive: true, force: true });
  }
}
