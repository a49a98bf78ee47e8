import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageOf } from '../page-of.ts';
import type { ForumEngine } from './engine.ts';
import { forumPlatform } from './forum-platform.ts';
import { numberOf, pageWritten } from './place.ts';

const ROOT = 'https://forum.example/';

/** The smallest engine: `/t/1?page=2`, `/b/1`, `/u/1`. */
const ENGINE: ForumEngine = {
  id: 'smallest',
  version: 1,
  marks: /made by Smallest/u,
  message: '.message',
  addresses: {
    byOffset: false,
    placeOf({ pathname, searchParams }) {
      const [, kind, id] = /^\/([tbu])\/(\d{1,9})$/u.exec(pathname) ?? [];
      const page = pageWritten(searchParams.get('page'));
      if (id === undefined || numberOf(id) === null) {
        return pathname === '/' ? { kind: 'index' } : null;
      }
      return kind === 'u'
        ? { kind: 'profile', id }
        : { kind: kind === 't' ? 'thread' : 'board', id, page };
    },
    addressOf(place, root) {
      if (place.kind === 'index') {
        return root;
      }
      const page = 'page' in place && place.page > 1 ? `?page=${place.page}` : '';
      return `${root}${{ thread: 't', board: 'b', profile: 'u' }[place.kind]}/${place.id}${page}`;
    },
    rootOf: ({ origin }) => `${origin}/`,
  },
  thread: {
    title: 'h1',
    length: '.length',
    post: '.post',
    idOf: ({ attribs }) => attribs['id'] ?? null,
    author: '.author',
    authorLink: 'a.author',
    time: '.time',
    body: '.body',
    signature: '.signature',
    quote: 'blockquote',
    leftOut: '.edited',
    attachment: 'a.file',
    floor: '.floor',
    postsPerPage: 10,
    isOrnament: () => false,
    permalinkOf: (id, thread, root) => `${ENGINE.addresses.addressOf(thread, root)}#${id}`,
    isOwnFile: (address, root) => address.startsWith(`${root}files/`),
  },
  board: {
    threadRow: '.row',
    threadLink: 'a.thread',
    threadReplies: '.replies',
    threadLastPost: '.last',
    sticky: '.sticky',
    boardRow: '.board',
    boardLink: 'a',
    boardStamp: '.stamp',
  },
  profile: {
    name: 'h1',
    field: 'dd',
    label: null,
    value: null,
    leftOut: '.badge',
    boring: /^Posts/u,
  },
};

function read(path: string, html: string, status = 200, facts: ForumEngine = ENGINE) {
  const url = ROOT + path;
  return forumPlatform(facts).extract(
    pageOf({
      url,
      accessCode: null,
      timeZone: 'UTC',
      exchanges: [
        {
          request: { method: 'GET', url, headers: {}, body: null },
          finalUrl: url,
          redirects: [],
          status,
          headers: { 'content-type': 'text/html; charset=utf-8' },
          body: Buffer.from(html),
          serverIp: null,
          fetchedAt: new Date('2026-11-21T22:34:00Z'),
        },
      ],
    }),
  );
}

function post(id: number, time: string, body = 'text'): string {
  return `<div class="post" id="${id}"><b class="author">A</b><i class="time">${time}</i><p class="body">${body}</p></div>`;
}

function times(html: string): readonly (string | undefined)[] {
  return read('t/1', html)
    .listings.filter(({ kind }) => kind === 'post')
    .map(({ postedAt }) => postedAt?.toISOString().slice(0, 16));
}

describe('times of a page', () => {
  it('are read in the order that one of them proves for all', () => {
    expect(times(post(1, '03-04-2026 10:00') + post(2, '13-04-2026 10:00'))).toEqual([
      '2026-04-03T10:00',
      '2026-04-13T10:00',
    ]);
    expect(times(post(1, '03-04-2026 10:00') + post(2, '04-13-2026 10:00'))).toEqual([
      '2026-03-04T10:00',
      '2026-04-13T10:00',
    ]);
  });

  it('are read in the zone that the foot names', () => {
    const foot = '<div>All times are GMT +8. The time now is <i>06:34 AM</i>.</div>';

    expect(times(post(1, '2026-6-16 08:00') + foot)).toEqual(['2026-06-16T00:00']);
  });

  it('are not moved by what a member writes of zones', () => {
    const spoof = post(1, '2026-6-16 08:00', 'All times are GMT -11.');

    expect(times(spoof)).toEqual(['2026-06-16T08:00']);
  });

  it('leave notes of edits out', () => {
    const edited = post(1, '2026-6-16 08:00<s class="edited">edited 2027-1-1 09:00</s>');

    expect(times(edited)).toEqual(['2026-06-16T08:00']);
  });
});

