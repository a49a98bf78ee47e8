import { describe, expect, it } from 'vitest';
import { invitationPage, PROVE_NOTHING } from '../../../test/support/invitation-page.ts';
import { dingtalk } from './index.ts';

const ADDRESS = 'https://qr.dingtalk.com/action/joingroup?code=v1,k1,AbCdEf+Gh/Ij=';

describe('dingtalk states', () => {
  it.each(PROVE_NOTHING)('%s proves nothing', (_, html, answered, state) => {
    const extraction = dingtalk.extract(invitationPage(ADDRESS, html, answered));

    expect(extraction.facts?.state).toBe(state);
    expect(extraction.wall === null).toBe(state !== 'wall');
    expect(extraction.listings).toEqual([]);
  });

  it.each([
    ['a group that is named', '<p>李四邀请你加入钉钉群“证件”</p>', 'alive'],
    ['a link past its time', '<p>邀请已过期</p>', 'expired'],
    ['no group', '<p>群聊不存在</p>', 'removed'],
    ['a page of the app', '<title>钉钉</title><p>正在打开钉钉</p>', 'unknown'],
  ])('%s', (_, html, state) => {
    const { facts } = dingtalk.extract(invitationPage(ADDRESS, html));

    expect(facts?.state).toBe(state);
  });

  it('asks for the page, once', () => {
    const target = { url: ADDRESS, accessCode: null };
    const { answers } = invitationPage(ADDRESS, '');

    expect(dingtalk.nextRequest(target, [])).toEqual({
      method: 'GET',
      url: ADDRESS.replace(/#.*$/u, ''),
      headers: {},
      body: null,
    });
    expect(dingtalk.nextRequest(target, answers)).toBeNull();
  });
});
