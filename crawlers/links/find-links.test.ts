import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLinks, MAX_LINKS } from './find-links.ts';
import { LINK_SERVICES } from './services.ts';

/** Every service with an address as people post it and what it names. */
const EXAMPLES: readonly (readonly [string, string, string, string])[] = [
  [
    'https://pan.baidu.com/s/1AbC_dEf-GhIjKlMnOpQrStU',
    'baidu',
    '1AbC_dEf-GhIjKlMnOpQrStU',
    'https://pan.baidu.com/s/1AbC_dEf-GhIjKlMnOpQrStU',
  ],
  [
    'https://pan.baidu.com/share/init?surl=AbC_dEf-Gh',
    'baidu',
    '1AbC_dEf-Gh',
    'https://pan.baidu.com/s/1AbC_dEf-Gh',
  ],
  ['https://pan.baidu.com/share/link?uk=99&shareid=1', 'none', '', ''],
  [
    'https://pan.baidu.com/share/link?uk=9990&shareid=1234',
    'baidu',
    '1234-9990',
    'https://pan.baidu.com/share/link?shareid=1234&uk=9990',
  ],
  [
    'https://pan.quark.cn/s/c836b42830bc#/list/share',
    'quark',
    'c836b42830bc',
    'https://pan.quark.cn/s/c836b42830bc',
  ],
  [
    'https://drive.uc.cn/s/0a1b2c3d4e5f4?public=1',
    'uc',
    '0a1b2c3d4e5f4',
    'https://drive.uc.cn/s/0a1b2c3d4e5f4',
  ],
  [
    'https://www.aliyundrive.com/s/AbCdEfGhIjK',
    'aliyun',
    'AbCdEfGhIjK',
    'https://www.alipan.com/s/AbCdEfGhIjK',
  ],
  [
    'https://115cdn.com/s/swabc123xyz?password=r4t5&',
    '115',
    'swabc123xyz',
    'https://115.com/s/swabc123xyz',
  ],
  [
    'https://www.123pan.com/s/2Rkx-3dx5S.html',
    '123',
    '2Rkx-3dx5S',
    'https://www.123pan.com/s/2Rkx-3dx5S',
  ],
  [
    'https://cloud.189.cn/web/share?code=AbCdEfGhIjKl',
    'tianyi',
    'AbCdEfGhIjKl',
    'https://cloud.189.cn/t/AbCdEfGhIjKl',
  ],
  [
    'https://zz99.lanzouq.com/iAbCd12efgh',
    'lanzou',
    'iAbCd12efgh',
    'https://zz99.lanzouq.com/iAbCd12efgh',
  ],
  [
    'https://pan.xunlei.com/s/VNabc-def_GHI1',
    'xunlei',
    'VNabc-def_GHI1',
    'https://pan.xunlei.com/s/VNabc-def_GHI1',
  ],
  [
    'https://caiyun.139.com/m/i?1A5CvAbCdEfGh',
    'cmcc',
    '1A5CvAbCdEfGh',
    'https://yun.139.com/shareweb/#/w/i/1A5CvAbCdEfGh',
  ],
  ['http://127.0.0.1:8111/#s/EFQAhjx3', 'kodbox', 'EFQAhjx3', 'http://127.0.0.1:8111/#s/EFQAhjx3'],
  [
    'https://disk.example.org/cloud/#s/EFQAhjx3',
    'kodbox',
    'EFQAhjx3',
    'https://disk.example.org/cloud/#s/EFQAhjx3',
  ],
  [
    'http://127.0.0.1:8112/index.php?share/folder&user=1&sid=tzs8UHXq',
    'kodexplorer',
    'tzs8UHXq',
    'http://127.0.0.1:8112/index.php?share/folder&user=1&sid=tzs8UHXq',
  ],
  [
    'https://t.me/+cPBbvkiau5MuuhHD',
    'telegram',
    'cPBbvkiau5MuuhHD',
    'https://t.me/+cPBbvkiau5MuuhHD',
  ],
  [
    'tg://join?invite=um7i63WumXCgv7m2',
    'telegram',
    'um7i63WumXCgv7m2',
    'https://t.me/+um7i63WumXCgv7m2',
  ],
  [
    't.me/joinchat/um7i63WumXCgv7m2',
    'telegram',
    'um7i63WumXCgv7m2',
    'https://t.me/+um7i63WumXCgv7m2',
  ],
  ['t.me/s/Lumihi_faza42', 'telegram', 'lumihi_faza42', 'https://t.me/lumihi_faza42'],
  ['https://t.me/+8614100001111222', 'none', '', ''],
  ['https://qm.qq.com/q/8bMJLsjrCK', 'qq', '8bMJLsjrCK', 'https://qm.qq.com/q/8bMJLsjrCK'],
  [
    'https://jq.qq.com/?_wv=1027&k=5AbCdEf',
    'qq',
    '5AbCdEf',
    'https://jq.qq.com/?_wv=1027&k=5AbCdEf',
  ],
  [
    'https://weixin.qq.com/g/XCBKMersw3NxHng4SbcD',
    'wechat',
    'XCBKMersw3NxHng4SbcD',
    'https://weixin.qq.com/g/XCBKMersw3NxHng4SbcD',
  ],
  [
    'https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv',
    'whatsapp',
    'AbCdEfGhIjKlMnOpQrStUv',
    'https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv',
  ],
  ['https://discord.com/invite/SWJDGJ', 'discord', 'SWJDGJ', 'https://discord.gg/SWJDGJ'],
  [
    'http://127.0.0.1:8121/invite/SWJDGJ',
    'discord',
    'SWJDGJ',
    'http://127.0.0.1:8121/invite/SWJDGJ',
  ],
  [
    'http://127.0.0.1:8121/api/v9/invites/pdiwgI?with_counts=true',
    'discord',
    'pdiwgI',
    'http://127.0.0.1:8121/invite/pdiwgI',
  ],
  [
    'https://line.me/R/ti/g2/AbCdEfGhIjKlMn',
    'line',
    'AbCdEfGhIjKlMn',
    'https://line.me/ti/g2/AbCdEfGhIjKlMn',
  ],
  [
    'https://applink.feishu.cn/client/chat/chatter/add_by_link?link_token=0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9',
    'feishu',
    '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9',
    'https://applink.feishu.cn/client/chat/chatter/add_by_link?link_token=0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9',
  ],
  [
    'https://qr.dingtalk.com/action/joingroup?code=v1,k1,AbCdEf+Gh/Ij=',
    'dingtalk',
    'v1,k1,AbCdEf+Gh/Ij=',
    'https://qr.dingtalk.com/action/joingroup?code=v1,k1,AbCdEf+Gh/Ij=',
  ],
  [
    'http://127.0.0.1:8122/invites_page?nosuchtoken',
    'xmpp',
    'nosuchtoken',
    'http://127.0.0.1:8122/invites_page?nosuchtoken',
  ],
  ['https://share.weiyun.com/5TqLqFn9', 'weiyun', '5TqLqFn9', 'https://share.weiyun.com/5TqLqFn9'],
  ['https://share.weiyun.com/favicon.ico', 'none', '', ''],
  [
    'https://drive.google.com/drive/u/0/folders/1AbCdEfGhIjKlMnOpQrStUvWxYz012345?usp=sharing',
    'google-drive',
    '1AbCdEfGhIjKlMnOpQrStUvWxYz012345',
    'https://drive.google.com/drive/folders/1AbCdEfGhIjKlMnOpQrStUvWxYz012345',
  ],
  [
    'https://drive.google.com/uc?export=download&id=1AbCdEfGhIjKlMnOpQrStUvWxYz012345',
    'google-drive',
    '1AbCdEfGhIjKlMnOpQrStUvWxYz012345',
    'https://drive.google.com/file/d/1AbCdEfGhIjKlMnOpQrStUvWxYz012345',
  ],
  [
    'https://drive.google.com/open?id=1AbCdEfGhIjKlMnOpQrStUvWxYz012345',
    'google-drive',
    '1AbCdEfGhIjKlMnOpQrStUvWxYz012345',
    'https://drive.google.com/open?id=1AbCdEfGhIjKlMnOpQrStUvWxYz012345',
  ],
  [
    'https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz012345/edit#gid=0',
    'google-drive',
    '1AbCdEfGhIjKlMnOpQrStUvWxYz012345',
    'https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz012345',
  ],
  [
    'https://1drv.ms/f/s!AbCdEfGhIjKlMnOpQ?e=9zZ',
    'onedrive',
    'f/s!AbCdEfGhIjKlMnOpQ',
    'https://1drv.ms/f/s!AbCdEfGhIjKlMnOpQ',
  ],
  [
    'https://onedrive.live.com/?authkey=%21AbCdEfGhIjKl&id=0123456789ABCDEF%21999&cid=0123456789ABCDEF',
    'onedrive',
    '0123456789ABCDEF!999',
    'https://onedrive.live.com/redir?resid=0123456789ABCDEF!999&authkey=!AbCdEfGhIjKl',
  ],
  [
    'https://zz99-my.sharepoint.com/:f:/g/personal/zz99_zz99_onmicrosoft_com/EabcDEF0123456789_abcdefGH?e=9z',
    'onedrive',
    'EabcDEF0123456789_abcdefGH',
    'https://zz99-my.sharepoint.com/:f:/g/personal/zz99_zz99_onmicrosoft_com/EabcDEF0123456789_abcdefGH',
  ],
  [
    'https://www.dropbox.com/scl/fi/a1b2c3d4e5f6g7/front.zip?rlkey=z9y8x7w6v5u4t3&st=abc&dl=0',
    'dropbox',
    'a1b2c3d4e5f6g7',
    'https://www.dropbox.com/scl/fi/a1b2c3d4e5f6g7/front.zip?rlkey=z9y8x7w6v5u4t3',
  ],
  [
    'dropbox.com/s/a1b2c3d4e5f6g7h/%E8%AF%81.zip?dl=0',
    'dropbox',
    'a1b2c3d4e5f6g7h',
    'https://www.dropbox.com/s/a1b2c3d4e5f6g7h/%E8%AF%81.zip',
  ],
  [
    'https://mega.nz/folder/AbCdEfGh#AbCdEfGhIjKlMnOpQrStUv/folder/ZzZzZzZz',
    'mega',
    'AbCdEfGh',
    'https://mega.nz/folder/AbCdEfGh#AbCdEfGhIjKlMnOpQrStUv',
  ],
  [
    'https://mega.co.nz/#!AbCdEfGh!AbCdEfGhIjKlMnOpQrStUvAbCdEfGhIjKlMnOpQrStU',
    'mega',
    'AbCdEfGh',
    'https://mega.nz/file/AbCdEfGh#AbCdEfGhIjKlMnOpQrStUvAbCdEfGhIjKlMnOpQrStU',
  ],
  [
    'https://cloud.example.org/nextcloud/index.php/s/YE7jBkk9sDqRwzA?path=%2F',
    'nextcloud',
    'YE7jBkk9sDqRwzA',
    'https://cloud.example.org/nextcloud/index.php/s/YE7jBkk9sDqRwzA',
  ],
  ['https://shop.example.org/s/recommendations', 'none', '', ''],
  ['https://shop.example.org/s/YE7jBkk9sDqRwzAA', 'none', '', ''],
  [
    'http://disk.example.org:5244/@s/AbCd9zZ9',
    'alist',
    'AbCd9zZ9',
    'http://disk.example.org:5244/@s/AbCd9zZ9',
  ],
  [
    'http://disk.example.org:5244/d/%E8%AF%81/a.zip?sign=AbCdEfGhIjKl_-0=:0',
    'alist',
    '%E8%AF%81/a.zip',
    'http://disk.example.org:5244/%E8%AF%81/a.zip',
  ],
  ['https://alist.example.org/share/zz', 'alist', 'share/zz', 'https://alist.example.org/share/zz'],
  [
    'http://203.0.113.9:8080/pub/zz99/',
    'file-list',
    'pub/zz99/',
    'http://203.0.113.9:8080/pub/zz99/',
  ],
  ['http://disk.example.org/zz/?C=M;O=D', 'file-list', 'zz/', 'http://disk.example.org/zz/'],
  ['http://forum.example.org/thread/99/', 'none', '', ''],
  ['http://forum.example.org/files/a.jpg', 'none', '', ''],
];

