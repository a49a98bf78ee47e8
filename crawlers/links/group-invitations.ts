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
      TELEGRAM_PUBLIC,
    ],
  },
  {
    service: 'qq',
    surface: 'group-invitation',
    hosts: ['qm.qq.com', 'jq.qq.com', 'shang.qq.com'],
    shapes: [
      prefixed(/^\/q\/(\w{6,20})/u, 'https://qm.qq.com/q/'),
      prefixed(
        /^\/cgi-bin\/qm\/qr\?(?:[^#]*&)?k=([\w-]{32})/u,
        'https://qm.qq.com/cgi-bin/qm/qr?k=',
      ),
      prefixed(/^\/\?(?:[^#]*&)?k=(\w{5,20})/u, 'https://jq.qq.com/?_wv=1027&k='),
      prefixed(
        /^\/wpa\/qunwpa\?(?:[^#]*&)?idkey=([0-9a-f]{20,80})/iu,
        'https://shang.qq.com/wpa/qunwpa?idkey=',
      ),
    ],
  },
  {
    service: 'wechat',
    surface: 'group-invitation',
    hosts: ['weixin.qq.com'],
    shapes: [
      prefixed(/^\/g\/([\w-]{16,100})/u, 'https://weixin.qq.com/g/'),
      prefixed(/^\/gm\/([0-9a-f]{32})/iu, 'https://work.weixin.qq.com/gm/'),
    ],
  },
  {
    service: 'whatsapp',
    surface: 'group-invitation',
    hosts: ['chat.whatsapp.com'],
    shapes: [prefixed(/^\/(?:invite\/)?([A-Za-z0-9]{20,24})/u, 'https://chat.whatsapp.com/')],
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
    ],
  },
];