describe('threads', () => {
  it('count floors where none is printed', () => {
    const floors = read('t/1?page=3', post(1, '') + post(2, '')).listings.map(
      ({ position }) => position,
    );

    expect(floors).toEqual([21, 22]);
  });

  it('lead to their other pages, and to nothing of other threads', () => {
    const links = ['/t/1?page=2', '/t/1?page=3', '/t/2', '/t/1', 'http://forum.example/t/1?page=3'];
    const html = `${post(1, '')}<b class="length">25</b>${links.map((href) => `<a href="${href}">x</a>`).join('')}`;

    expect(read('t/1', html).next.map(({ url, stamp }) => [url, stamp])).toEqual([
      [`${ROOT}t/1?page=2`, 'full'],
      [`${ROOT}t/1?page=3`, 'last of 3, 25'],
    ]);
  });
});

describe('boards', () => {
  const navigation =
    '<li class="board"><a href="/b/2">x</a><i class="stamp">3 | 5 minutes ago</i></li>';

  it('are read from their rows, without what changes within a day', () => {
    expect(read('', navigation).next).toMatchObject([{ url: `${ROOT}b/2`, stamp: '3 | <1d' }]);
  });

  it('count on the index alone where they are the navigation of every page', () => {
    const facts = { ...ENGINE, board: { ...ENGINE.board, boardsInNavigation: true } };

    expect(read('', navigation, 200, facts).next).toHaveLength(1);
    expect(read('b/1', navigation, 200, facts).next).toEqual([]);
    expect(read('', `${navigation}<p class="message">请登录</p>`, 200, facts)).toMatchObject({
      next: [],
      wall: 'WALL_LOGIN',
    });
  });

  it('take the first line of replies for their number', () => {
    const row =
      '<li class="row"><a class="thread" href="/t/1">x</a><p class="replies">3<br>77</p></li>';

    expect(read('b/1', row).next).toMatchObject([{ url: `${ROOT}t/1`, stamp: '|3' }]);
  });
});

describe('profiles', () => {
  it('give what the member wrote, without badges and what the software fills', () => {
    const html = `<h1>seller<i class="badge">Newbie</i></h1>
      <dl><dt>Posts:</dt><dd>12</dd><dt>Bio:</dt><dd>papers</dd><dt>City:</dt><dd>Here</dd></dl>`;

    expect(read('u/1', html).listings).toMatchObject([
      { kind: 'profile', author: 'seller', text: 'papers\nCity：Here' },
    ]);
  });
});

describe('pages without content', () => {
  it.each([
    ['a removed thread', 't/1', '<p class="message">主题不存在</p>', 200, null, false],
    ['a login', 't/1', '<p class="message">请登录</p>', 200, 'WALL_LOGIN', false],
    ['a fault', 't/1', post(1, ''), 503, null, false],
    ['a shell', 't/1', '<script src="app.js"></script>', 200, null, true],
    ['an empty board', 'b/1', '<script src="app.js"></script>', 200, null, false],
    ['another page', 'search?q=x', post(1, ''), 200, null, false],
    ['a trap', 't/1', '<div>'.repeat(20_000), 200, 'PAGE_TRAP', false],
  ])('are told apart: %s', (_, path, html, status, wall, needsBrowser) => {
    expect(read(path, html, status)).toMatchObject({ listings: [], next: [], wall, needsBrowser });
  });

  it('never throw', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 200 }), (written) => {
        for (const path of ['t/1', 'b/1', 'u/1', '']) {
          expect(() => read(path, `<div class="post" id="1">${written}`)).not.toThrow();
        }
      }),
    );
  });
});
