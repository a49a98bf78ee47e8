import { assert, json, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Page, PageAnswer } from '../../../core/page.ts';
import { forumTruth, pageOfRecorded, recordedPages } from '../../../test/support/recorded-forum.ts';
import { answerOf } from '../../page-of.ts';
import { locate } from './address.ts';
import { nodebb } from './index.ts';

const BASE = 'http://127.0.0.1:8104/';
const recorded = recordedPages('nodebb');

/** A page as NodeBB's interface answers it. */
function told(path: string, status: number, body: unknown): Page {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return pageOfRecorded(
    {
      url: `${BASE}api/${path}`,
      finalUrl: `${BASE}api/${path}`,
      status,
      contentType: 'application/json',
      body: text,
    },
    'nodebb',
  );
}

function topic(overrides: object): Page {
  const post = { pid: 7, index: 0, content: '<p>出证</p>', timestamp: 1_795_299_029_000 };
  return told('topic/7?page=1', 200, {
    template: { name: 'topic' },
    tid: 7,
    title: '出 &amp; 收',
    posts: [{ ...post, user: { uid: 0, username: '路人' } }],
    ...overrides,
  });
}

describe('addresses of NodeBB', () => {
  it.each([
    ['topic/2/some-slug?page=3', 'topic/2?page=3'],
    ['topic/2/some-slug/41?lang=zh-CN', 'topic/2?page=3'],
    ['topic/2', 'topic/2?page=1'],
    ['category/5/%E5%90%8C%E5%9F%8E?lang=zh-CN', 'category/5'],
    ['category/5?page=2', 'category/5?page=2'],
    ['user/%E9%9D%92%E7%B3%96%E5%93%A5', 'user/%E9%9D%92%E7%B3%96%E5%93%A5'],
    ['categories', 'categories'],
    ['', ''],
  ])('asks for the twin of %s', (written, canonical) => {
    const request = nodebb.nextRequest({ url: BASE + written, accessCode: null }, []);

    expect(request?.url).toBe(`${BASE}api/${canonical}`);
  });

  it('asks for what has no twin as it stands', () => {
    const url = `${BASE}post/17`;

    expect(nodebb.nextRequest({ url, accessCode: null }, [])?.url).toBe(url);
  });

  it('finds a forum that lies in a folder', () => {
    expect(locate('https://forum.example/bbs/topic/12/x/3')).toEqual({
      place: { kind: 'topic', id: '12', page: 1 },
      root: 'https://forum.example/bbs/',
    });
  });
});

/** An answer at the twin of a topic. */
function answered(status: number, body: string): PageAnswer {
  const url = `${BASE}api/topic/46?page=1`;
  return answerOf({
    request: { method: 'GET', url, headers: {}, body: null },
    finalUrl: url,
    redirects: [],
    status,
    headers: { 'content-type': 'text/html' },
    body: new TextEncoder().encode(body),
    serverIp: null,
    fetchedAt: new Date(0),
  });
}

describe('a closed interface', () => {
  const target = { url: `${BASE}topic/46?page=1`, accessCode: null };

  it.each([401, 403, 404, 200])('after %i of another server the HTML is asked for', (status) => {
    const request = nodebb.nextRequest(target, [answered(status, '<h1>closed</h1>')]);

    expect(request?.url).toBe(target.url);
  });

  it.each([
    [404, '{"status":{"code":"not-found"}}'],
    [401, '{"status":{"code":"not-authorised"}}'],
    [429, 'Too many requests'],
    [502, '<h1>Bad Gateway</h1>'],
  ])('after %i %s nothing more is asked', (status, body) => {
    expect(nodebb.nextRequest(target, [answered(status, body)])).toBeNull();
  });
});

