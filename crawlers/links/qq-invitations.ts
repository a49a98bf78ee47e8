import { type LinkService, type NamedLink, prefixed } from './service.ts';

/** A group's number in the address itself, as QQ's share buttons write it. */
const GROUP_CODE = /[?&]group_code=(\d{5,12})(?!\d)/u;

/** The key of an old invitation, `jq.qq.com`'s are shorter. */
const KEY =
  /^\/(?:cgi-bin\/qm\/qr|bizagent\/qm\/qr)\?[^#]{0,600}?(?:[?&]|%26|%3F)k(?:=|%3D)([\w-]{32})/iu;

/** `mqqapi://card/show_pslcard?…uin=…&card_type=group`; `key` is the key of the web address, where there is one. */
const CARD =
  /^\/card\/show_pslcard\?(?=[^#]{0,600}\bcard_type=group)(?=[^#]{0,600}\buin=(\d{5,12})(?!\d))/iu;
const CARD_KEY = /[?&]key=([0-9a-f]{20,80})(?![0-9a-f])/iu;

/** `busi_data` is JSON in base 64: `{"groupCode":"…","token":"…","uin":"…"}`, `uin` being who shared it. */
const SHARED =
  /^\/universal-share\/share\?(?:[^#]*&)?busi_data=((?:[\w+/-]|%2[BF]){24,600}(?:=|%3D){0,2})/iu;

const CHANNEL_SHARE = 'https://qun.qq.com/qqweb/qunpro/share?inviteCode=';

/**
 * Invitations to groups and channels of QQ. Addresses as they stand in thousands of public read-me files; the schemes of
 * the app (`mqqapi`, `mqqopensdkapi`) as programs open them.
 */
export const QQ_INVITATIONS: readonly LinkService[] = [
  {
    service: 'qq',
    surface: 'group-invitation',
    hosts: ['qm.qq.com'],
    shapes: [
      prefixed(/^\/q\/(\w{6,20})/u, 'https://qm.qq.com/q/'),
      {
        pattern: KEY,
        name: ([, key = ''], { rest }) => keyed(key, GROUP_CODE.exec(rest)?.[1] ?? null),
      },
      {
        pattern: CARD,
        name: ([, number = ''], { rest }) => cardOf(number, CARD_KEY.exec(rest)?.[1] ?? null),
      },
      {
        pattern: /^\/cgi-bin\/qm\/qr\?(?:[^#]*&)?group_code=(\d{5,12})(?!\d)/u,
        name: ([, number = '']) => cardOf(number, null),
      },
    ],
  },
  {
    service: 'qq',
    surface: 'group-invitation',
    hosts: ['jq.qq.com'],
    shapes: [prefixed(/^\/\?(?:[^#]*&)?k=(\w{5,20})/u, 'https://jq.qq.com/?_wv=1027&k=')],
  },
  {
    service: 'qq',
    surface: 'group-invitation',
    hosts: ['shang.qq.com'],
    shapes: [
      prefixed(
        /^\/wpa\/qunwpa\?(?:[^#]*&)?idkey=([0-9a-f]{20,80})/iu,
        'https://shang.qq.com/wpa/qunwpa?idkey=',
      ),
    ],
  },
  {
    service: 'qq',
    surface: 'group-invitation',
    hosts: ['qun.qq.com'],
    shapes: [
      prefixed(/^\/qqweb\/qunpro\/share\?(?:[^#]*&)?inviteCode=(\w{4,20})/iu, CHANNEL_SHARE),
      { pattern: SHARED, name: ([, written = '']) => sharedGroup(written) },
    ],
  },
  {
    // Channels; `/g/` and the long form are from memory and from channel tools.
    service: 'qq',
    surface: 'group-invitation',
    hosts: ['pd.qq.com'],
    shapes: [
      prefixed(/^\/s\/(\w{6,20})/u, 'https://pd.qq.com/s/'),
      prefixed(/^\/g\/(\w{4,24})/u, 'https://pd.qq.com/g/'),
      prefixed(/^\/[\w/-]{0,40}\?(?:[^#]*&)?inviteCode=(\w{4,20})/iu, CHANNEL_SHARE),
    ],
  },
];

/** An invitation by key; the number stays in the address, for the page does not show it. */
function keyed(key: string, number: string | null): NamedLink {
  const url = `https://qm.qq.com/cgi-bin/qm/qr?k=${key}`;
  return { id: key, url: number === null ? url : `${url}&group_code=${number}` };
}

/** A group by its number alone, or by the key beside it. */
function cardOf(number: string, key: string | null): NamedLink {
  return key === null
    ? { id: number, url: `https://qm.qq.com/cgi-bin/qm/qr?group_code=${number}` }
    : {
        id: key,
        url: `https://shang.qq.com/wpa/qunwpa?idkey=${key}&group_code=${number}`,
      };
}

/** The group that a shared card names; null where the card is no card of a group. */
function sharedGroup(written: string): NamedLink | null {
  const busy = written
    .replaceAll(/%2B/giu, '+')
    .replaceAll(/%2F/giu, '/')
    .replace(/(?:=|%3D)+$/iu, '');
  const card = Buffer.from(busy, 'base64').toString('utf8');
  const number = /"groupCode"\s?:\s?"?(\d{5,12})(?!\d)/u.exec(card)?.[1];
  return number === undefined
    ? null
    : {
        id: number,
        url: `https://qun.qq.com/universal-share/share?ac=1&busi_data=${encodeURIComponent(busy)}`,
      };
}
