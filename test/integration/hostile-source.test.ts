import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Line, openLine } from '../../app/line/open-line.ts';
import { runSweep } from '../../app/line/sweep.ts';
import { parseDeclaration } from '../../app/settings/declaration.ts';
import { readSettings } from '../../app/settings/settings.ts';
import type { SweepTrouble } from '../../core/repositories/sweeps.ts';
import type { SweepSummary } from '../../core/sweep.ts';
import { temporaryDir } from '../support/temporary-dir.ts';

const LISTED = 100_000;
const HOSTILE = [
  'huge-body',
  'redirect-loop',
  'zip-bomb',
  'slow-drip',
  'private-redirect',
  'named-loopback',
  'metadata-redirect',
  'long-title',
  'broken-charset',
  'script-trap',
  'many-links',
] as const;

type Trick = (typeof HOSTILE)[number];

/** Discuz! addresses, so that the board's page leads to them. */
function pathOf(trick: Trick): string {
  return `/forum.php?mod=viewthread&tid=${1_000 + HOSTILE.indexOf(trick)}&page=1`;
}

function threadPage(title: string, body: string): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="generator" content="Discuz! X3.5">
<title>${title}</title></head><body id="nv_forum"><div id="postlist" class="pl bm">
<h1 class="ts"><span id="thread_subject">${title.slice(0, 60)}</span></h1>
<div id="post_7"><table id="pid7"><tr><td class="pls"><div class="authi"><a href="home.php?mod=space&amp;uid=3" class="xw1">阿明</a></div></td>
<td class="plc"><div class="authi"><em id="authorposton7">发表于 2026-6-14 11:09:00</em></div>
<table><tr><td class="t_f" id="postmessage_7">${body}</td></tr></table></td></tr></table></div></div></body></html>`;
}

function rowOf(thread: number, title: string): string {
  const address = `forum.php?mod=viewthread&amp;tid=${thread}&amp;page=1`;
  return `<tbody id="normalthread_${thread}"><tr><th class="common"><a href="${address}" class="s xst">${title}</a></th></tr></tbody>`;
}

function boardPage(): string {
  const rows = HOSTILE.map((trick, index) => rowOf(1_000 + index, trick)).join('');
  const filler = Array.from({ length: 60 }, (_, index) => rowOf(2_000 + index, 'x')).join('');
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="generator" content="Discuz! X3.5"><title>二手</title></head>
<body id="nv_forum"><div id="threadlist"><table id="threadlisttableid">${rows}
<tbody id="normalthread_9"><tr><th><a href="forum.php?mod=viewthread&amp;tid=9" class="s xst">旧车</a></th></tr></tbody>${filler}</table></div></body></html>`;
}

async function drip(response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/html' });
  const timer = setInterval(() => response.write('x'), 100);
  await once(response, 'close');
  clearInterval(timer);
}

async function pour(response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/html', 'content-length': 10 * 1024 ** 3 });
  const chunk = Buffer.alloc(1024 * 1024, 'x');
  while (!response.destroyed) {
    if (!response.write(chunk)) {
      await Promise.race([once(response, 'drain'), once(response, 'close')]);
    }
  }
}

/** What a trick is played with: the answer, and the port that nobody may reach. */
type Play = (response: ServerResponse, forbidden: number) => void;

const HTML = { 'content-type': 'text/html; charset=utf-8' };

const PLAYS: Record<Trick, Play> = {
  'huge-body': (response) => void pour(response),
  'redirect-loop': (response) => {
    redirect(response, `${pathOf('redirect-loop')}&again=${Date.now()}`);
  },
  'zip-bomb': (response) => {
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024));
    response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(bomb);
  },
  'slow-drip': (response) => void drip(response),
  'private-redirect': (response, forbidden) => {
    redirect(response, `http://127.0.0.1:${forbidden}/secret`);
  },
  'named-loopback': (response, forbidden) => {
    redirect(response, `http://localhost:${forbidden}/secret`);
  },
  'metadata-redirect': (response) => {
    redirect(response, 'http://169.254.169.254/latest/meta-data/');
  },
  'long-title': (response) => {
    response.writeHead(200, HTML).end(threadPage('长'.repeat(1_750_000), '标题很长的帖子'));
  },
  'broken-charset': (response) => {
    response
      .writeHead(200, { 'content-type': 'text/html; charset=no-such-charset' })
      .end(
        Buffer.concat([
          Buffer.from(threadPage('坏字符集', '还能读')),
          Buffer.from([0xff, 0xfe, 0x00, 0xc3]),
        ]),
      );
  },
  'script-trap': (response) => {
    response.writeHead(200, HTML).end(
      `<!DOCTYPE html><html><head><meta name="generator" content="Discuz! X3.5"><title>t</title></head>
<body id="nv_forum"><div id="postlist" class="pl bm"></div><script>for(;;){}</script></body></html>`,
    );
  },
  'many-links': (response) => {
    const links = Array.from(
      { length: LISTED },
      (_, index) => `<a href="/forum.php?mod=viewthread&amp;tid=${50_000 + index}">${index}</a>`,
    );
    response.writeHead(200, HTML).end(threadPage('链接', links.join(' ')));
  },
};

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location }).end();
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

