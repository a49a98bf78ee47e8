import { describe, expect, it } from 'vitest';
import { invitationPage, PROVE_NOTHING } from '../../../test/support/invitation-page.ts';
import { qq } from './index.ts';

const ADDRESS = 'https://qm.qq.com/q/8bMJLsjrCK';

describe('qq states', () => {
  it.each(PROVE_NOTHING)('%s proves nothing', (_, html, answered, state) => {
    const extraction = qq.extract(invitationPage(ADDRESS, html, answered));

    expect(extraction.facts?.state).toBe(state);
    expect(extraction.wall === null).toBe(state !== 'wall');
    expect(extraction.listings).toEqual([]);
  });

  it.each([
    ['a group named in the page', '<p>点击链接加入群聊【证件】</p>', 'alive'],
    ['a group named in a script', '<script>x={"group_name":"证件"}</script>', 'alive'],
    ['no group', '<p>该群不存在</p>', 'removed'],
    ['a dissolved group', '<p>该群已解散</p>', 'removed'],
    ['a code past its time', '<p>二维码已过期</p>', 'expired'],
    ['a code that is off', '<p>二维码已失效，请联系群主</p>', 'expired'],
    ['a full group', '<p>该群已满</p>', 'unknown'],
    [
      'words of an end in the code of the page',
      '<script>var t={a:"该群不存在"}</script><p>打开QQ</p>',
      'unknown',
    ],
    ['words of an end in a long text', `<p>${'别人说该二维码已失效。'.repeat(60)}</p>`, 'unknown'],
    ['a page of the app', '<title>QQ</title><p>请使用手机QQ扫码</p>', 'unknown'],
  ])('%s', (_, html, state) => {
    const { facts } = qq.extract(invitationPage(ADDRESS, html));

    expect(facts?.state).toBe(state);
  });

  it('asks for the page, once', () => {
    const target = { url: ADDRESS, accessCode: null };
    const { answers } = invitationPage(ADDRESS, '');

    expect(qq.nextRequest(target, [])).toEqual({
      method: 'GET',
      url: ADDRESS.replace(/#.*$/u, ''),
      headers: {},
      body: null,
    });
    expect(qq.nextRequest(target, answers)).toBeNull();
  });
});

describe('qq numbers', () => {
  it.each([
    ['https://qm.qq.com/cgi-bin/qm/qr?k=AbCdEfGhIjKlMnOpQrStUvWxYz_-0123&group_code=999930280', ''],
    ['https://qm.qq.com/cgi-bin/qm/qr?group_code=999930280', '<p>QQ</p>'],
    [
      'https://qm.qq.com/q/8bMJLsjrCK',
      '<a href="mqqapi://card/show_pslcard?version=1&amp;uin=999930280&amp;card_type=group">x</a>',
    ],
    ['https://qm.qq.com/q/8bMJLsjrCK', '<p>群号：999930280</p>'],
    ['https://qm.qq.com/q/8bMJLsjrCK', '<script>a={"groupCode":"999930280"}</script>'],
  ])('are a handle, from %s %s', (url, html) => {
    const { listings, facts } = qq.extract(invitationPage(url, html));

    expect(facts).toMatchObject({ state: 'unknown', title: 'QQ群 999930280' });
    expect(listings.map(({ text }) => text)).toEqual(['QQ群 999930280']);
  });
});