describe('what NodeBB tells', () => {
  it('is recorded: every topic of the lists is led to, and every wall seen', () => {
    const read = recorded.map((page) => nodebb.extract(pageOfRecorded(page, 'nodebb')));
    const next = new Set(read.flatMap((one) => one.next.map(({ url }) => url)));
    const listed = [...Array(5)].map((_, order) => `${BASE}category/${order + 5}`);

    expect(read.filter(({ wall }) => wall === 'WALL_LOGIN')).toHaveLength(3);
    expect(listed.filter((url) => next.has(url))).toEqual(
      listed.filter((url) => url !== `${BASE}category/9`),
    );
    expect([...next].filter((url) => url.includes('/topic/')).length).toBeGreaterThan(90);
    expect(forumTruth('nodebb').base).toBe(BASE);
  });

  it('is detected on every page and twin', () => {
    const missed = recorded.filter(
      (page) =>
        !/robots\.txt|sitemap/u.test(page.url) &&
        nodebb.detect(pageOfRecorded(page, 'nodebb')) < 0.5,
    );

    expect(missed).toEqual([]);
  });

  it('gives a guest no page, a deleted post no text, and a title its marks', () => {
    const page = topic({});
    const { listings, next } = nodebb.extract(page);

    expect(listings.map(({ text, author, authorUrl }) => [text, author, authorUrl])).toEqual([
      ['出 & 收', '路人', null],
      ['出证', '路人', null],
    ]);
    expect(next).toEqual([]);
  });

  it('stamps every page by the length where the newest posts come first', () => {
    const posts = [0, 39, 38].map((index) => ({ pid: index + 1, index, content: '<p>x</p>' }));
    const pagination = { currentPage: 1, pageCount: 3 };
    const { next } = nodebb.extract(topic({ posts, pagination, postcount: 40 }));

    expect(next.map(({ stamp }) => stamp)).toEqual(['40 posts', '40 posts']);
  });

  it('leads from a later page to the first alone', () => {
    const { next } = nodebb.extract(topic({ pagination: { currentPage: 2, pageCount: 3 } }));

    expect(next.map(({ url, stamp }) => [url, stamp])).toEqual([[`${BASE}topic/7?page=1`, null]]);
  });

  it('reads attached files, emoji and the text beside them', () => {
    const content = `<p>价格表 <a href="/assets/uploads/files/17-list.zip">list.zip</a>
      <img class="emoji" alt="😂" src="/assets/plugins/e.png"></p>`;
    const { listings } = nodebb.extract(topic({ posts: [{ pid: 1, index: 0, content }] }));

    expect(listings.at(-1)).toMatchObject({
      text: '价格表 list.zip 😂',
      images: [],
      attachments: [{ url: `${BASE}assets/uploads/files/17-list.zip`, name: 'list.zip' }],
    });
  });

  it('leads from a home page of another kind to the list of categories', () => {
    const page = told('', 200, { template: { name: 'recent' }, topics: [{ tid: 3 }] });

    expect(nodebb.extract(page).next.map(({ url }) => url)).toEqual([
      `${BASE}categories`,
      `${BASE}topic/3?page=1`,
    ]);
  });

  it('follows no category that is a link elsewhere, and those below one', () => {
    const below = [{ cid: 4, children: [{ cid: 5, link: 'https://elsewhere.example' }] }];
    const categories = [{ cid: 3, totalPostCount: 9, totalTopicCount: 2, children: below }];
    const page = told('categories', 200, { template: { name: 'categories' }, categories });

    expect(nodebb.extract(page).next.map(({ url, stamp }) => [url, stamp])).toEqual([
      [`${BASE}category/3`, null],
      [`${BASE}category/4`, '|0 0'],
    ]);
  });

  it('never throws, whatever is told', () => {
    const anything = oneof(json(), string());

    assert(
      property(
        anything,
        string().map((path) => BASE + path),
        (body, url) => {
          const page = told('topic/1?page=1', 200, body);
          expect(() => nodebb.extract(page)).not.toThrow();
          expect(() => locate(url)).not.toThrow();
        },
      ),
      { numRuns: 60 },
    );
  });
});
