import { fileURLToPath } from 'node:url';
import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Extraction, Page } from '../../../core/page.ts';
import { loadPlatformFixtures } from '../../../test/support/platform-fixtures.ts';
import { MAX_LISTINGS, MAX_NAME_CHARACTERS, MAX_REFERENCES, MAX_TARGETS } from '../../limits.ts';
import { discuz } from './index.ts';

const fixtures = loadPlatformFixtures(fileURLToPath(new URL('fixtures', import.meta.url)));

function recorded(name: string): Page {
  const fixture = fixtures.find((one) => one.name === name);
  if (fixture === undefined) {
    throw new Error(`no fixture ${name}`);
  }
  return fixture.page;
}

const THREAD = 'http://forum.example/forum.php?mod=viewthread&tid=7&page=1';

/** A page of a forum whose body is `html`. */
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

function postHtml(pid: number, body: string, time = '2026-6-14 11:09:00'): string {
  return `<div id="post_${pid}"><table id="pid${pid}"><tr><td class="pls"><div class="authi"><a href="home.php?mod=space&amp;uid=5" class="xw1">张三</a></div></td><td class="plc"><a id="postnum${pid}" href="#"><em>${pid}</em><sup>#</sup></a><em id="authorposton${pid}">发表于 ${time}</em><div class="pct"><div class="pcb"><table><tr><td class="t_f" id="postmessage_${pid}">${body}</td></tr></table></div></div></td></tr></table></div>`;
}

function commentHtml(words: string): string {
  return `<div class="pstl xs1 cl"><div class="psta vm"><a href="home.php?mod=space&uid=9"><img src="uc_server/avatar.php"></a> <a href="home.php?mod=space&uid=9" class="xi2 xw1">李四</a></div><div class="psti">${words}&nbsp;<a href="forum.php?mod=redirect&goto=findpost&pid=2&ptid=7" class="xi2">详情</a> <a href="#" class="xi2">回复</a> <span class="xg1">发表于 <span title="2026-6-15 08:00">3 天前</span></span></div></div>`;
}

function textsOf(extraction: Extraction): readonly string[] {
  return extraction.listings.filter(({ kind }) => kind === 'post').map(({ text }) => text);
}

describe('discuz posts', () => {
  it('leaves out noise, quotes, edit notes and hints, and keeps what the author wrote', () => {
    const body = `<i class="pstatus">本帖最后由 张三 编辑</i>第一行<br />
<font class="jammer">! x9 #</font><span style="DISPLAY : none">k2 )</span>第二行&nbsp;&nbsp;完
<div class="quote"><blockquote>别人的话</blockquote></div><div class="attach_nopermission attach_tips">您需要 登录</div><p>第三行</p>`;

    const extraction = discuz.extract(pageWith(postHtml(1, body)));

    expect(textsOf(extraction)).toEqual(['第一行\n第二行  完\n第三行']);
  });

  it('finds lazy pictures in and below the text, and neither smilies nor avatars', () => {
    const body =
      '<img src="static/image/smiley/1.gif" smilieid="3"><img src="none.gif" file="data/attachment/a.jpg" zoomfile="data/attachment/b.jpg">';
    const html = postHtml(1, body).replace(
      '</table></div></div>',
      '</table><div class="pattl"><img src="static/image/common/none.gif" file="data/attachment/c.jpg"></div></div></div>',
    );

    const [post] = discuz.extract(pageWith(html)).listings;

    expect(post?.images).toEqual([
      'http://forum.example/data/attachment/b.jpg',
      'http://forum.example/data/attachment/c.jpg',
    ]);
  });

  it('gives a link behind words the code that follows it', () => {
    const body =
      '<a href="https://pan.quark.cn/s/c836b42830bc">样品</a> 提取码：nvx5，<a href="javascript:alert(1)">x</a>';

    const { shares, listings } = discuz.extract(pageWith(postHtml(1, body)));

    expect(shares).toMatchObject([{ service: 'quark', accessCode: 'nvx5', foundIn: 'href' }]);
    expect(listings[0]?.links).toEqual(['https://pan.quark.cn/s/c836b42830bc']);
  });

  it('reads authors without a page, and does not invent what is missing', () => {
    const html = postHtml(1, '路过', '不久前').replace(
      /<a href="home[^>]*>张三<\/a>/u,
      '匿名 <em>1.2.3.*</em>',
    );

    const [post] = discuz.extract(pageWith(html)).listings;

    expect(post).toMatchObject({ author: '匿名 1.2.3.*', authorUrl: null, postedAt: null });
  });

  it('reads comments below a post as texts of their own', () => {
    const html = `${postHtml(1, '正文')}<div id="comment_1" class="cm"><h3 class="psth">点评</h3>${commentHtml('加微信 zz_9999')}${commentHtml('顶')}</div>${postHtml(2, '尾')}`;

    const posts = discuz.extract(pageWith(html)).listings.filter(({ kind }) => kind === 'post');

    expect(posts.map(({ text }) => text)).toEqual(['正文', '尾', '加微信 zz_9999', '顶']);
    expect(posts[2]).toMatchObject({
      url: `${THREAD}#comment_1`,
      author: '李四',
      authorUrl: 'http://forum.example/home.php?mod=space&uid=9',
      postedAt: new Date('2026-06-15T00:00:00Z'),
      position: null,
    });
  });

  it('takes one signature a person, whatever number of posts', () => {
    const html = [1, 2, 3]
      .map((pid) => postHtml(pid, `第${pid}条`))
      .join('')
      .replaceAll(
        '</table></div></div>',
        '</table></div></div><div class="sign">加微信 zz_9999</div>',
      );

    const { listings } = discuz.extract(pageWith(html));

    expect(listings.filter(({ kind }) => kind === 'signature')).toMatchObject([
      { text: '加微信 zz_9999', url: 'http://forum.example/home.php?mod=space&uid=5' },
    ]);
  });
});

