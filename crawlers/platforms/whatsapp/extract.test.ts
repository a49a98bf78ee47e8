import { describe, expect, it } from 'vitest';
import { invitationPage, PROVE_NOTHING } from '../../../test/support/invitation-page.ts';
import { whatsapp } from './index.ts';

const ADDRESS = 'https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv';

describe('whatsapp states', () => {
  it.each(PROVE_NOTHING)('%s proves nothing', (_, html, answered, state) => {
    const extraction = whatsapp.extract(invitationPage(ADDRESS, html, answered));

    expect(extraction.facts?.state).toBe(state);
    expect(extraction.wall === null).toBe(state !== 'wall');
    expect(extraction.listings).toEqual([]);
  });

  it.each([
    [
      'a group named for those who share it',
      '<title>WhatsApp Group Invite</title><meta property="og:site_name" content="WhatsApp.com"><meta property="og:image" content="https://pps.whatsapp.net/v/9.jpg"><meta property="og:title" content="证件"><h3></h3>',
      'alive',
    ],
    [
      'a group without a picture',
      '<title>WhatsApp Group Invite</title><meta property="og:site_name" content="WhatsApp.com"><meta property="og:image" content="https://static.whatsapp.net/rsrc.php/zz.png"><meta property="og:title" content="证件"><h3></h3>',
      'alive',
    ],
    [
      'a group named in the page alone',
      '<title>WhatsApp Group Invite</title><meta property="og:site_name" content="WhatsApp.com"><meta property="og:image" content="https://pps.whatsapp.net/v/9.jpg"><meta property="og:title" content="WhatsApp Group Invite"><h3>证件</h3>',
      'alive',
    ],
    [
      'no name and the picture of all',
      '<title>WhatsApp Group Invite</title><meta property="og:site_name" content="WhatsApp.com"><meta property="og:image" content="https://static.whatsapp.net/rsrc.php/zz.png"><meta property="og:title" content=""><h3></h3>',
      'removed',
    ],
    [
      'the title of all and the picture of all',
      '<title>WhatsApp Group Invite</title><meta property="og:site_name" content="WhatsApp.com"><meta property="og:image" content="https://static.whatsapp.net/rsrc.php/zz.png"><meta property="og:title" content="WhatsApp Group Invite"><h3></h3>',
      'removed',
    ],
    [
      'no name but a picture of its own',
      '<title>WhatsApp Group Invite</title><meta property="og:site_name" content="WhatsApp.com"><meta property="og:image" content="https://pps.whatsapp.net/v/9.jpg"><meta property="og:title" content=""><h3></h3>',
      'unknown',
    ],
    [
      'a page without any title to share',
      '<title>WhatsApp Group Invite</title><meta property="og:site_name" content="WhatsApp.com"><meta property="og:image" content="https://static.whatsapp.net/rsrc.php/zz.png"><h3></h3>',
      'unknown',
    ],
    ['another page', '<title>WhatsApp</title><p>Update</p>', 'unknown'],
  ])('%s', (_, html, state) => {
    const { facts } = whatsapp.extract(invitationPage(ADDRESS, html));

    expect(facts?.state).toBe(state);
  });

  it('asks for the page, once', () => {
    const target = { url: ADDRESS, accessCode: null };
    const { answers } = invitationPage(ADDRESS, '');

    expect(whatsapp.nextRequest(target, [])).toEqual({
      method: 'GET',
      url: ADDRESS.replace(/#.*$/u, ''),
      headers: {},
      body: null,
    });
    expect(whatsapp.nextRequest(target, answers)).toBeNull();
  });
});
