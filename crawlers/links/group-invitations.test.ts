import { describe, expect, it } from 'vitest';
import { findLinks } from './find-links.ts';

/** An address of each service as it is printed, and the one that it must lead to. */
const PRINTED: readonly (readonly [string, string])[] = [
  ['qm.qq.com/q/8bMJLsjrCK', 'https://qm.qq.com/q/8bMJLsjrCK'],
  ['jq.qq.com/?_wv=1027&k=5AbCdEf', 'https://jq.qq.com/?_wv=1027&k=5AbCdEf'],
  ['pd.qq.com/s/g53fkmapy', 'https://pd.qq.com/s/g53fkmapy'],
  ['weixin.qq.com/g/XCBKMersw3NxHng4SbcD', 'https://weixin.qq.com/g/XCBKMersw3NxHng4SbcD'],
  ['u.wechat.com/EAabcdefGHIJKLmnopqrstu', 'https://u.wechat.com/EAabcdefGHIJKLmnopqrstu'],
  ['chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv', 'https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv'],
  ['discord.gg/SWJDGJ', 'https://discord.gg/SWJDGJ'],
  ['line.me/ti/g2/AbCdEfGhIjKlMn', 'https://line.me/ti/g2/AbCdEfGhIjKlMn'],
  ['t.me/+cPBbvkiau5MuuhHD', 'https://t.me/+cPBbvkiau5MuuhHD'],
  ['t.me/lumihi_faza42', 'https://t.me/lumihi_faza42'],
  ['qr61.cn/o9zz99/q8YyXx7', 'https://qr61.cn/o9zz99/q8YyXx7'],
  [
    'signal.group/#CjQKIAbCdEfGhIjKlMnOpQrStUvWxYz0123456789_-AbCdEfGhIjKlMn',
    'https://signal.group/#CjQKIAbCdEfGhIjKlMnOpQrStUvWxYz0123456789_-AbCdEfGhIjKlMn',
  ],
];

/** ASCII as its full-width forms. */
function fullWidth(text: string): string {
  return text.replaceAll(/[!-~]/gu, (one) =>
    String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0),
  );
}

/** The dots of the host as `with_`. */
function dotted(text: string, dot: string): string {
  const end = text.indexOf('/');
  return text.slice(0, end).replaceAll('.', dot) + text.slice(end);
}

describe('group invitations', () => {
  it.each(PRINTED)('are found in Chinese text without spaces: %s', (written, url) => {
    const links = findLinks(`办证加群https://${written}，备用${written}。`, 'text');

    expect(links.map((link) => link.url)).toEqual([url]);
  });

  it.each(PRINTED)('are found in full width: %s', (written, url) => {
    const links = findLinks(`加群${fullWidth(`https://${written}`)}，快`, 'text');

    expect(links.map((link) => link.url)).toEqual([url]);
  });

  it.each(PRINTED)('are found with 点 and 。 for dots: %s', (written, url) => {
    const links = findLinks(`加 ${dotted(written, '点')} 或 ${dotted(written, '。')}`, 'text');

    expect(links.map((link) => link.url)).toEqual([url]);
  });

  it.each([
    'weixin://weixin.qq.com/g/XCBKMersw3NxHng4SbcD',
    'https://weixin.qq.com/g/XCBKMersw3NxHng4SbcD',
  ])('are found behind the scheme of an app: %s', (written) => {
    expect(findLinks(`扫${written}`, 'qr')).toMatchObject([
      { service: 'wechat', url: 'https://weixin.qq.com/g/XCBKMersw3NxHng4SbcD', foundIn: 'qr' },
    ]);
  });

  it.each([
    'https://qm.qq.com/cgi-bin/qm/qr?k=short',
    'https://qun.qq.com/universal-share/share?ac=1&busi_data=bm90IGEgZ3JvdXAgYXQgYWxsLCBubw',
    'https://weixin.qq.com/r/AbCdEfGhIjKlMnOpQrSt',
    'https://signal.group/#short',
    'https://discord.com/events/99993028011/99993028012',
    'https://www.whatsapp.com/legal',
    'https://weibanzhushou.com/about',
  ])('are not seen in %s', (written) => {
    expect(findLinks(written, 'text')).toEqual([]);
  });
});