describe('discuz targets', () => {
  it('proposes no address in two forms, and no view of the same posts', () => {
    const pages = fixtures.flatMap(({ page }) => discuz.extract(page).next);

    const odd = pages.filter(
      ({ url, kind }) =>
        kind === 'page' &&
        !/\/forum\.php\?mod=forumdisplay&fid=\d+(?:&archiveid=\d+)?(?:&page=\d+)?$|\/archiver\/\?[ft]id-\d+\.html(?:&page=\d+)?$|\/forum\.php\?mod=viewthread&tid=\d+&page=\d+$|\/home\.php\?mod=space&uid=\d+$/u.test(
          url,
        ),
    );

    expect(odd).toEqual([]);
  });

  it.each([
    ['http://f.example/thread-12-3-1.html', 'forum.php?mod=viewthread&tid=12&page=3'],
    ['http://f.example/forum-2-1.html', 'forum.php?mod=forumdisplay&fid=2'],
    ['http://f.example/space-uid-9.html', 'home.php?mod=space&uid=9'],
    [
      'http://f.example/forum.php?mod=viewthread&tid=12&extra=page%3D1&mobile=2',
      'forum.php?mod=viewthread&tid=12&page=1',
    ],
    ['http://f.example/forum.php', 'forum.php'],
    [
      'http://f.example/forum.php?mod=forumdisplay&fid=2&filter=typeid&typeid=1',
      'forum.php?mod=forumdisplay&fid=2',
    ],
    [
      'http://f.example/forum.php?mod=forumdisplay&fid=2&archiveid=1&page=2',
      'forum.php?mod=forumdisplay&fid=2&archiveid=1&page=2',
    ],
    [
      'http://f.example/forum.php?mod=viewthread&tid=12&page=2&authorid=9&ordertype=1',
      'forum.php?mod=viewthread&tid=12&page=2',
    ],
    ['http://f.example/home.php?mod=space&uid=9&do=profile', 'home.php?mod=space&uid=9'],
    [
      'http://f.example/space-username-%E5%BC%A0%E4%B8%89.html',
      'home.php?mod=space&username=%E5%BC%A0%E4%B8%89',
    ],
    ['http://f.example/archiver/', 'archiver/'],
    ['http://f.example/archiver/index.php?fid-2.html&page=1', 'archiver/?fid-2.html'],
    ['http://f.example/archiver/?tid-12.html&page=3', 'archiver/?tid-12.html&page=3'],
    ['http://f.example/archiver/tid-12.html?page=3', 'archiver/?tid-12.html&page=3'],
  ])('asks for %s under its one address', (written, canonical) => {
    const target = { url: written, accessCode: null };

    expect(discuz.nextRequest(target, [])?.url).toBe(`http://f.example/${canonical}`);
  });

  it('asks for the whole of a first post that is shown in parts, once', () => {
    const target = { url: THREAD, accessCode: null };
    const parts = `${postHtml(1, '第一部分')}<script type="text/javascript" reload="1">show_threadpage(1, 1, 3, '0');</script>`;
    const { answers } = pageWith(parts);

    expect(discuz.nextRequest(target, answers)?.url).toBe(`${THREAD}&cp=all`);
    expect(discuz.nextRequest(target, [...answers, ...answers])).toBeNull();
    expect(discuz.nextRequest(target, pageWith(postHtml(1, '全文')).answers)).toBeNull();
  });

  it('never follows the archiver from the pages of a forum', () => {
    const fixture = recorded('ok.board-of-x35');

    const { next } = discuz.extract(fixture);

    expect(fixture.answers[0]?.text).toContain('href="archiver/"');
    expect(next.filter(({ url }) => url.includes('/archiver'))).toEqual([]);
  });

  it('leaves a thread that was moved away to its new board', () => {
    const { next } = discuz.extract(recorded('ok.board-of-x35'));

    expect(next.filter(({ url }) => /tid=(?:77|131)\b/u.test(url))).toEqual([]);
  });

  it.each([
    ['半小时前', '2026-11-22 06:02', '37&nbsp;分钟前'],
    ['昨天&nbsp;10:20', '2026-11-21 10:20', '2026-11-21 10:20'],
  ])('stamps a thread alike while only its age changes: %s', (before, exact, after) => {
    const page = recorded('ok.board-of-x35');
    const text = page.answers[0]?.text ?? '';
    const later = after.includes('-')
      ? text.replaceAll(`<span title="${exact}">${before}</span>`, after)
      : text.replaceAll(before, after);

    const [one, other] = [text, later].map((html) => discuz.extract(pageWith(html, page.url)).next);

    expect(later).not.toBe(text);
    expect(other).toEqual(one);
  });

  it('stamps a thread anew with every reply and every comment', () => {
    const page = recorded('ok.board-of-x35');
    const text = page.answers[0]?.text ?? '';
    const stampOf = (html: string) =>
      discuz.extract(pageWith(html, page.url)).next.find(({ url }) => url.includes('tid=120&'))
        ?.stamp;

    expect(stampOf(text.replace('class="xi2">4<', 'class="xi2">5<'))).not.toBe(stampOf(text));
    expect(stampOf(text.replace('06:02', '06:03'))).not.toBe(stampOf(text));
  });

  it('stamps threads with what the board prints, whatever day it is read on', () => {
    const { next } = discuz.extract(recorded('ok.board'));

    expect(next.find(({ url }) => url.includes('tid=96&'))?.stamp).toBe('2026-11-21 10:20|27');
  });

  it('stamps the next page of an ordered board with its last row, and no other page', () => {
    const { next } = discuz.extract(recorded('ok.board'));

    const pages = next.filter(({ url }) => /fid=2(?:&|$)/u.test(url));

    expect(pages.map(({ url, stamp }) => [url.split('8101/')[1], stamp])).toEqual([
      [
        'forum.php?mod=forumdisplay&fid=2&page=3',
        'after forum.php?mod=viewthread&tid=84&extra=page%3D1 2026-10-30 19:22|4',
      ],
    ]);
  });

  it('proposes every page of a board in another order, without a stamp', () => {
    const page = recorded('ok.board');
    const [answer] = page.answers;
    const text = answer?.text.replace('2026-11-4 08:12', '2026-11-20 08:12') ?? '';

    const { next } = discuz.extract(pageWith(text, page.url));

    const pages = next.filter(({ url }) => /fid=2(?:&|$)/u.test(url));
    expect(pages.map(({ stamp }) => stamp)).toEqual([null, null, null]);
  });
});

