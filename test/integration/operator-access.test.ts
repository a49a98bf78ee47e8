import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readAccess } from '../../app/settings/access.ts';
import type { SourceAccess } from '../../core/access.ts';
import { openGuardedProxy } from '../../crawlers/fetch/index.ts';
import { launchTestBrowser } from '../support/browser.ts';
import { ask, mannersFor, openWorld, type TestHost, wordOf } from '../support/fetch-world.ts';
import { startForwardProxy } from '../support/forward-proxy.ts';
import {
  boardPage,
  forumSource,
  HTML,
  openSweepWorld,
  threadOf,
  threadPage,
} from '../support/sweep-world.ts';
import { temporaryDir } from '../support/temporary-dir.ts';

const SECRET = 'sesame-7f3a';

const world = openWorld();

afterEach(() => world.close());

async function startProxy(): Promise<TestHost> {
  const proxy = await startForwardProxy();
  world.onClose(() => proxy.close());
  return proxy;
}

function accessThrough({ port }: TestHost): SourceAccess {
  return {
    proxy: { hostname: '127.0.0.1', port, authorization: `Basic ${SECRET}` },
    cookies: [],
  };
}

function accessWith(domain: string): SourceAccess {
  const cookie = { name: 'auth', value: SECRET, domain, withSubdomains: true, path: '/' };
  return { proxy: null, cookies: [{ ...cookie, isSecure: false, expires: null }] };
}

/** Every name leads to loopback. */
function lookup(): Promise<readonly { readonly address: string }[]> {
  return Promise.resolve([{ address: '127.0.0.1' }]);
}

describe("the operator's own proxy", () => {
  it('carries the requests of its source, and those of no other', async () => {
    const proxy = await startProxy();
    const host = await world.page('page');
    const fetcher = world.fetcher({
      access: (id) => (id === 'test-source' ? accessThrough(proxy) : null),
    });

    const own = await ask(fetcher, mannersFor([host]), `http://${host.hostPort}/own`);
    const other = await ask(
      fetcher,
      mannersFor([host], { id: 'other' }),
      `http://${host.hostPort}/other`,
    );

    expect([own, other].map(wordOf)).toEqual(['answered', 'answered']);
    expect(proxy.requests.map(({ url }) => url)).toEqual([host.hostPort]);
    expect(proxy.requests[0]?.headers['proxy-authorization']).toBe(`Basic ${SECRET}`);
    expect(host.requests.every(({ headers }) => !('proxy-authorization' in headers))).toBe(true);
    expect(own).toMatchObject({ exchange: { serverIp: '127.0.0.1' } });
  });

  it('is asked for no private address, and no name', async () => {
    const proxy = await startProxy();
    const host = await world.page('page');
    const fetcher = world.fetcher({ lookup, access: () => accessThrough(proxy) });

    const named = await ask(fetcher, mannersFor([]), `http://inside.example:${host.port}/`);
    const literal = await ask(fetcher, mannersFor([]), `http://127.0.0.1:${proxy.port}/`);
    const pair = `forum.example:${host.port}`;
    const allowed = { ...mannersFor([host]), allowHosts: [pair] };
    const byName = await ask(fetcher, allowed, `http://${pair}/`);

    expect([named, literal, byName].map(wordOf)).toEqual([
      'ADDRESS_REFUSED',
      'ADDRESS_REFUSED',
      'answered',
    ]);
    expect(proxy.requests.map(({ url }) => url)).toEqual([host.hostPort]);
  });

  it('is not gone around where it does not answer', async () => {
    const proxy = await startProxy();
    await proxy.close();
    const host = await world.page('page');
    const fetcher = world.fetcher({ access: () => accessThrough(proxy) });

    const outcome = await ask(fetcher, mannersFor([host]), `http://${host.hostPort}/`);

    expect(wordOf(outcome)).toBe('HOST_UNREACHABLE');
    expect(JSON.stringify(outcome)).not.toContain(SECRET);
    expect(host.connections.count).toBe(0);
  });
});

