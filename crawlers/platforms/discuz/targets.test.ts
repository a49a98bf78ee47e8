import { describe, expect, it } from 'vitest';
import {
  discuzFixtures,
  pageWith,
  postHtml,
  recordedDiscuz,
  THREAD,
} from '../../../test/support/discuz-page-of.ts';
import { discuz } from './index.ts';

describe('discuz targets', () => {
  it('proposes no address in two forms, and no view of the same posts', () => {
    const pages = discuzFixtures.flatMap(({ page }) => discuz.extract(page).next);

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
    const fixture = recordedDiscuz('ok.board-of-x35');

    const { next } = discuz.extract(fixture);

    expect(fixture.answers[0]?.text).toContain('href="archiver/"');
    expect(next.filter(({ url }) => url.includes('/archiver'))).toEqual([]);
  });

  it('leaves a thread that was moved away to its new board', () => {
    const { next } = discuz.extract(recordedDiscuz('ok.board-of-x35'));

    expect(next.filter(({ url }) => /tid=(?:77|131)\b/u.test(url))).toEqual([]);
  });

  it.each([
    ['半小时前', '2026-11-22 06:02', '37&nbsp;分钟前'],
    ['昨天&nbsp;10:20', '2026-11-21 10:20', '2026-11-21 10:20'],
  ])('stamps a thread alike while only its age changes: %s', (before, exact, after) => {
    const page = recordedDiscuz('ok.board-of-x35');
    const text = page.answers[0]?.text ?? '';
    const later = after.includes('-')
      ? text.replaceAll(`<span title="${exact}">${before}</span>`, after)
      : text.replaceAll(before, after);

    const [one, other] = [text, later].map((html) => discuz.extract(pageWith(html, page.url)).next);

    expect(later).not.toBe(text);
    expect(other).toEqual(one);
  });

  it('stamps a thread anew with every reply and every comment', () => {
    const page = recordedDiscuz('ok.board-of-x35');
    const text = page.answers[0]?.text ?? '';
    function stampOf(html: string) {
      const { next } = discuz.extract(pageWith(html, page.url));
      return next.find(({ url }) => url.includes('tid=120&'))?.stamp;
    }

    expect(stampOf(text.replace('class="xi2">4<', 'class="xi2">5<'))).not.toBe(stampOf(text));
    expect(stampOf(text.replace('06:02', '06:03'))).not.toBe(stampOf(text));
  });

  it('stamps threads with what the board prints, whatever day it is read on', () => {
    const { next } = discuz.extract(recordedDiscuz('ok.board'));

    expect(next.find(({ url }) => url.includes('tid=96&'))?.stamp).toBe('2026-11-21 10:20|27');
  });

  it('stamps the next page of an ordered board with its last row, and no other page', () => {
    const { next } = discuz.extract(recordedDiscuz('ok.board'));

    const pages = next.filter(({ url }) => /fid=2(?:&|$)/u.test(url));

    expect(pages.map(({ url, stamp }) => [url.split('8101/')[1], stamp])).toEqual([
      [
        'forum.php?mod=forumdisplay&fid=2&page=3',
        'after forum.php?mod=viewthread&tid=84&extra=page%3D1 2026-10-30 19:22|4',
      ],
    ]);
  });

  it('proposes every page of a board in another order, without a stamp', () => {
    const page = recordedDiscuz('ok.board');
    const [answer] = page.answers;
    const text = answer?.text.replace('2026-11-4 08:12', '2026-11-20 08:12') ?? '';

    const { next } = discuz.extract(pageWith(text, page.url));

    const pages = next.filter(({ url }) => /fid=2(?:&|$)/u.test(url));
    expect(pages.map(({ stamp }) => stamp)).toEqual([null, null, null]);
  });
});
