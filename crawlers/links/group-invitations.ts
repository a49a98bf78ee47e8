import { LIVE_CODES } from './live-codes.ts';
import { QQ_INVITATIONS } from './qq-invitations.ts';
import { type LinkService, type LinkShape, prefixed } from './service.ts';

/** First parts of a Telegram address that name no group or channel (core.telegram.org/api/links). */
const TELEGRAM_RESERVED = new Set([
  'addemoji',
  'addlist',
  'addstickers',
  'addtheme',
  'boost',
  'confirmphone',
  'contact',
  'giftcode',
  'invoice',
  'joinchat',
  'login',
  'proxy',
  'setlanguage',
  'share',
  'socks',
]);

/** A public channel, group or person; names ignore case. */
const TELEGRAM_PUBLIC: LinkShape = {
  pattern: /^\/(?:s\/)?([a-z]\w{3,31})(?![\w-])/iu,
  name: ([, written = '']) => {
    const id = written.toLowerCase();
    return TELEGRAM_RESERVED.has(id) ? null : { id, url: `https://t.me/${id}` };
  },
};

/**
 * Hosted services of groups. Shapes: discord-api-types, github ozio/tginfo, PythonicCafe/tchan, and the addresses that the
 * services' own share buttons write.
 */
export const GROUP_INVITATIONS: readonly LinkService[] = [
  {
    service: 'telegram',
    surface: 'group-invitation',
    hosts: ['t.me', 'telegram.me', 'telegram.dog'],
    shapes: [
      // `+` before nothing but digits is a phone number.
      prefixed(/^\/(?:\+(?!\d+(?:\W|$))|joinchat\/)([\w-]{16,64})/u, 'https://t.me/+'),
      // A folder of several groups.
      prefixed(/^\/(addlist\/[\w-]{8,64})/u, 'https://t.me/'),
      TELEGRAM_PUBLIC,
    ],
  },
  {
    service: 'wechat',
    surface: 'group-invitation',
    hosts: ['weixin.qq.com'],
    shapes: [
      prefixed(/^\/g\/([\w-]{16,100})/u, 'https://weixin.qq.com/g/'),
      prefixed(/^\/gm\/([0-9a-f]{32})/iu, 'https://work.weixin.qq.com/gm/'),
      // Ways to one person of a company: customer links, service desks, cards.
      prefixed(/^\/(ca\/[\w-]{8,40})/u, 'https://work.weixin.qq.com/'),
      prefixed(/^\/(kfid\/[\w-]{8,60})/u, 'https://work.weixin.qq.com/'),
      prefixed(/^\/(u\/vc[\w-]{8,40})/u, 'https://work.weixin.qq.com/'),
    ],
  },
  {
    // The code of a person: sellers post it in place of a group's, which lasts a week only.
    service: 'wechat',
    surface: 'group-invitation',
    hosts: ['u.wechat.com'],
    shapes: [prefixed(/^\/([\w-]{16,80})/u, 'https://u.wechat.com/')],
  },
  {
    service: 'whatsapp',
    surface: 'group-invitation',
    hosts: ['chat.whatsapp.com'],
    shapes: [prefixed(/^\/(?:invite\/)?([A-Za-z0-9]{20,24})/u, 'https://chat.whatsapp.com/')],
  },
  {
    // Channels, which anyone may read.
    service: 'whatsapp',
    surface: 'group-invitation',
    hosts: ['whatsapp.com'],
    shapes: [prefixed(/^\/(channel\/[A-Za-z0-9]{18,30})/u, 'https://www.whatsapp.com/')],
  },
  {
    service: 'discord',
    surface: 'group-invitation',
    hosts: ['discord.gg'],
    shapes: [prefixed(/^\/(?:invite\/)?([\w-]{2,32})/u, 'https://discord.gg/')],
  },
  {
    service: 'discord',
    surface: 'group-invitation',
    hosts: ['discord.com', 'discordapp.com'],
    shapes: [
      prefixed(/^\/(?:invite|api\/v\d{1,2}\/invites)\/([\w-]{2,32})/u, 'https://discord.gg/'),
    ],
  },
  {
    service: 'line',
    surface: 'group-invitation',
    hosts: ['line.me'],
    shapes: [
      prefixed(/^\/(?:R\/)?ti\/g\/([\w-]{10,60})/u, 'https://line.me/ti/g/'),
      prefixed(/^\/(?:R\/)?ti\/g2\/([\w-]{10,60})/u, 'https://line.me/ti/g2/'),
    ],
  },
  {
    service: 'feishu',
    surface: 'group-invitation',
    hosts: ['applink.feishu.cn', 'applink.larksuite.com'],
    shapes: [
      {
        pattern: /^\/client\/chat\/chatter\/add_by_link\?(?:[^#]*&)?link_token=([0-9a-z-]{36})/iu,
        name: ([, id = ''], { host }) => ({
          id,
          url: `https://${host}/client/chat/chatter/add_by_link?link_token=${id}`,
        }),
      },
    ],
  },
  {
    service: 'dingtalk',
    surface: 'group-invitation',
    hosts: ['qr.dingtalk.com'],
    shapes: [
      prefixed(
        /^\/action\/joingroup\?(?:[^#]*&)?code=(v1,k1,[\w+/=]{10,100})/u,
        'https://qr.dingtalk.com/action/joingroup?code=',
      ),
      {
        pattern:
          /^\/action\/joingroup\?(?:[^#]*&)?code=(v1%2Ck1%2C(?:\w|%2[BF]|%3D|[+/=]){10,200})/iu,
        name: ([, written = '']) => {
          const id = written.replaceAll(/%(?:2C|2B|2F|3D)/giu, (escaped) =>
            decodeURIComponent(escaped),
          );
          return { id, url: `https://qr.dingtalk.com/action/joingroup?code=${id}` };
        },
      },
    ],
  },
  {
    // The group's key stands after `#`, so that no server is told it.
    service: 'signal',
    surface: 'group-invitation',
    hosts: ['signal.group'],
    shapes: [prefixed(/^\/#([\w-]{40,140}={0,2})/u, 'https://signal.group/#')],
  },
  ...QQ_INVITATIONS,
  ...LIVE_CODES,
];