describe('discuz places', () => {
  it('knows a thread under an address of other rules by what the page says of itself', () => {
    const head =
      '<head><link href="http://forum.example/bbs/forum.php?mod=viewthread&amp;tid=7" rel="canonical" /><base href="http://forum.example/bbs/" /></head>';

    const { listings } = discuz.extract(
      pageWith(head + postHtml(3, '正文'), 'http://forum.example/bbs/t/7/'),
    );

    expect(listings).toMatchObject([
      {
        url: 'http://forum.example/bbs/forum.php?mod=viewthread&tid=7&page=1#pid3',
        authorUrl: 'http://forum.example/bbs/home.php?mod=space&uid=5',
      },
    ]);
  });

  it('lets no page speak for another host', () => {
    const head =
      '<head><link href="http://other.example/forum.php?mod=viewthread&tid=7" rel="canonical" /><base href="http://other.example/" /></head>';

    const { listings } = discuz.extract(pageWith(head + postHtml(3, '正文')));

    expect(listings[0]?.url).toBe(`${THREAD}#pid3`);
  });
});

describe('discuz members', () => {
  it('are one, whether asked for by name or by number', () => {
    const { answers } = recorded('ok.profile');
    const text = answers[0]?.text ?? '';

    const [profile] = discuz.extract(
      pageWith(text, 'http://127.0.0.1:8101/home.php?mod=space&username=x'),
    ).listings;

    expect(profile?.url).toBe('http://127.0.0.1:8101/home.php?mod=space&uid=245');
  });
});

