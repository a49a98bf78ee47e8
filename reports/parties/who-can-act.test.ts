import { describe, expect, it } from 'vitest';
import { HANDLE_KINDS } from '../../core/handle.ts';
import { recipientDirectory } from '../recipients/directory.ts';
import { partiesOf } from './parties.ts';

const NOTHING = { allow: [], ignore: [], replace: {} };

interface Seen {
  readonly url?: string;
  readonly text?: string;
  readonly handles?: readonly { readonly kind: string; readonly value: string }[];
}

function asked({ url = 'https://forum.example.org/', text = '出售', handles = [] }: Seen) {
  const at = new Date('2026-11-22T00:00:00Z');
  const cited = [
    {
      sightingId: 'sgt_1',
      url,
      text,
      firstSeenAt: at,
      lastSeenAt: at,
      evidence: null,
      handles,
    },
  ];
  return partiesOf({ cited, declared: [], policy: null }, recipientDirectory(), NOTHING).map(
    ({ recipientId }) => recipientId,
  );
}

/** A value of each kind of handle that somebody runs, and who that is. A mere link (`url`) is in nobody's hands. */
const HANDLES: readonly (readonly [string, string, readonly string[]])[] = [
  ['qq', '999912345', ['tencent-qq']],
  ['qq-group', '999912345', ['tencent-qq']],
  ['wechat', 'zz_none', ['tencent-weixin']],
  ['phone', '14100000000', ['12321']],
  ['telegram', 'zz_none', ['telegram-abuse']],
  ['email', 'zz@qq.com', ['tencent-mail']],
  ['alipay', 'zz@none.example', ['alipay-desk', 'pcac']],
  ['bank-card', '6200000000000000', ['unionpay', 'pcac']],
  ['usdt', 'TZZZ', ['tether-usdt', 'pboc']],
  ['whatsapp', '14100000000', ['whatsapp']],
  ['line', 'zz_none', ['line-messenger']],
  ['weibo', 'zz_none', ['weibo']],
  ['share', 'https://pan.baidu.com/s/1Abc', ['baidu-netdisk']],
  ['invitation', 'https://t.me/+Abc', ['telegram-abuse']],
];

/** Hosts of the shares and groups that links are recognised by (crawlers/links), and who serves them. */
const HOSTS: Readonly<Record<string, string>> = {
  'pan.baidu.com': 'baidu-netdisk',
  'yun.baidu.com': 'baidu-netdisk',
  'pan.quark.cn': 'quark-drive',
  'pan.qoark.cn': 'quark-drive',
  'drive.uc.cn': 'uc-drive',
  'www.aliyundrive.com': 'aliyun-drive',
  'www.alipan.com': 'aliyun-drive',
  '115.com': '115-disk',
  '115cdn.com': '115-disk',
  'anxia.com': '115-disk',
  'www.123pan.com': '123-pan',
  'www.123pan.cn': '123-pan',
  'www.123865.com': '123-pan',
  'www.123684.com': '123-pan',
  'www.123652.com': '123-pan',
  'www.123912.com': '123-pan',
  'www.123685.com': '123-pan',
  'www.123592.com': '123-pan',
  'cloud.189.cn': 'tianyi-cloud',
  'zz.lanzou.com': 'lanzou',
  'zz.lanzoui.com': 'lanzou',
  'zz.lanzoux.com': 'lanzou',
  'pan.xunlei.com': 'xunlei-pan',
  'yun.139.com': 'cmcc-cloud',
  'caiyun.139.com': 'cmcc-cloud',
  'share.weiyun.com': 'tencent-weiyun',
  'drive.google.com': 'google-drive',
  'docs.google.com': 'google-drive',
  'drive.usercontent.google.com': 'google-drive',
  '1drv.ms': 'onedrive',
  'onedrive.live.com': 'onedrive',
  'zz-my.sharepoint.com': 'onedrive',
  'zz-my.sharepoint.cn': 'onedrive',
  'www.dropbox.com': 'dropbox',
  'db.tt': 'dropbox',
  'mega.nz': 'mega',
  'mega.co.nz': 'mega',
  'mega.io': 'mega',
  't.me': 'telegram-abuse',
  'telegram.me': 'telegram-abuse',
  'telegram.dog': 'telegram-abuse',
  'weixin.qq.com': 'tencent-weixin',
  'work.weixin.qq.com': 'tencent-weixin',
  'u.wechat.com': 'tencent-weixin',
  'chat.whatsapp.com': 'whatsapp',
  'whatsapp.com': 'whatsapp',
  'discord.gg': 'discord',
  'discord.com': 'discord',
  'discordapp.com': 'discord',
  'line.me': 'line-messenger',
  'applink.feishu.cn': 'feishu',
  'applink.larksuite.com': 'feishu',
  'qr.dingtalk.com': 'dingtalk',
  'signal.group': 'signal-messenger',
  'qm.qq.com': 'tencent-qq',
  'jq.qq.com': 'tencent-qq',
  'shang.qq.com': 'tencent-qq',
  'qun.qq.com': 'tencent-qq',
  'pd.qq.com': 'tencent-qq',
  'qr61.cn': 'caoliao-codes',
  'h5.clewm.net': 'caoliao-codes',
  'qr.cli.im': 'caoliao-codes',
  'jinshuju.net': 'jinshuju',
  'jinshuju.com': 'jinshuju',
  'weibanzhushou.com': 'weiban-codes',
  'scrmtech.com': 'weiban-codes',
  'jinqunla.com': 'weiban-codes',
};

