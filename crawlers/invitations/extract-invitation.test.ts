import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invitationPage } from '../../test/support/invitation-page.ts';
import { extractInvitation } from './extract-invitation.ts';
import { CHINESE_ENDS, readByTexts } from './read-by-texts.ts';
import { stateAlone } from './reading.ts';
import { unescapeScript } from './script-text.ts';

const ADDRESS = 'https://qm.qq.com/q/8bMJLsjrCK';

describe('extractInvitation', () => {
  it('takes no page for alive that is no success', () => {
    const page = invitationPage(ADDRESS, '', { status: 404 });

    const { facts } = extractInvitation(page, () => stateAlone('alive', 'named'));

    expect(facts).toMatchObject({ state: 'unknown', proof: 'status 404' });
  });

  it('lists name and description once, with the links in them', () => {
    const reading = {
      ...stateAlone('alive', 'named'),
      title: '证件  群',
      description: '证件 群\n备用 t.me/some_name',
      picture: '/icon.png',
      links: ['https://discord.gg/SWJDGJ'],
    };

    const { listings, facts, invitations } = extractInvitation(
      invitationPage(ADDRESS, ''),
      () => reading,
    );

    expect(listings).toMatchObject([
      { url: ADDRESS, kind: 'invitation', text: '证件 群\n备用 t.me/some_name' },
    ]);
    expect(facts?.picture).toBe('https://qm.qq.com/icon.png');
    expect(invitations.map(({ url }) => url)).toEqual([
      'https://t.me/some_name',
      'https://discord.gg/SWJDGJ',
    ]);
  });

  it.each(['removed', 'unknown'] as const)(
    'lists nothing of a group that is %s and nameless',
    (state) => {
      const { listings } = extractInvitation(invitationPage(ADDRESS, ''), () =>
        stateAlone(state, 'said so'),
      );

      expect(listings).toEqual([]);
    },
  );

  const texts = { generic: /^$/u, ends: CHINESE_ENDS, names: [/群聊\s?[“"]([^”"\n]{1,60})[”"]/u] };

  it('never throws, whatever the page', () => {
    assert(
      property(string({ unit: 'binary' }), (noise) => {
        const page = invitationPage(ADDRESS, `<p>${noise}群聊“${noise}`);

        expect(() => extractInvitation(page, (asked) => readByTexts(asked, texts))).not.toThrow();
      }),
    );
  });

  it.each(['<img src=x>', '<a href="https://t.me/x">', '<p>', '群聊“', '二维码已'])(
    'takes time in proportion to a page of %s',
    (unit) => {
      const page = invitationPage(ADDRESS, unit.repeat(1_000_000 / unit.length));

      const began = performance.now();
      extractInvitation(page, (asked) => readByTexts(asked, texts));

      expect(performance.now() - began).toBeLessThan(4_000);
    },
  );
});

describe('unescapeScript', () => {
  it.each([
    ['\\u529e\\u8bc1\\u7fa4', '办证群'],
    ['https:\\/\\/qm.qq.com\\/q\\/x', 'https://qm.qq.com/q/x'],
    ['a\\x41\\"b\\\\', 'aA"b\\'],
    ['\\', '\\'],
    ['\\u12', 'u12'],
  ])('reads %s', (written, text) => {
    expect(unescapeScript(written)).toBe(text);
  });
});
