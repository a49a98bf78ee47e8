import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../../core/page.ts';
import {
  pageWith,
  postHtml,
  recordedDiscuz,
  THREAD,
} from '../../../test/support/discuz-page-of.ts';
import { MAX_LISTINGS, MAX_NAME_CHARACTERS, MAX_REFERENCES, MAX_TARGETS } from '../../limits.ts';
import { discuz } from './index.ts';

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
    const { answers } = recordedDiscuz('ok.profile');
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
