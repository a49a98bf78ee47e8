import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Line, openLine } from '../../app/line/open-line.ts';
import { runSweep } from '../../app/line/sweep.ts';
import { parseDeclaration } from '../../app/settings/declaration.ts';
import { readSettings } from '../../app/settings/settings.ts';
import type { SweepTrouble } from '../../core/repositories/sweeps.ts';
import { temporaryDir } from '../support/temporary-dir.ts';

const THREADS = 30;

const CAPTCHA = `<!DOCTYPE html><html><head><title>安全验证</title></head><body>
<form action="/captcha"><p>请输入验证码以继续访问</p><img src="/captcha.png" alt="验证码"><input name="captcha"></form></body></html>`;

function board(): string {
  const rows = Array.from(
    { length: THREADS },
    (_, index) =>
      `<tbody id="normalthread_${index + 1}"><tr><th><a href="forum.php?mod=viewthread&amp;tid=${index + 1}" class="s xst">x</a></th></tr></tbody>`,
  ).join('');
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="generator" content="Discuz! X3.5"><title>二手</title></head>
<body id="nv_forum"><div id="threadlist"><table id="threadlisttableid">${rows}</table></div></body></html>`;
}

describe('a source that asks for a CAPTCHA', () => {
  let asked = 0;
  const site = createServer((request, response) => {
    const html = { 'content-type': 'text/html; charset=utf-8' };
    if (request.url?.includes('forumdisplay') === true) {
      response.writeHead(200, html).end(board());
    } else if (request.url?.includes('viewthread') === true) {
      asked += 1;
      response.writeHead(200, html).end(CAPTCHA);
    } else {
      response.writeHead(404).end();
    }
  });
  let dir: Awaited<ReturnType<typeof temporaryDir>>;
  let line: Line;
  let troubles: readonly SweepTrouble[];

  beforeAll(async () => {
    dir = await temporaryDir('pause');
    site.listen(0, '127.0.0.1');
    await once(site, 'listening');
    const host = `127.0.0.1:${(site.address() as AddressInfo).port}`;
    const source = parseDeclaration(
      {
        id: 'guarded',
        name: 'guarded',
        surface: 'forum',
        platform: 'discuz',
        start: [`http://${host}/forum.php?mod=forumdisplay&fid=2`],
        allowHosts: [host],
        legalBasis: 'test',
        contact: 'desk@example.org',
        pace: { requestsPerSecond: 100, concurrency: 1 },
      },
      'test',
    );
    line = await openLine(readSettings({}, { dataDir: dir.path }), () => undefined);
    const summary = await runSweep(line, [source], {
      full: false,
      signal: AbortSignal.timeout(50_000),
      onProgress: () => undefined,
    });
    troubles = await line.deps.store.sweeps.troubles(summary.sweepId);
  });

  afterAll(async () => {
    await line.close();
    site.close();
    await dir.remove();
  });

  it('is asked no more after a few walls', () => {
    expect(asked).toBeGreaterThanOrEqual(3);
    expect(asked).toBeLessThan(THREADS / 2);
  });

  it('has every page accounted for, none of the wall kept as content', async () => {
    const codes = troubles.map(({ code }) => code);
    const sightings = await line.deps.store.sightings.list({}, null, 10);

    expect(codes.filter((code) => code === 'WALL_CAPTCHA')).toHaveLength(asked);
    expect(codes.filter((code) => code === 'SOURCE_PAUSED')).toHaveLength(THREADS - asked);
    expect(sightings).toEqual([]);
  });
});