describe('the shipped directory', () => {
  it('is held to every kind of handle that somebody runs', () => {
    expect([...HANDLES.map(([kind]) => kind), 'url'].toSorted()).toEqual(HANDLE_KINDS.toSorted());
  });

  it.each(HANDLES)('knows who runs %s', (kind, value, recipients) => {
    expect(asked({ handles: [{ kind, value }] })).toEqual(recipients);
  });

  it.each(Object.entries(HOSTS))(
    'knows who serves a page, a share or a group at %s',
    (host, id) => {
      const url = `https://${host}/x`;

      expect(asked({ url })).toEqual([id]);
      expect(asked({ handles: [{ kind: 'share', value: url }] })).toEqual([id]);
      expect(asked({ handles: [{ kind: 'invitation', value: url }] })).toEqual([id]);
      expect(asked({ text: url, handles: [{ kind: 'url', value: url }] })).toEqual([]);
    },
  );

  it.each([
    ['13400000000', 'china-mobile'],
    ['13480000000', 'china-mobile'],
    ['13490000000', null],
    ['13492000000', 'china-telecom'],
    ['17000000000', 'china-telecom'],
    ['17030000000', 'china-mobile'],
    ['17040000000', 'china-unicom'],
    ['17405000000', 'china-telecom'],
    ['17406000000', null],
    ['19200000000', 'china-broadnet'],
    ['19500000000', 'china-mobile'],
    ['16190000000', null],
  ])('knows who was given the number range of %s', (value, carrier) => {
    const recipients = asked({ handles: [{ kind: 'phone', value }] });

    expect(recipients).toEqual([...(carrier === null ? [] : [carrier]), '12321']);
  });

  it('gives no range of numbers to two carriers', () => {
    const prefixes = [...recipientDirectory().values()].flatMap(
      ({ acts }) => acts?.phonePrefixes ?? [],
    );

    const clashing = prefixes.filter((prefix, index) =>
      prefixes.some((other, place) => place !== index && prefix.startsWith(other)),
    );

    expect(clashing).toEqual([]);
  });

  it.each([
    ['顺丰到付', ['sf-express']],
    ['发中通或者韵达', ['zto-express', 'yunda-express']],
    ['微信支付，拍下秒发', ['tencent-pay', 'pcac']],
    ['集中通知，其中通过的人申通过手续', []],
    ['圆通寺旁边，系统 SYSTEMS', []],
  ])('reads of %s who is named in it', (text, recipients) => {
    expect(asked({ text })).toEqual(recipients);
  });

  it('tells two services of one company apart by the host', () => {
    expect(asked({ url: 'https://mail.google.com/' })).toEqual([]);
    expect(asked({ url: 'https://tieba.baidu.com/p/1' })).toEqual([]);
    expect(asked({ url: 'https://notmega.nz/' })).toEqual([]);
  });
});
