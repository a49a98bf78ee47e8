import { describe, expect, it } from 'vitest';
import { invitationPage, PROVE_NOTHING } from '../../../test/support/invitation-page.ts';
import { wechat } from './index.ts';

const ADDRESS = 'https://weixin.qq.com/g/XCBKMersw3NxHng4SbcD';

describe('wechat states', () => {
  it.each(PROVE_NOTHING)('%s proves nothing', (_, html, answered, state) => {
    const extraction = wechat.extract(invitationPage(ADDRESS, html, answered));

    expect(extraction.facts?.state).toBe(state);
    expect(extraction.wall === null).toBe(state !== 'wall');
    expect(extraction.listings).toEqual([]);
  });

  it.each([
    ['a group named in the page', '<p>小王邀请你加入群聊“证件”</p>', 'alive'],
    ['a code past its time', '<p>二维码已过期</p>', 'expired'],
    ['a code that is off', '<p>该二维码已失效</p>', 'expired'],
    ['a card past its day', '<p>群聊：证件</p><p>该二维码7天内(11月19日前)有效</p>', 'expired'],
    ['a group that is gone, as its code tells', '<p>该群已解散</p>', 'expired'],
    ['a page of the app', '<p>请在微信客户端打开链接</p>', 'unknown'],
  ])('%s', (_, html, state) => {
    const { facts } = wechat.extract(invitationPage(ADDRESS, html));

    expect(facts?.state).toBe(state);
  });

  it('asks for the page, once', () => {
    const target = { url: ADDRESS, accessCode: null };
    const { answers } = invitationPage(ADDRESS, '');

    expect(wechat.nextRequest(target, [])).toEqual({
      method: 'GET',
      url: ADDRESS.replace(/#.*$/u, ''),
      headers: {},
      body: null,
    });
    expect(wechat.nextRequest(target, answers)).toBeNull();
  });
});
