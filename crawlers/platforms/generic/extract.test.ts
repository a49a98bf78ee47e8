import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Extraction, Page } from '../../../core/page.ts';
import { MAX_LISTINGS, MAX_TARGETS } from '../../limits.ts';
import { generic } from './index.ts';

const THREAD = 'http://forum.example/topic.php?id=7';

/** A page whose body is `html`. */
function pageWith(html: string, url: string = THREAD, status = 200): Page {
  return {
    url,
    accessCode: null,
    timeZone: 'Asia/Shanghai',
    answers: [
      {
        request: { method: 'GET', url, headers: {}, body: null },
        finalUrl: url,
        status,
        headers: {},
        text: html,
        bytes: new Uint8Array(),
        fetchedAt: new Date('2026-11-22T00:00:00Z'),
      },
    ],
  };
}

/** A post as a simple forum sets it. */
function postHtml(
  id: number,
  author: string,
  body: string,
  time = `2026-6-14 11:${10 + (id % 50)}`,
): string {
  return `<div class="post" id="post-${id}"><a class="author" href="/user/${author}">${author}</a> <span class="date">${time}</span><div class="content">${body}</div><a href="/reply/${id}">回复</a></div>`;
}

function textsOf(extraction: Extraction): readonly string[] {
  return extraction.listings.filter(({ kind }) => kind === 'post').map(({ text }) => text);
}

describe('generic posts', () => {
  it('holds what the author wrote, without quotes, hidden noise, notes, tools and signature', () => {
    const body = `第一行<br>第二行<span style="display:none">x9 #</span><font class="n">! x9 # k2 ) u~ 8&amp; z</font>
<blockquote>别人的话</blockquote><p>本帖最后由 张三 于 2026-6-15 编辑</p><p>第三行</p><div class="signature">收购旧书</div>`;

    const extraction = generic.extract(
      pageWith(postHtml(1, '张三', body) + postHtml(2, '李四', '顶')),
    );

    expect(textsOf(extraction)).toEqual(['第一行\n第二行\n第三行', '顶']);
    expect(extraction.listings[0]?.quotes).toEqual(['别人的话']);
  });

  it('reads a lone post', () => {
    const extraction = generic.extract(pageWith(postHtml(31, '张三', '求购二手自行车一辆')));

    expect(extraction.listings.filter(({ kind }) => kind === 'post')).toMatchObject([
      { author: '张三', text: '求购二手自行车一辆', url: `${THREAD}#post-31` },
    ]);
  });

  it('settles day and month over the whole page', () => {
    const html = [
      postHtml(1, 'ada', 'first words here', '03/04/2026 10:00'),
      postHtml(2, 'bob', 'second words here', '14/04/2026 10:00'),
    ].join('');

    const { listings } = generic.extract(pageWith(html));

    expect(listings.at(-2)?.postedAt?.toISOString()).toBe('2026-04-03T02:00:00.000Z');
  });

  it('believes the zone that the page prints', () => {
    const html = `${postHtml(1, 'ada', 'first words here')}${postHtml(2, 'bob', 'second words')}<p>All times are UTC-05:00</p>`;

    const { listings } = generic.extract(pageWith(html));

    expect(listings.at(-1)?.postedAt?.toISOString()).toBe('2026-06-14T16:12:00.000Z');
  });

  it('has the same addresses whatever the session', () => {
    const html = postHtml(1, 'ada', 'first words') + postHtml(2, 'bob', 'second words');
    const session = `&sid=${'0123456789abcdef'.repeat(2)}`;

    const plain = generic.extract(pageWith(html));
    const visited = generic.extract(pageWith(html, THREAD + session));

    expect(visited.listings.map(({ url }) => url)).toEqual(plain.listings.map(({ url }) => url));
  });
});

describe('generic walls', () => {
  it.each([
    ['您需要先登录才能浏览本版块', 200, 'WALL_LOGIN'],
    ['You must be logged in to view this forum.', 200, 'WALL_LOGIN'],
    ['请输入验证码', 200, 'WALL_CAPTCHA'],
    ['访问过于频繁，请稍后再试', 200, 'HOST_RATE_LIMITED'],
    ['该主题不存在或已被删除', 200, null],
    ['The requested topic does not exist.', 404, null],
    ['Forbidden', 403, 'PAGE_FORBIDDEN'],
  ])('takes %s for %s', (message, status, wall) => {
    const extraction = generic.extract(pageWith(`<body><p>${message}</p></body>`, THREAD, status));

    expect(extraction).toMatchObject({ wall, listings: [], next: [] });
  });

  it('takes words of a post for no wall', () => {
    const html = postHtml(1, 'ada', '请先登录再回复，谢谢') + postHtml(2, 'bob', '验证码收不到');

    expect(generic.extract(pageWith(html)).wall).toBeNull();
  });
});

describe('generic against hostile pages', () => {
  it('never throws, whatever stands in a post', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 300 }), (noise) => {
        const html = postHtml(1, 'ada', noise) + postHtml(2, 'bob', '尾');

        expect(() => generic.extract(pageWith(html))).not.toThrow();
        expect(() => generic.detect(pageWith(noise))).not.toThrow();
      }),
    );
  });

  it.each([
    [
      'posts',
      Array.from({ length: 100_000 }, (_, n) => postHtml(n, `u${n % 99}`, `字 ${n}`)).join(''),
    ],
    ['siblings', '<p>2026-6-14 11:10</p><a href="/user/1">a</a>'.repeat(100_000)],
    ['links', '<a href="/topic.php?id=1&page=2">2</a>'.repeat(100_000)],
    [
      'a deep page',
      `${'<div class="post">'.repeat(990)}<a href="/user/1">a</a> 2026-6-14 11:10`.repeat(1),
    ],
    [
      'replies in replies',
      '<div class="comment"><a href="/user/x">x</a> <i>2026-6-14 11:10</i> words '.repeat(900),
    ],
    ['one long text', postHtml(1, 'ada', '1 2 3 Jan '.repeat(400_000))],
    ['long addresses', `<a href="/t/${'1-'.repeat(900)}2">2</a>`.repeat(5_000)],
    [
      'posts full of links',
      Array.from({ length: 1_000 }, (_, n) =>
        postHtml(n, `u${n}`, '<a href="/post/1">x</a>'.repeat(80)).replace(/ id="[^"]*"/u, ''),
      ).join(''),
    ],
    ['names without a text', `<div><a href="/user/1">a</a>2026-6-14 11:10`.repeat(900)],
    ['digits', postHtml(1, 'ada', '2026-'.repeat(500_000))],
    ['spaces', postHtml(1, 'ada', ' '.repeat(3_000_000))],
  ])('keeps its limits and its time with %s', (_, html) => {
    const began = performance.now();
    const { listings, next } = generic.extract(pageWith(`<title>x</title>${html}`));
    const took = performance.now() - began;

    expect(listings.length).toBeLessThanOrEqual(MAX_LISTINGS * 2);
    expect(next.length).toBeLessThanOrEqual(MAX_TARGETS);
    expect(took).toBeLessThan(10_000);
  });

  it('says of a page that is nested without end that it is a trap', () => {
    expect(generic.extract(pageWith('<div>'.repeat(100_000))).wall).toBe('PAGE_TRAP');
  });
});