describe('a hostile source', () => {
  let forbiddenConnections = 0;
  const forbidden = createServer((_, response) => response.end('secret'));
  forbidden.on('connection', () => {
    forbiddenConnections += 1;
  });
  let forbiddenPort = 0;
  const hostile = createServer((request, response) => {
    const trick = HOSTILE.find((each) => request.url?.startsWith(pathOf(each)) === true);
    if (trick !== undefined) {
      PLAYS[trick](response, forbiddenPort);
    } else if (request.url?.includes('forumdisplay') === true) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(boardPage());
    } else if (request.url?.includes('tid=9&') === true) {
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(threadPage('旧车', '九成新自行车，骑了两年'));
    } else {
      response.writeHead(404).end();
    }
  });
  let dir: Awaited<ReturnType<typeof temporaryDir>>;
  let line: Line;
  let summary: SweepSummary;
  let troubles: readonly SweepTrouble[];

  beforeAll(async () => {
    dir = await temporaryDir('hostile');
    forbiddenPort = await listen(forbidden);
    const port = await listen(hostile);
    const host = `127.0.0.1:${port}`;
    line = await openLine(readSettings(process.env, { dataDir: dir.path }), () => undefined);
    const source = parseDeclaration(
      {
        id: 'hostile',
        name: 'hostile',
        surface: 'forum',
        platform: 'discuz',
        start: [`http://${host}/forum.php?mod=forumdisplay&fid=2&page=1`],
        allowHosts: [host],
        legalBasis: 'test',
        contact: 'desk@example.org',
        pace: { requestsPerSecond: 500, concurrency: 8 },
        budget: { captures: 40, minutes: 5 },
        follow: 'declared',
      },
      'test',
    );
    summary = await runSweep(line, [source], {
      full: false,
      signal: AbortSignal.timeout(280_000),
      onProgress: () => undefined,
    });
    troubles = await line.deps.store.sweeps.troubles(summary.sweepId);
  }, 300_000);

  afterAll(async () => {
    await line.close();
    hostile.closeAllConnections();
    hostile.close();
    forbidden.close();
    await dir.remove();
  });

  function codeOf(trick: Trick): string | null {
    return troubles.find(({ url }) => url.endsWith(pathOf(trick)))?.code ?? null;
  }

  it('does not stop the sweep', async () => {
    const sightings = await line.deps.store.sightings.list({}, null, 1_000);

    expect(sightings.map(({ listing }) => listing.text)).toContain('九成新自行车，骑了两年');
    expect(summary.captures).toBeGreaterThan(3);
  });

  it('reaches nothing on the private network', () => {
    expect(forbiddenConnections).toBe(0);
  });

  it.each([
    ['huge-body', 'BODY_TOO_LARGE'],
    ['redirect-loop', 'REDIRECT_LOOP'],
    ['zip-bomb', 'DECOMPRESSION_BOMB'],
    ['slow-drip', 'BODY_TOO_SLOW'],
    ['private-redirect', 'ADDRESS_REFUSED'],
    ['named-loopback', 'ADDRESS_REFUSED'],
    ['metadata-redirect', 'ADDRESS_REFUSED'],
    ['script-trap', 'PAGE_TRAP'],
  ] as const)('records %s as %s', (trick, code) => {
    expect(codeOf(trick)).toBe(code);
  });

  it('reads what can be read: a title of 5 MB, a broken charset, 100,000 links', () => {
    expect([codeOf('long-title'), codeOf('broken-charset'), codeOf('many-links')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('follows no more links than the budget allows', async () => {
    const { targets } = await line.deps.store.sweeps.progress(summary.sweepId);

    expect(targets).toBe(40);
  });
});
