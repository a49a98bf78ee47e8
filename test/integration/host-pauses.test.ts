import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HostStanding } from '../../core/host-pause.ts';
import { startHost, type TestHost } from '../support/fetch-world.ts';
import {
  boardPage,
  CAPTCHA_PAGE,
  forumSource,
  HTML,
  openSweepWorld,
  type SweepWorld,
  threadOf,
  threadPage,
  upTo,
} from '../support/sweep-world.ts';

const MINUTE_MS = 60_000;
const THREADS = upTo(30);

/** What a thread is answered with; the board is always there. */
type Answer = (tid: number, response: ServerResponse) => void;

function forum(answer: () => Answer): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const tid = threadOf(request.url);
    if (tid !== null) {
      answer()(tid, response);
    } else if (request.url?.includes('forumdisplay') === true) {
      response.writeHead(200, HTML).end(boardPage(THREADS));
    } else {
      response.writeHead(404).end();
    }
  };
}

function minutesOf(paused: HostStanding | null): number {
  return ((paused?.until?.getTime() ?? 0) - (paused?.since?.getTime() ?? 0)) / MINUTE_MS;
}

function threadsAsked(host: TestHost): number {
  return host.requests.filter(({ url }) => threadOf(url) !== null).length;
}

describe('walls at a host that a forum only links to', () => {
  let world: SweepWorld;
  let site: TestHost;
  let disk: TestHost;

  beforeAll(async () => {
    world = await openSweepWorld('foreign-walls');
    disk = await startHost((_, response) => response.writeHead(200, HTML).end(CAPTCHA_PAGE));
    site = await startHost(
      forum(() => (tid, response) => {
        const text = `资料在 http://${disk.hostPort}/#s/share${tid}00 自取，第 ${tid} 份`;
        response.writeHead(200, HTML).end(threadPage(tid, text));
      }),
    );
  });

  afterAll(async () => {
    await world.close();
    await site.close();
    await disk.close();
  });

  it('pause that host for the source, and leave the forum alone', async () => {
    const { store, now } = world.line.deps;

    const swept = await world.sweep(forumSource(site.hostPort, { allowHosts: [disk.hostPort] }));

    const walled = swept.troubles.filter(({ url }) => url.includes(disk.hostPort));
    expect(threadsAsked(site)).toBe(THREADS.length);
    expect(swept.troubles.filter(({ url }) => url.includes(site.hostPort))).toEqual([]);
    expect(walled.length).toBe(THREADS.length);
    expect(swept.count('SOURCE_PAUSED')).toBeGreaterThan(THREADS.length / 2);
    expect(await store.standings.paused(now())).toMatchObject([
      { sourceId: 'test-forum', host: disk.hostPort, wall: 'WALL_CAPTCHA', times: 1 },
    ]);
  });
});

describe('a host that is paused', () => {
  let world: SweepWorld;
  let site: TestHost;
  let isWalled = true;

  beforeAll(async () => {
    world = await openSweepWorld('pauses');
    site = await startHost(
      forum(() => (tid, response) => {
        response
          .writeHead(200, HTML)
          .end(isWalled ? CAPTCHA_PAGE : threadPage(tid, `出售旧书第 ${tid} 本，品相好`));
      }),
    );
  });

  afterAll(async () => {
    await world.close();
    await site.close();
  });

  async function standing(): Promise<HostStanding | null> {
    return await world.line.deps.store.standings.find('test-forum', site.hostPort);
  }

  it('is asked for nothing by later sweeps until the pause is over, then for longer each time', async () => {
    const source = forumSource(site.hostPort);
    const minutes: number[] = [];

    await world.sweep(source);
    minutes.push(minutesOf(await standing()));
    const askedBefore = site.requests.length;
    const within = await world.sweep(source);
    const askedWithin = site.requests.length - askedBefore;
    for (const passed of [16, 61, 241]) {
      world.pass(passed * MINUTE_MS);
      // A sweep after the other: each meets what the one before left.
      // oxlint-disable-next-line no-await-in-loop
      await world.sweep(source);
      // oxlint-disable-next-line no-await-in-loop
      minutes.push(minutesOf(await standing()));
    }

    expect(askedWithin).toBe(0);
    expect(within.troubles.map(({ code }) => code)).toEqual(['SOURCE_PAUSED']);
    expect(minutes).toEqual([15, 60, 240, 1_440]);
    expect(await standing()).toMatchObject({ times: 4, wall: 'WALL_CAPTCHA' });
  });

  it('is asked again at once when a person says so', async () => {
    const { store, now } = world.line.deps;

    const hosts = await store.standings.forget('test-forum', null);

    expect(hosts).toEqual([site.hostPort]);
    expect(await store.standings.paused(now())).toEqual([]);
    expect((await world.sweep(forumSource(site.hostPort))).count('WALL_CAPTCHA')).toBeGreaterThan(
      0,
    );
  });

  it('counts as recovered when it gives pages again', async () => {
    world.pass(16 * MINUTE_MS);
    isWalled = false;

    const swept = await world.sweep(forumSource(site.hostPort));

    expect(swept.troubles).toEqual([]);
    expect(swept.summary.sightings).toBe(THREADS.length);
    expect(await standing()).toMatchObject({ times: 0 });
  });
});

describe('a host that asks for its reader to be of age', () => {
  let world: SweepWorld;
  let site: TestHost;

  beforeAll(async () => {
    world = await openSweepWorld('age-gate');
    site = await startHost(
      forum(() => (_, response) => {
        response
          .writeHead(200, HTML)
          .end(
            '<html><body><p>未满18岁请离开</p><form><button>我已满18岁，进入</button></form></body></html>',
          );
      }),
    );
  });

  afterAll(async () => {
    await world.close();
    await site.close();
  });

  it('is told to be walled, asked no more after ten in a row, and nothing of it kept', async () => {
    const { store } = world.line.deps;

    const swept = await world.sweep(forumSource(site.hostPort));

    const walls = swept.count('WALL_AGE_GATE');
    expect(walls).toBeGreaterThanOrEqual(10);
    expect(walls).toBe(threadsAsked(site));
    expect(swept.count('SOURCE_PAUSED')).toBe(THREADS.length - walls);
    expect(swept.summary).toMatchObject({ captures: 1, sightings: 0, walls: THREADS.length });
    expect(await store.standings.find('test-forum', site.hostPort)).toMatchObject({
      wall: 'WALL_AGE_GATE',
      times: 1,
    });
  });
});
