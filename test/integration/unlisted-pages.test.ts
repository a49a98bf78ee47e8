import type { RequestListener } from 'node:http';
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

/** What Discuz! shows, with status 200, in place of a thread that was taken out. */
const REMOVED = `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="generator" content="Discuz! X3.5"></head>
<body id="nv_forum"><div id="messagetext" class="alert_error"><p>抱歉，指定的主题不存在或已被删除或正在被审核</p></div></body></html>`;

describe('threads that leave their board', () => {
  const asked: number[] = [];
  const gone = new Map<number, 'soft' | 'hard'>();
  let listed = upTo(12);
  let world: SweepWorld;
  let host: TestHost;

  function serve(...[request, response]: Parameters<RequestListener>): void {
    const tid = threadOf(request.url);
    if (tid === null) {
      const isBoard = request.url?.includes('forumdisplay') === true;
      response.writeHead(isBoard ? 200 : 404, HTML).end(isBoard ? boardPage(listed) : '');
      return;
    }
    asked.push(tid);
    const way = gone.get(tid);
    const page = way === 'soft' ? REMOVED : threadPage(tid, `出售旧书第 ${tid} 本，品相好`);
    response.writeHead(way === 'hard' ? 404 : 200, HTML).end(way === 'hard' ? '' : page);
  }

  async function sweep(): Promise<readonly number[]> {
    asked.length = 0;
    await world.sweep(forumSource(host.hostPort));
    return asked.toSorted((one, other) => one - other);
  }

  async function deleted(): Promise<readonly (number | null)[]> {
    const views = await world.line.deps.store.sightings.list({}, null, 1_000);
    return views
      .filter(({ gone: fate }) => fate?.as === 'deleted')
      .map(({ sighting }) => threadOf(sighting.url));
  }

  beforeAll(async () => {
    world = await openSweepWorld('unlisted');
    host = await startHost(serve);
    await sweep();
  });

  afterAll(async () => {
    await world.close();
    await host.close();
  });

  it('are asked whether they still stand, and their texts are gone where they do not', async () => {
    listed = listed.filter((tid) => tid !== 3 && tid !== 4 && tid !== 5);
    gone.set(3, 'hard').set(4, 'soft');

    const requests = await sweep();

    expect(requests.filter((tid) => tid === 3 || tid === 4 || tid === 5)).toEqual([3, 4, 5]);
    expect(new Set(await deleted())).toEqual(new Set([3, 4]));
  });

  it('are not asked again', async () => {
    const requests = await sweep();

    expect(requests.filter((tid) => tid === 3 || tid === 4 || tid === 5)).toEqual([]);
  });

  it('are not taken for gone where a board is read no more', async () => {
    listed = [];

    const requests = await sweep();

    expect(requests).toEqual([]);
    expect(new Set(await deleted())).toEqual(new Set([3, 4]));
  });
});
