import { describe, expect, it } from 'vitest';
import { invitationPage, PROVE_NOTHING } from '../../../test/support/invitation-page.ts';
import { liveCode } from './index.ts';

const ADDRESS = 'https://qr61.cn/o9zz99/q8YyXx7';

describe('live-code states', () => {
  it.each(PROVE_NOTHING)('%s proves nothing', (_, html, answered, state) => {
    const extraction = liveCode.extract(invitationPage(ADDRESS, html, answered));

    expect(extraction.facts?.state).toBe(state);
    expect(extraction.wall === null).toBe(state !== 'wall');
    expect(extraction.listings).toEqual([]);
  });

  it.each([
    ['a picture to scan', '<p>扫码进群</p><img src="/a.png">', 'alive'],
    ['a picture behind a text', '<p style="background:url(/a.png)">扫码进群</p>', 'alive'],
    ['a picture of something', '<p>公司介绍</p><img src="/a.png">', 'unknown'],
    ['a link to a group', '<a href="https://t.me/some_name">x</a>', 'alive'],
    [
      'a way on by refresh',
      '<meta http-equiv="refresh" content="0; url=https://qm.qq.com/q/8bMJLsjrCK">',
      'alive',
    ],
    [
      'a way on to the app',
      '<script>location.replace("mqqapi://card/show_pslcard?uin=999930280&card_type=group")</script>',
      'alive',
    ],
    ['a code past its time', '<p>该活码已过期</p><img src="/a.png">', 'expired'],
    ['a code that is off', '<p>二维码已停用</p>', 'expired'],
    ['no such code', '<p>二维码不存在</p>', 'removed'],
    ['a code that its host has blocked', '<p>该内容涉嫌违规，已停止访问</p>', 'removed'],
    [
      'words of an end beside a way on',
      '<p>老二维码已失效</p><a href="https://t.me/some_name">新群</a>',
      'alive',
    ],
  ])('%s', (_, html, state) => {
    const { facts } = liveCode.extract(invitationPage(ADDRESS, html));

    expect(facts?.state).toBe(state);
  });

  it('asks for the page, once', () => {
    const target = { url: ADDRESS, accessCode: null };
    const { answers } = invitationPage(ADDRESS, '');

    expect(liveCode.nextRequest(target, [])).toEqual({
      method: 'GET',
      url: ADDRESS.replace(/#.*$/u, ''),
      headers: {},
      body: null,
    });
    expect(liveCode.nextRequest(target, answers)).toBeNull();
  });
});

describe('live-code pictures', () => {
  it('are targets of their own, ornaments and pictures without an address left out', () => {
    const page = invitationPage(
      ADDRESS,
      '<p>扫码进群</p><img src="data:image/png;base64,AAAA"><img src="/logo.png" width="32"><img src="/x.svg"><img src="/blank.gif" data-src="//img.example.org/qun.png"><img src="/qun.png">',
      { finalUrl: 'https://h5.clewm.net/?url=qr61.cn%2Fo9zz99%2Fq8YyXx7' },
    );

    const { next, listings } = liveCode.extract(page);

    const pictures = ['https://img.example.org/qun.png', 'https://h5.clewm.net/qun.png'];
    expect(next).toEqual(
      pictures.map((url) => ({
        url,
        kind: 'image',
        platform: null,
        accessCode: null,
        stamp: null,
      })),
    );
    expect(listings[0]?.images).toEqual(pictures);
  });

  it('are looked for by a browser where the page is a shell', () => {
    const shell = '<title>草料二维码</title><div id="app"></div><script src="/a.js"></script>';

    expect(liveCode.extract(invitationPage(ADDRESS, shell)).needsBrowser).toBe(true);
  });
});
