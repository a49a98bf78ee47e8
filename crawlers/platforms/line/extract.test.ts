import { describe, expect, it } from 'vitest';
import { invitationPage, PROVE_NOTHING } from '../../../test/support/invitation-page.ts';
import { line } from './index.ts';

const ADDRESS = 'https://line.me/ti/g2/AbCdEfGhIjKlMnOpQrStUvWxYz0123456789_-';

describe('line states', () => {
  it.each(PROVE_NOTHING)('%s proves nothing', (_, html, answered, state) => {
    const extraction = line.extract(invitationPage(ADDRESS, html, answered));

    expect(extraction.facts?.state).toBe(state);
    expect(extraction.wall === null).toBe(state !== 'wall');
    expect(extraction.listings).toEqual([]);
  });

  it.each([
    ['a room that is named', '<meta property="og:title" content="證件交流">', 'alive'],
    ['a link past its time', '<p>This invitation link has expired.</p>', 'expired'],
    ['a link past its time, in Chinese', '<p>此連結已過期</p>', 'expired'],
    ['a link past its time, in Japanese', '<p>招待リンクの有効期限が切れています</p>', 'expired'],
    ['a wrong link', '<p>This link is invalid.</p>', 'removed'],
    ['a room that was deleted', '<p>このオープンチャットは削除されました</p>', 'removed'],
    ['a page of the app', '<meta property="og:title" content="LINE">', 'unknown'],
  ])('%s', (_, html, state) => {
    const { facts } = line.extract(invitationPage(ADDRESS, html));

    expect(facts?.state).toBe(state);
  });

  it('asks for the page, once', () => {
    const target = { url: ADDRESS, accessCode: null };
    const { answers } = invitationPage(ADDRESS, '');

    expect(line.nextRequest(target, [])).toEqual({
      method: 'GET',
      url: ADDRESS.replace(/#.*$/u, ''),
      headers: {},
      body: null,
    });
    expect(line.nextRequest(target, answers)).toBeNull();
  });
});
