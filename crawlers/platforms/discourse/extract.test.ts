import { assert, json, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Page, PageAnswer } from '../../../core/page.ts';
import { locate } from './address.ts';
import { discourse } from './index.ts';

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

function pageAt(path: string, status: number, body: unknown): Page {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    url: BASE + path,
    accessCode: null,
    timeZone: 'UTC',
    answers: [answer(path, status, text)],
  };
}

/** Posts of a topic, by their ids, in a stream of so many. */
function topic(ids: readonly number[], length: number): object {
  const posts = ids.map((id) => ({ id, post_number: id, username: 'someone', cooked: '<p>x</p>' }));
  const stream = Array.from({ length }, (_, order) => order + 1);
  return {
    id: 12,
    slug: 'topic',
    title: 'A title',
    posts_count: length,
    post_stream: { posts, stream },
  };
}

describe('addresses of Discourse', () => {
  it.each([
    ['', 'latest.json'],
    ['latest?page=2', 'latest.json?page=2'],
    ['t/topic/12', 't/topic/12.json'],
    ['t/topic/12/37', 't/topic/12.json?page=2'],
    ['t/12/3', 't/12.json'],
    ['t/topic/12?page=3', 't/topic/12.json?page=3'],
    ['c/trade/5', 'c/trade/5.json'],
    ['c/trade/used/7/l/latest?page=1', 'c/trade/used/7.json?page=1'],
    ['u/laozhang/summary', 'u/laozhang.json'],
    ['categories', 'categories.json'],
  ])('asks for the twin of %s', (written, twin) => {
    expect(discourse.nextRequest({ url: BASE + written, accessCode: null }, [])?.url).toBe(
      BASE + twin,
    );
  });

  it.each(['latest?order=views', 'tag/x', 'search?q=x', 'privacy'])('%s has no twin', (path) => {
    expect(locate(BASE + path)).toBeNull();
  });

  it('finds a forum that lies in a folder', () => {
    expect(locate('https://example.org/talk/t/x/5')).toEqual({
      place: { kind: 'topic', path: 'x/5', page: 1 },
      root: 'https://example.org/talk/',
    });
  });
});

describe('a closed interface', () => {
  const target = { url: `${BASE}t/topic/12`, accessCode: null };

  it.each([
    [403, '<h1>Forbidden</h1>', target.url],
    [403, '{"errors":["no"],"error_type":"invalid_access"}', null],
    [429, 'slow down', null],
    [503, '<h1>down</h1>', null],
  ])('after %i %s asks for %s', (status, text, url) => {
    const request = discourse.nextRequest(target, [answer('t/topic/12.json', status, text)]);

    expect(request?.url ?? null).toBe(url);
  });
});

describe('a topic', () => {
  it('tells its page by where its first post stands', () => {
    const { listings, next } = discourse.extract(pageAt('t/12.json', 200, topic([21, 22], 22)));

    expect(listings.map(({ kind }) => kind)).toEqual(['post', 'post']);
    expect(next[0]).toMatchObject({ url: `${BASE}t/topic/12`, stamp: null });
  });

  it('leads from the first page to all others, full ones under a stamp that stays', () => {
    const first = discourse.extract(pageAt('t/12.json', 200, topic([1, 2], 45)));
    const longer = discourse.extract(pageAt('t/12.json', 200, topic([1, 2], 46)));
    const stamps = [first, longer].map(({ next }) => next.slice(0, 2).map(({ stamp }) => stamp));

    expect(stamps[0]?.[0]).toBe(stamps[1]?.[0]);
    expect(stamps[0]?.[1]).not.toBe(stamps[1]?.[1]);
  });

  it('is read from what the script draws', () => {
    const html = `<meta name="generator" content="Discourse 3.6.0"><h1 data-topic-id="12">出证</h1>
      <article id="post_3" data-post-id="77"><a data-user-card="laozhang" href="/u/laozhang">老张</a>
      <a class="post-date"><span data-time="1795299029000">1h</span></a>
      <div class="cooked"><p>加 Q：99990001234</p></div></article>`;

    expect(discourse.extract(pageAt('t/topic/12', 200, html)).listings.at(-1)).toMatchObject({
      url: `${BASE}t/topic/12/3`,
      author: 'laozhang',
      text: '加 Q：99990001234',
      postedAt: new Date(1_795_299_029_000),
    });
  });
});

describe('a list in HTML', () => {
  it('leads to topics, categories and the next page', () => {
    const html = `<meta name="generator" content="Discourse 3.6.0"><table class="topic-list">
      <tr class="topic-list-item"><td><a href="https://forum.example/t/topic/19" class="title raw-link raw-topic-link">x</a></td></tr>
      <tr class="topic-list-item"><td><a href="https://elsewhere.example/t/topic/20" class="title raw-link raw-topic-link">x</a></td></tr>
      </table><a href="/latest?page=1" rel="next">next</a>`;

    expect(discourse.extract(pageAt('latest', 200, html)).next.map(({ url }) => url)).toEqual([
      `${BASE}t/topic/19`,
      `${BASE}latest?page=1`,
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
          expect(() => discourse.extract(pageAt('t/topic/12', 200, body))).not.toThrow();
          expect(() => locate(url)).not.toThrow();
        },
      ),
      { numRuns: 60 },
    );
  });
});
