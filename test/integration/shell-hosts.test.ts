import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHost, type TestHost } from '../support/fetch-world.ts';
import {
  boardPage,
  forumSource,
  HTML,
  openSweepWorld,
  type SweepWorld,
  threadOf,
  threadPage,
  upTo,
} from '../support/sweep-world.ts';

/** A thread that its page's own script fetches. */
function shell(tid: number): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="generator" content="Discuz! X3.5"></head>
<body id="nv_forum"><script>fetch('/content?tid=${tid}').then((answer) => answer.text()).then((html) => { document.body.innerHTML = html; });</script></body></html>`;
}

function textOf(tid: number): string {
  return `出售旧书第 ${tid} 本，品相好`;
}

/** What Chromium says of a navigation, and the plain fetcher does not. */
function isByBrowser({ headers }: IncomingMessage): boolean {
  return headers['upgrade-insecure-requests'] === '1';
}

describe('a host whose pages are shells', () => {
  let world: SweepWorld;
  let host: TestHost;
  let threads: readonly number[] = [1];
  let isShell = true;
  let lone: number | null = null;

  beforeAll(async () => {
    world = await openSweepWorld('shells', { CHROMIUM_PATH: process.env['CHROMIUM_PATH'] ?? '' });
    host = await startHost((request, response) => {
      const tid = threadOf(request.url);
      const content = /\/content\?tid=(\d+)/u.exec(request.url ?? '')?.[1];
      if (tid !== null) {
        response
          .writeHead(200, HTML)
          .end(isShell || tid === lone ? shell(tid) : threadPage(tid, textOf(tid)));
      } else if (content !== undefined) {
        response.writeHead(200, HTML).end(threadPage(Number(content), textOf(Number(content))));
      } else if (request.url?.includes('forumdisplay') === true) {
        response.writeHead(200, HTML).end(boardPage(threads));
      } else {
        response.writeHead(404).end();
      }
    });
  });

  afterAll(async () => {
    await world.close();
    await host.close();
  });

  /** How each thread was asked for in a sweep, in order. */
  async function waysOf(known: readonly number[]): Promise<readonly string[]> {
    threads = known;
    host.requests.length = 0;
    const { summary } = await world.sweep(forumSource(host.hostPort));
    expect(summary.failures).toBe(0);
    return host.requests.flatMap((request) => {
      const tid = threadOf(request.url);
      return tid === null ? [] : [`${tid} ${isByBrowser(request) ? 'browser' : 'http'}`];
    });
  }

  it('is found to be one by the first page', async () => {
    expect(await waysOf([1])).toEqual(['1 http', '1 browser']);
    expect(await world.line.deps.store.sightings.list({}, null, 10)).toHaveLength(1);
  });

  it('has new pages opened in the browser at once, but the one that finds out anew', async () => {
    const ways = await waysOf(upTo(5));

    const overHttp = ways.filter((way) => way.endsWith('http'));
    expect(overHttp).toHaveLength(1);
    expect(ways.filter((way) => way.endsWith('browser'))).toHaveLength(5);
    expect(await world.line.deps.store.sightings.list({}, null, 10)).toHaveLength(5);
  });

  it('is asked over HTTP again once a page came with content', async () => {
    isShell = false;
    const first = await waysOf(upTo(5));
    const second = await waysOf(upTo(6));

    expect(first.filter((way) => way.endsWith('http')).length).toBeGreaterThan(0);
    expect(second.toSorted()).toEqual(upTo(6).map((tid) => `${tid} http`));
  });

  it('is none for the sake of one page among many with content', async () => {
    lone = 7;
    await waysOf(upTo(7));
    const next = await waysOf(upTo(12));

    expect(next.filter((way) => way.endsWith('browser'))).toEqual(['7 browser']);
    expect(await world.line.deps.store.sightings.list({}, null, 100)).toHaveLength(12);
  });
});
