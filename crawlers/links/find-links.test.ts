import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DISK_LINK_EXAMPLES } from '../../test/support/disk-link-examples.ts';
import { LINK_EXAMPLES } from '../../test/support/link-examples.ts';
import { findLinks, MAX_LINKS } from './find-links.ts';
import { LINK_SERVICES } from './services.ts';

const EXAMPLES = [...DISK_LINK_EXAMPLES, ...LINK_EXAMPLES];

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