describe('discuz walls', () => {
  it.each([
    ['抱歉，您没有权限访问该版块', 'WALL_LOGIN'],
    ['抱歉，本帖要求阅读权限高于 50 才能浏览', 'WALL_LOGIN'],
    ['请输入验证码', 'WALL_CAPTCHA'],
    ['抱歉，指定的主题不存在或已被删除或正在被审核', null],
  ])('takes %s for %s', (message, wall) => {
    const html = `<div id="messagetext" class="alert_error"><p>${message}</p></div><script></script>`;

    const extraction = discuz.extract(pageWith(html));

    expect(extraction).toMatchObject({ wall, listings: [], needsBrowser: false });
  });

  it('takes a shell for a shell only where no message stands', () => {
    const shell = '<div id="postlist"></div><script src="posts.js"></script>';

    expect(discuz.extract(pageWith(shell)).needsBrowser).toBe(true);
    expect(discuz.extract(pageWith(shell, THREAD, 404)).needsBrowser).toBe(false);
  });
});

describe('discuz against hostile pages', () => {
  it('never throws, whatever stands in a post', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 300 }), (noise) => {
        const extraction = discuz.extract(pageWith(postHtml(1, noise) + postHtml(2, '尾')));

        expect(extraction.listings.length).toBeGreaterThan(0);
      }),
    );
  });

  it('keeps its limits and its time with 100,000 links, pictures and posts', () => {
    const links = '<a href="https://t.me/some_name">x</a><img src="a.jpg">'.repeat(100_000);
    const posts = Array.from(
      { length: 100_000 },
      (_, n) => `<div id="post_${n + 9}"><i id="postmessage_${n + 9}">x</i></div>`,
    );

    const began = performance.now();
    const many = discuz.extract(pageWith(postHtml(1, links)));
    const crowded = discuz.extract(pageWith(posts.join('')));

    expect(many.listings[0]?.links.length).toBeLessThanOrEqual(MAX_REFERENCES);
    expect(many.listings[0]?.images.length).toBeLessThanOrEqual(MAX_REFERENCES);
    expect(crowded.listings.length).toBeLessThanOrEqual(MAX_LISTINGS);
    expect(many.next.length).toBeLessThanOrEqual(MAX_TARGETS);
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it('cuts a title of five million characters, and drops NUL', () => {
    const title = '\u0000身份证'.repeat(1_250_000);

    const { listings } = discuz.extract(
      pageWith(`<span id="thread_subject">${title}</span>${postHtml(1, '正文\u0000')}`),
    );

    const [heading, post] = listings;
    expect(heading?.text.length).toBeLessThanOrEqual(MAX_NAME_CHARACTERS);
    expect(`${heading?.text}${post?.text}`).not.toContain('\u0000');
  });

  it('stops at a page that is nested without end', () => {
    const began = performance.now();
    const extraction = discuz.extract(pageWith('<div>'.repeat(1_000_000)));

    expect(extraction.wall).toBe('PAGE_TRAP');
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
