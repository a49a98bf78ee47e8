import { describe, expect, it } from 'vitest';
import { invitationPage, PROVE_NOTHING } from '../../../test/support/invitation-page.ts';
import { xmpp } from './index.ts';

const ADDRESS = 'http://xmpp.example.org:5280/invites_page?AbCdEf012345';

describe('xmpp states', () => {
  it.each(PROVE_NOTHING)('%s proves nothing', (_, html, answered, state) => {
    const extraction = xmpp.extract(invitationPage(ADDRESS, html, answered));

    expect(extraction.facts?.state).toBe(state);
    expect(extraction.wall === null).toBe(state !== 'wall');
    expect(extraction.listings).toEqual([]);
  });

  it.each([
    [
      'an invitation',
      '<p>You have been invited to chat on town.example, part of the XMPP network.</p>',
      'alive',
    ],
    [
      'an invitation by someone',
      '<p>You have been invited to chat with zz_9999 on 小镇, part of the XMPP network.</p>',
      'alive',
    ],
    [
      'a token that is not known',
      '<h5>Invite expired</h5><p>Sorry, it looks like this invite code has expired!</p>',
      'expired',
    ],
    ['another page', '<p>Welcome</p>', 'unknown'],
  ])('%s', (_, html, state) => {
    const { facts } = xmpp.extract(invitationPage(ADDRESS, html));

    expect(facts?.state).toBe(state);
  });

  it('asks for the page, once', () => {
    const target = { url: ADDRESS, accessCode: null };
    const { answers } = invitationPage(ADDRESS, '');

    expect(xmpp.nextRequest(target, [])).toEqual({
      method: 'GET',
      url: ADDRESS.replace(/#.*$/u, ''),
      headers: {},
      body: null,
    });
    expect(xmpp.nextRequest(target, answers)).toBeNull();
  });
});