describe("the operator's own session", () => {
  it('goes to its host alone, and is kept nowhere', async () => {
    const elsewhere = await world.page('elsewhere');
    const host = await world.host((request, response) => {
      if (request.url === '/away') {
        response.writeHead(302, { location: `http://other.example:${elsewhere.port}/` }).end();
      } else {
        response.writeHead(200, { 'set-cookie': `auth=${SECRET}2`, 'x-kept': 'yes' }).end('page');
      }
    });
    const pair = `forum.example:${host.port}`;
    const allowHosts = [pair, `other.example:${elsewhere.port}`];
    const manners = { ...mannersFor([host]), allowHosts };
    const fetcher = world.fetcher({ lookup, access: () => accessWith('forum.example') });

    const page = await ask(fetcher, manners, `http://${pair}/page`);
    const away = await ask(fetcher, manners, `http://${pair}/away`);

    expect(host.requests.map(({ headers }) => headers.cookie)).toEqual([
      `auth=${SECRET}`,
      `auth=${SECRET}`,
    ]);
    expect(elsewhere.requests.map(({ headers }) => headers.cookie)).toEqual([undefined]);
    expect(page).toMatchObject({ exchange: { inSession: true, headers: { 'x-kept': 'yes' } } });
    expect(JSON.stringify([page, away])).not.toContain(SECRET);
  });

  describe('in the browser', () => {
    let browser: Browser;

    beforeAll(async () => {
      browser = await launchTestBrowser();
    });

    afterAll(() => browser.close());

    it('goes with its pages, through the proxy', async () => {
      const proxy = await startProxy();
      const host = await world.host((_, response) => {
        response.writeHead(200, { ...HTML, 'set-cookie': `auth=${SECRET}2` }).end('<p>page</p>');
      });
      const pair = `forum.example:${host.port}`;
      const manners = { ...mannersFor([host]), allowHosts: [pair] };
      const access = { ...accessThrough(proxy), cookies: accessWith('forum.example').cookies };
      const fetcher = world.fetcher({
        lookup,
        access: () => access,
        browser: () => Promise.resolve(browser),
        openProxy: (policy) => openGuardedProxy(policy, { lookup, proxy: access.proxy }),
      });

      const page = await ask(fetcher, manners, `http://${pair}/`, { via: 'browser' });

      expect(host.requests[0]?.headers.cookie).toBe(`auth=${SECRET}`);
      expect(proxy.requests.map(({ url }) => url)).toContain(host.hostPort);
      expect(page).toMatchObject({ kind: 'answered', exchange: { inSession: true } });
      expect(JSON.stringify(page)).not.toContain(SECRET);
    });
  });
});

describe('a file that names the ways', () => {
  let dir: Awaited<ReturnType<typeof temporaryDir>>;

  beforeAll(async () => {
    dir = await temporaryDir('access');
  });

  afterAll(() => dir.remove());

  async function file(name: string, text: string, mode = 0o600): Promise<string> {
    const path = join(dir.path, name);
    await writeFile(path, text);
    await chmod(path, mode);
    return path;
  }

  it('gives a source what it refers to', async () => {
    const cookies = await file(
      'cookies.txt',
      `# Netscape HTTP Cookie File\n#HttpOnly_.forum.example\tTRUE\t/\tTRUE\t0\tauth\t${SECRET}\nno cookie\n`,
    );
    const path = await file(
      'access.json',
      JSON.stringify({ forum: { proxy: 'env:MY_PROXY', cookies: `file:${cookies}` } }),
    );

    const access = await readAccess(path, { MY_PROXY: 'http://me:p%40ss@127.0.0.1:3128' });

    expect(access('other')).toBeNull();
    expect(access('forum')).toEqual({
      proxy: {
        hostname: '127.0.0.1',
        port: 3128,
        authorization: `Basic ${Buffer.from('me:p@ss').toString('base64')}`,
      },
      cookies: [
        {
          name: 'auth',
          value: SECRET,
          domain: 'forum.example',
          withSubdomains: true,
          path: '/',
          isSecure: true,
          expires: null,
        },
      ],
    });
  });

  it.each([
    ['open.json', '{}', 0o644, 'can be read by others'],
    ['inline.json', `{"forum":{"proxy":"http://me:${SECRET}@127.0.0.1:1"}}`, 0o600, 'forum.proxy'],
    ['unknown.json', `{"forum":{"password":"${SECRET}"}}`, 0o600, 'forum'],
    ['unset.json', '{"forum":{"proxy":"env:NOT_SET"}}', 0o600, 'env:NOT_SET'],
    ['missing.json', '{"forum":{"cookies":"file:/nowhere/cookies.txt"}}', 0o600, '/nowhere/'],
  ])('is refused as %s, without a word of what it holds', async (name, text, mode, word) => {
    const path = await file(name, text, mode);

    const reading = readAccess(path, {});

    await expect(reading).rejects.toThrow(word);
    await expect(reading).rejects.not.toThrow(SECRET);
  });

  it('has a sweep ask its source with the session, of which nothing is stored', async () => {
    const cookies = await file('sweep.txt', `127.0.0.1\tFALSE\t/\tFALSE\t0\tauth\t${SECRET}\n`);
    const path = await file(
      'sweep.json',
      JSON.stringify({ 'test-forum': { cookies: `file:${cookies}` } }),
    );
    const host = await world.host((request, response) => {
      const tid = threadOf(request.url);
      const isMember = request.headers.cookie === `auth=${SECRET}`;
      const page = tid === null ? boardPage([1]) : threadPage(tid, '出售旧书一本，品相好');
      response
        .writeHead(200, { ...HTML, 'set-cookie': `auth=${SECRET}; path=/` })
        .end(isMember ? page : '<p>您需要登录后才能浏览</p>');
    });
    const swept = await openSweepWorld('in-session', { ACCESS_FILE: path });
    world.onClose(() => swept.close());

    const { summary } = await swept.sweep(forumSource(host.hostPort));

    const { store } = swept.line.deps;
    const known = await store.captures.lastOpened(
      'test-forum',
      `http://${host.hostPort}/forum.php?mod=viewthread&tid=1&page=1`,
    );
    const capture = await store.captures.get(known?.captureId ?? '');
    expect(summary).toMatchObject({ sightings: 1, walls: 0 });
    expect(capture.exchanges).toMatchObject([{ inSession: true }]);
    expect(JSON.stringify(capture)).not.toContain(SECRET);
  });
});
