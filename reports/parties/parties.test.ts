import { describe, expect, it } from 'vitest';
import type { CitedSighting } from '../../core/notice.ts';
import type { Advertisement } from '../../core/party.ts';
import type { Recipient } from '../../core/recipient.ts';
import { recipientDirectory } from '../recipients/directory.ts';
import { type PartyLists, partyLists } from './lists.ts';
import { partiesOf } from './parties.ts';

function sighting(fields: Partial<CitedSighting> = {}): CitedSighting {
  const at = new Date('2026-11-20T12:00:00Z');
  return {
    sightingId: 'sgt_1',
    url: 'https://forum.example.org/thread-1.html',
    text: '出售',
    firstSeenAt: at,
    lastSeenAt: at,
    evidence: null,
    handles: [],
    ...fields,
  };
}

function recipient(id: string, fields: Partial<Recipient>): Recipient {
  return {
    id,
    name: id,
    role: 'messenger',
    channel: 'mail-file',
    address: `${id}@desk.example.org`,
    languages: ['zh'],
    source: 'test',
    checkedOn: '2026-11-22',
    ...fields,
  };
}

const NOTHING: PartyLists = { allow: [], ignore: [], replace: {} };

function asked(
  advertisement: Partial<Advertisement>,
  own: readonly Recipient[] = [],
  lists: PartyLists = NOTHING,
): readonly string[] {
  return partiesOf(
    { cited: [sighting()], declared: [], policy: null, ...advertisement },
    recipientDirectory(own),
    lists,
  ).map(({ recipientId }) => recipientId);
}

