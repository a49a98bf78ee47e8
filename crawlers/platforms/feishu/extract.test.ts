import { describe, expect, it } from 'vitest';
import { invitationPage, PROVE_NOTHING } from '../../../test/support/invitation-page.ts';
import { feishu } from './index.ts';

const ADDRESS =
  'https://applink.feishu.cn/client/chat/chatter/add_by_link?link_token=0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9';

describe('feishu states', () => {
  it.each(PROVE_NOTHING)('%s proves nothing', (_, html, answered, state) => {
    const extraction = feishu.extract(invitationPage(ADDRESS, html, answered));

    expect(extraction.facts?.state).toBe(state);
    expect(extraction.wall === null).toBe(state !== 'wall');
    expect(extraction.listings).toEqual([]);
  });

  it.each([
    ['a group that is named', '<p>张三邀请你加入群组「证件」</p>', 'alive'],
    ['a group named in English', '<p>You are invited to join the group "Cards"</p>', 'unknown'],
    [
      'a group named in English, by a person',
      '<p>Zhang invited you to join the group "Cards"</p>',
      'alive',
    ],
    ['a link past its time', '<p>该邀请链接已失效</p>', 'expired'],
    ['a dissolved group', '<p>群已解散</p>', 'removed'],
    ['a group for insiders', '<p>仅内部成员可加入</p>', 'private'],
    ['a page of the app', '<title>飞书</title><p>下载飞书</p>', 'unknown'],
  ])('%s', (_, html, state) => {
    const { facts } = feishu.extract(invitationPage(ADDRESS, html));

    expect(facts?.state).toBe(state);
  });

  it('asks for the page, once', () => {
    const target = { url: ADDRESS, accessCode: null };
    const { answers } = invitationPage(ADDRESS, '');

    expect(feishu.nextRequest(target, [])).toEqual({
      method: 'GET',
      url: ADDRESS.replace(/#.*$/u, ''),
      headers: {},
      body: null,
    });
    expect(feishu.nextRequest(target, answers)).toBeNull();
  });
});
