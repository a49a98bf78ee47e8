import { assert, json, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Page, PageAnswer } from '../../../core/page.ts';
import { locate } from './address.ts';
import { flarum } from './index.ts';

const BASE = 'https://forum.example/';

function answer(path: string, status: number, text: string): PageAnswer {
  const url = BASE + path;
  return {
    request: { method: 'GET', url, headers: {}, body: null },
    finalUrl: url,
    status,
    headers: {},
    text,
    bytes: new Uint8Array(),
    fetchedAt: new Date('2026-11-21T22:34:00Z'),
  };
}

function pageAt(path: string, body: unknown, stored = path): Page {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    url: BASE + stored,
    accessCode: null,
    timeZone: 'UTC',
    answers: [answer(path, 200, text)],
  };
}

function range(page: number): string {
  return `page%5Boffset%5D=${(page - 1) * 20}&page%5Blimit%5D=20`;
}

/** A discussion of so many posts, of which the first is told. */
function discussion(length: number, users: readonly object[] = []): object {
  const ids = Array.from({ length }, (_, order) => ({ type: 'posts', id: String(order + 1) }));
  const post = {
    type: 'posts',
    id: '1',
    attributes: { number: 1, contentHtml: '<p>x</p>', createdAt: '2026-11-20T10:00:00+00:00' },
    relationships: { user: { data: { type: 'users', id: '3' } } },
  };
  return {
    data: {
      type: 'discussions',
      id: '12',
      attributes: { title: 'A title', slug: '12-a-title', commentCount: length },
      relationships: { posts: { data: ids } },
    },
    included: [post, ...users],
  };
}

describe('addresses of Flarum', () => {
  it.each([
    ['', `api/discussions?sort=-lastPostedAt&${range(1)}`],
    ['all?page=3', `api/discussions?sort=-lastPostedAt&${range(3)}`],
    ['t/trade', `api/discussions?filter%5Btag%5D=trade&sort=-lastPostedAt&${range(1)}`],
    ['d/12-a-title', `api/discussions/12-a-title?bySlug=1&${range(1)}`],
    ['d/12-a-title/45', `api/discussions/12-a-title?bySlug=1&${range(3)}`],
    ['d/12?page=2', `api/discussions/12?bySlug=1&${range(2)}`],
    ['u/laozhang/discussions', 'api/users/laozhang?bySlug=1'],
    ['tags', 'api/tags'],
  ])('asks for the twin of %s', (written, twin) => {
    expect(flarum.nextRequest({ url: BASE + written, accessCode: null }, [])?.url).toBe(
      BASE + twin,
    );
  });

  it.each(['all?q=x', 'all?sort=newest', 'api/discussions/12', 'settings'])(
    '%s has no twin',
    (path) => {
      expect(locate(BASE + path)).toBeNull();
    },
  );
});

describe('a closed interface', () => {
  const target = { url: `${BASE}d/12`, accessCode: null };
  const twin = `api/discussions/12?bySlug=1&${range(1)}`;

  it.each([
    [404, '<h1>Not Found</h1>', target.url],
    [404, '{"errors":[{"status":"404","code":"not_found"}]}', null],
    [429, 'slow down', null],
    [500, '<h1>Oops</h1>', null],
  ])('after %i %s asks for %s', (status, text, url) => {
    const request = flarum.nextRequest(target, [answer(twin, status, text)]);

    expect(request?.url ?? null).toBe(url);
  });
});

describe('a discussion', () => {
  it('leads to every further page, full ones under a stamp that stays', () => {
    const stamps = [45, 46].map((length) =>
      flarum
        .extract(pageAt('api/discussions/12', discussion(length), 'd/12'))
        .next.map(({ url, stamp }) => [url, stamp]),
    );

    expect(stamps[0]?.map(([url]) => url)).toEqual(
      [2, 3].map((page) => `${BASE}d/12-a-title?page=${page}`),
    );
    expect(stamps[0]?.[0]).toEqual(stamps[1]?.[0]);
    expect(stamps[0]?.[1]).not.toEqual(stamps[1]?.[1]);
  });

  it('leads to its members where bios are shown', () => {
    const user = { type: 'users', id: '3', attributes: { username: 'laozhang', bio: '办证' } };
    const { next } = flarum.extract(
      pageAt('api/discussions/12', discussion(1, [user]), 'd/12-a-title'),
    );

    expect(next.map(({ url }) => url)).toEqual([`${BASE}u/laozhang`]);
  });

  it('is read from what the script draws', () => {
    const html = `<div id="flarum-loading"></div><h1 class="DiscussionHero-title">出证</h1>
      <div class="PostStream-item" data-number="3" data-time="2026-11-20T10:00:00.000Z">
      <h3 class="PostUser-name"><a href="/u/laozhang">老张</a></h3>
      <div class="Post-body"><p>加 Q：99990001234</p></div></div>`;

    expect(flarum.extract(pageAt('d/12-a-title', html)).listings.at(-1)).toMatchObject({
      url: `${BASE}d/12-a-title/3`,
      author: '老张',
      text: '加 Q：99990001234',
      postedAt: new Date('2026-11-20T10:00:00Z'),
      position: 3,
    });
  });
});

describe('a list in HTML', () => {
  it('leads to discussions of the forum itself and to the next page', () => {
    const html = `<noscript id="flarum-content"><ul><li><a href="${BASE}d/19-x">x</a></li>
      <li><a href="https://elsewhere.example/d/20-x">x</a></li></ul>
      <a href="${BASE}all?page=3">next</a></noscript>`;

    expect(flarum.extract(pageAt('all?page=2', html)).next.map(({ url }) => url)).toEqual([
      `${BASE}d/19-x`,
      `${BASE}all?page=3`,
    ]);
  });
});

describe('hostile pages', () => {
  it('never throw', () => {
    assert(
      property(
        oneof(json(), string()),
        string().map((path) => BASE + path),
        (body, url) => {
          expect(() => flarum.extract(pageAt('d/12', body))).not.toThrow();
          expect(() => locate(url)).not.toThrow();
        },
      ),
      { numRuns: 60 },
    );
  });
});