describe('findLinks', () => {
  it.each(EXAMPLES)('names %s', (written, service, id, url) => {
    const links = findLinks(`看这里${written}，快来`, 'text');

    expect(links.map((link) => [link.service, link.id, link.url])).toEqual(
      service === 'none' ? [] : [[service, id, url]],
    );
  });

  it('has an example of every service', () => {
    const shown = new Set(EXAMPLES.map(([, service]) => service));

    expect(
      LINK_SERVICES.map(({ service }) => service).filter((service) => !shown.has(service)),
    ).toEqual([]);
  });

  it.each([
    ['链接：https://pan.quark.cn/s/c836b42830bc 提取码：nvx5', 'nvx5'],
    ['https://pan.baidu.com/s/1abcdefgh?pwd=q1w2 复制这段', 'q1w2'],
    ['https://www.123pan.com/s/2Rkx-3dx5S.html 提取码:zhww', 'zhww'],
    ['资料：http://127.0.0.1:8111/#s/EFQAhjx3  提取码 gnm9', 'gnm9'],
    ['提取码：abcd 链接：https://pan.baidu.com/s/1abcdefgh', 'abcd'],
    ['https://pan.baidu.com/s/1abcdefgh 提取🐴ｘ７ｙ８', 'x7y8'],
    [
      'https://cloud.189.cn/t/AbCdEfGhIjKl%EF%BC%88%E8%AE%BF%E9%97%AE%E7%A0%81%EF%BC%9Ax7y8%EF%BC%89',
      'x7y8',
    ],
    ['https://pan.baidu.com/s/1abcdefgh 解压密码 9999', null],
    ['https://pan.baidu.com/s/1abcdefgh 微信号：zz9999', null],
  ])('reads the code in %s', (text, code) => {
    const [link] = findLinks(text, 'text');

    expect(link?.accessCode).toBe(code);
  });

  it('gives each of several links its own code, announced before or after', () => {
    const after = findLinks(
      'https://pan.baidu.com/s/1aaaaaaa 提取码 1111 https://pan.baidu.com/s/1bbbbbbb 提取码 2222',
      'text',
    );
    const before = findLinks(
      '密码：1111 https://pan.baidu.com/s/1aaaaaaa；密码：2222 https://pan.baidu.com/s/1bbbbbbb',
      'text',
    );

    expect(after.map((link) => link.accessCode)).toEqual(['1111', '2222']);
    expect(before.map((link) => link.accessCode)).toEqual(['1111', '2222']);
  });

  it.each([
    'pan.baidu。com/s/1AbC_dEf-GhIjKlMnOpQrStU',
    'ｐａｎ．ｂａｉｄｕ．ｃｏｍ／ｓ／１AbC_dEf-GhIjKlMnOpQrStU',
    'pan . baidu . com / s / 1AbC_dEf-GhIjKlMnOpQrStU',
    'pan点baidu点com/s/1AbC_dEf-GhIjKlMnOpQrStU',
    'pan[.]baidu(dot)com/s/1AbC_dEf-GhIjKlMnOpQrStU',
    'pan.bai\u200Bdu.com/s/1AbC_dEf-GhIjKlMnOpQrStU',
    '度盘 /s/1AbC_dEf-GhIjKlMnOpQrStU',
    'p a n . b a i d u . c o m / s / 1AbC_dEf-GhIjKlMnOpQrStU',
  ])('sees through %s', (written) => {
    const links = findLinks(`资料在 ${written} 提取码 zz99`, 'text');

    expect(links).toEqual([
      {
        url: 'https://pan.baidu.com/s/1AbC_dEf-GhIjKlMnOpQrStU',
        surface: 'cloud-disk',
        service: 'baidu',
        id: '1AbC_dEf-GhIjKlMnOpQrStU',
        accessCode: 'zz99',
        foundIn: 'text',
      },
    ]);
  });

  it.each([
    'QQ群99993028011',
    '价格 3/5 元，日期 2026/6/14',
    'notpan.baidu.com.example/s/1abcdefgh',
    'https://t.me/share/url',
  ])('finds nothing in %s', (text) => {
    expect(findLinks(text, 'text')).toEqual([]);
  });

  it('never throws, whatever the text', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(findLinks(`t.me/${text}/s/1${text}提取码`, 'text').length).toBeLessThan(MAX_LINKS);
      }),
    );
  });

  it.each([
    ['letters', 'a'],
    ['spaced letters', 'a '],
    ['slashes', '/ '],
    ['dots', 'a . '],
    ['codes', '提取码 '],
    ['hosts', 'pan.baidu.com/s/1abcdefgh '],
  ])('takes time in proportion to a million characters of %s', (_, unit) => {
    const text = `/${unit.repeat(1_000_000 / unit.length)}`;

    const began = performance.now();
    const links = findLinks(text, 'text');

    expect(links.length).toBeLessThanOrEqual(MAX_LINKS);
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  it('takes no more than its limit', () => {
    const text = Array.from({ length: 2_000 }, (_, n) => `https://t.me/name_of_${n}`).join('\n');

    expect(findLinks(text, 'text')).toHaveLength(MAX_LINKS);
  });
});
