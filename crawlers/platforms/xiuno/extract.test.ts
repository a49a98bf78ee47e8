import { describe, expect, it } from 'vitest';
import { pageOf } from '../../page-of.ts';
import { xiuno } from './index.ts';

const ROOT = 'https://bbs.example.net/';

function asked(path: string): string | undefined {
  return xiuno.nextRequest({ url: ROOT + path, accessCode: null }, [])?.url;
}

function read(path: string, body: string) {
  const url = ROOT + path;
  return xiuno.extract(
    pageOf({
      url,
      accessCode: null,
      timeZone: 'Asia/Shanghai',
      exchanges: [
        {
          request: { method: 'GET', url, headers: {}, body: null },
          finalUrl: url,
          redirects: [],
          status: 200,
          headers: { 'content-type': 'text/html; charset=utf-8' },
          body: Buffer.from(body),
          serverIp: null,
          fetchedAt: new Date('2026-11-21T22:34:00Z'),
        },
      ],
    }),
  );
}

describe('addresses of Xiuno BBS', () => {
  it.each([
    ['?thread-12.htm', '?thread-12.htm'],
    ['?thread-12-1.htm', '?thread-12.htm'],
    ['?thread-12-3.htm', '?thread-12-3.htm'],
    ['?thread-012.htm', '?thread-12.htm'],
    ['?thread-12.htm=', '?thread-12.htm'],
    ['?thread-12.htm&from=singlemessage', '?thread-12.htm'],
    ['index.php?thread-12.htm', '?thread-12.htm'],
    ['thread-12.htm', 'thread-12.htm'],
    ['thread-12-2.htm#301', 'thread-12-2.htm'],
    ['thread-12.htm?from=timeline', 'thread-12.htm'],
    ['?thread/12/2', '?thread/12/2'],
    ['thread/12/1', 'thread/12'],
    ['?forum-1-1.htm', '?forum-1.htm'],
    ['forum-1-2.htm', 'forum-1-2.htm'],
    ['forum/1', 'forum/1'],
    ['?user-5.htm', '?user-5.htm'],
    ['?index-2.htm', '?index-2.htm'],
    ['?index-1.htm', ''],
    ['index.htm', ''],
    ['index.php', ''],
  ])('asks for %s as %s', (path, canonical) => {
    expect(asked(path)).toBe(ROOT + canonical);
  });

  it.each([
    '?forum-1-1.htm&orderby=tid',
    'forum-1.htm?tagids=2_3',
    '?thread-12-1-word.htm',
    '?thread-create-1.htm',
    '?user-login.htm',
    '?user-thread-5-2.htm',
    '?user-0.htm',
    '?post-create-12.htm',
    '?attach-download-3.htm',
    '?thread-1234567890123.htm',
  ])('takes %s for no page of its own, and yields nothing there', (path) => {
    expect(asked(path)).toBe(ROOT + path);
    expect(read(path, '<li class="thread"><a href="?thread-1.htm">x</a></li>').next).toEqual([]);
  });

  it('asks once', () => {
    expect(
      xiuno.nextRequest({ url: `${ROOT}?thread-1.htm`, accessCode: null }, [{} as never]),
    ).toBeNull();
  });
});

function board(href: string, ...cells: readonly string[]): string {
  return `<ul class="threadlist"><li class="thread"><div class="subject"><a href="${href}">x</a></div>${cells.join('')}</li></ul>`;
}

describe('pages of Xiuno BBS', () => {
  it('takes neither the head of a later page nor the form for a reply for a post', () => {
    const head =
      '<div class="card-thread"><div class="message"><a href="?thread-1.htm">查看主题内容</a></div></div>';
    const reply = '<li class="post" data-pid="9"><div class="message">好</div></li>';
    const form = '<li class="post newpost"><div class="message">回帖</div></li>';

    const { listings } = read(
      '?thread-1-2.htm',
      `${head}<ul class="postlist">${reply}${form}</ul>`,
    );

    expect(listings.map(({ url }) => url)).toEqual([`${ROOT}?thread-1-2.htm#9`]);
  });

  it('takes no one whom a guest quotes for the author', () => {
    const quote = '<blockquote><a class="user" href="?user-9.htm">甲</a>在吗</blockquote>';
    const reply = `<li class="post" data-pid="9"><span class="username">游客</span><div class="message">${quote}在</div></li>`;

    const { listings } = read('?thread-1-2.htm', `<ul class="postlist">${reply}</ul>`);

    expect(listings).toMatchObject([
      { author: '游客', authorUrl: null, text: '在', quotes: ['在吗'] },
    ]);
  });

  it('keeps to the form of address that the forum links to', () => {
    const written = ['?thread-3-1.htm', 'thread-3.htm', 'thread/3'].map(
      (href) => read('', board(href)).next[0]?.url,
    );

    expect(written).toEqual([`${ROOT}?thread-3.htm`, `${ROOT}thread-3.htm`, `${ROOT}thread/3`]);
  });

  it('leaves ages of less than a day out of stamps', () => {
    const stamps = ['30秒前', '5分钟前', '23小时前', '1天前'].map(
      (age) =>
        read(
          '',
          board(
            '?thread-3.htm',
            `<span><span class="username">甲</span><span>${age}</span></span>`,
            '<span><i class="icon-comment-o"></i> 4</span>',
          ),
        ).next[0]?.stamp,
    );

    expect(stamps).toEqual(['甲<1d|4', '甲<1d|4', '甲<1d|4', '甲1天前|4']);
  });
});