describe('partiesOf', () => {
  it.each([
    ['a QQ number', { kind: 'qq', value: '999912345' }, 'tencent-qq'],
    ['a QQ group', { kind: 'qq-group', value: '999912345' }, 'tencent-qq'],
    ['a WeChat name', { kind: 'wechat', value: 'zz_none' }, 'tencent-weixin'],
    ['a Telegram name', { kind: 'telegram', value: 'zz_none' }, 'telegram-abuse'],
    ['a telephone number', { kind: 'phone', value: '14100000000' }, '12321'],
    ['a share', { kind: 'share', value: 'https://pan.baidu.com/s/1Abc' }, 'baidu-netdisk'],
    ['a group', { kind: 'invitation', value: 'https://t.me/+Abc' }, 'telegram-abuse'],
  ])('asks who runs %s', (_, handle, id) => {
    expect(asked({ cited: [sighting({ handles: [handle] })] })).toEqual([id]);
  });

  it.each([
    ['a mere link', { kind: 'url', value: 'https://pan.baidu.com/s/1Abc' }],
    ['a mailbox of nobody known', { kind: 'email', value: 'zz@notqq.com' }],
    ['what is no address', { kind: 'share', value: 'pan.baidu.com' }],
  ])('asks nobody for %s', (_, handle) => {
    expect(asked({ cited: [sighting({ handles: [handle] })] })).toEqual([]);
  });

  it('asks every party, each about what is in its hands, those of the declaration first', () => {
    const cited = [
      sighting({ sightingId: 'sgt_1', handles: [{ kind: 'qq', value: '999912345' }] }),
      sighting({ sightingId: 'sgt_2', handles: [{ kind: 'wechat', value: 'zz_none' }] }),
    ];

    const parties = partiesOf(
      { cited, declared: ['generic'], policy: 'sale-of-stolen-id' },
      recipientDirectory(),
      NOTHING,
    );

    expect(
      parties.map((party) => [
        party.recipientId,
        party.grounds,
        party.cited.map(({ sightingId }) => sightingId),
      ]),
    ).toEqual([
      ['generic', [{ kind: 'declared' }], ['sgt_1', 'sgt_2']],
      ['tencent-qq', [{ kind: 'handle', subject: '999912345', handle: 'qq' }], ['sgt_1']],
      ['tencent-weixin', [{ kind: 'handle', subject: 'zz_none', handle: 'wechat' }], ['sgt_2']],
    ]);
  });

  it('asks who serves a host most closely, and no name that only ends alike', () => {
    const own = [
      recipient('wide', { acts: { hosts: ['example.org'] } }),
      recipient('close', { acts: { hosts: ['forum.example.org'] } }),
    ];

    expect(asked({}, own)).toEqual(['close']);
    expect(asked({ cited: [sighting({ url: 'https://www.example.org/' })] }, own)).toEqual([
      'wide',
    ]);
    expect(asked({ cited: [sighting({ url: 'https://notexample.org/' })] }, own)).toEqual([]);
    expect(asked({ cited: [sighting({ url: 'http://192.0.2.7/' })] }, own)).toEqual([]);
  });

  it('asks by words, by first digits, about every offence or only about its own', () => {
    const own = [
      recipient('courier', { role: 'courier', acts: { words: ['顺丰'] } }),
      recipient('carrier', { role: 'carrier', acts: { phonePrefixes: ['141'] } }),
      recipient('bureau', { acts: { always: true, policies: ['sale-of-fake-id'] } }),
    ];
    const cited = [
      sighting({ text: '顺丰到付', handles: [{ kind: 'phone', value: '14100000000' }] }),
    ];

    expect(asked({ cited, policy: 'purchase-of-id' }, own)).toEqual([
      'sf-express',
      '12321',
      'courier',
      'carrier',
    ]);
    expect(asked({ policy: 'sale-of-fake-id' }, own)).toEqual(['bureau']);
    expect(asked({ policy: null }, own)).toEqual(['bureau']);
  });

  it('asks who was looked up as the host of a page, beside its site, and about that page alone', () => {
    const own = [
      recipient('site', { role: 'site', acts: { hosts: ['forum.example.org'] } }),
      recipient('rdap-1', { role: 'host' }),
      recipient('rdap-2', { role: 'registrar' }),
    ];
    const servants = [
      { recipientId: 'rdap-1', host: 'forum.example.org' },
      { recipientId: 'rdap-2', host: 'shop.example.org' },
      { recipientId: 'rdap-3', host: 'forum.example.org' },
    ];
    const cited = [
      sighting(),
      sighting({
        sightingId: 'sgt_2',
        url: 'https://other.example.org/',
        handles: [{ kind: 'url', value: 'https://forum.example.org/thread-1.html' }],
      }),
    ];

    const parties = partiesOf(
      { cited, declared: [], policy: null, servants },
      recipientDirectory(own),
      NOTHING,
    );

    expect(
      parties.map((party) => [
        party.recipientId,
        party.grounds,
        party.cited.map(({ sightingId }) => sightingId),
      ]),
    ).toEqual([
      ['site', [{ kind: 'host', subject: 'forum.example.org' }], ['sgt_1']],
      ['rdap-1', [{ kind: 'host', subject: 'forum.example.org' }], ['sgt_1']],
    ]);
  });

  it('ignores, allows and replaces as the installation says', () => {
    const cited = [sighting({ handles: [{ kind: 'qq', value: '999912345' }] })];

    expect(asked({ cited }, [], { ...NOTHING, ignore: ['tencent-qq'] })).toEqual([]);
    expect(asked({}, [], { ...NOTHING, allow: ['12377'] })).toEqual(['12377']);
    expect(asked({ cited }, [], { ...NOTHING, replace: { 'tencent-qq': '12377' } })).toEqual([
      '12377',
    ]);
  });

  it('makes one party of two that lead to one recipient', () => {
    const handles = [
      { kind: 'qq', value: '999912345' },
      { kind: 'wechat', value: 'zz_none' },
    ];

    const parties = partiesOf(
      { cited: [sighting({ handles })], declared: [], policy: null },
      recipientDirectory(),
      { ...NOTHING, replace: { 'tencent-weixin': 'tencent-qq' } },
    );

    expect(parties).toHaveLength(1);
    expect(parties[0]).toMatchObject({
      recipientId: 'tencent-qq',
      grounds: [{ handle: 'qq' }, { handle: 'wechat' }],
      cited: [{ sightingId: 'sgt_1' }],
    });
  });
});

describe('partyLists', () => {
  const known = new Set(['12377', 'generic']);

  it('is empty where nothing is declared', () => {
    expect(partyLists({}, known, 'parties.json')).toEqual(NOTHING);
  });

  it.each([
    ['an unknown key', { alow: [] }, 'alow'],
    ['an id that is none', { ignore: ['A B'] }, 'parties.json.ignore.0'],
    ['an id that the directory does not hold', { replace: { generic: 'nobody' } }, 'nobody'],
    ['no object', [], 'parties.json'],
  ])('refuses %s and names the place', (_, declared, place) => {
    expect(() => partyLists(declared, known, 'parties.json')).toThrow(place);
  });
});
