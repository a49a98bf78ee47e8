import { assert, boolean, property, string, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBody } from './decode-body.ts';

/** GBK of 身份证：一手货源，支持验货. */
const GBK = Buffer.from('c9edb7ddd6a4a3bad2bbcad6bbf5d4b4a3acd6a7b3d6d1e9bbf5', 'hex');
/** Big5 of 身分證：我有大量，可以看貨. */
const BIG5 = Buffer.from('a8ada4c0c3d2a147a7daa6b3a46ab671a141a569a548acddb366', 'hex');
const SIMPLIFIED = '身份证：一手货源，支持验货';
const TRADITIONAL = '身分證：我有大量，可以看貨';

function withMeta(charset: string, body: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(`<html><head><meta charset="${charset}"></head>`), body]);
}

describe('decodeBody', () => {
  it.each([
    ['the header', GBK, 'text/html; charset=gbk', SIMPLIFIED, 'gb18030'],
    ['the header, quoted', GBK, 'text/html; charset="GB2312"', SIMPLIFIED, 'gb18030'],
    ['the page', withMeta('gb2312', GBK), 'text/html', SIMPLIFIED, 'gb18030'],
    ['the page, of Taiwan', withMeta('big5', BIG5), null, TRADITIONAL, 'big5'],
    ['looks', GBK, null, SIMPLIFIED, 'gb18030'],
    ['looks, of Taiwan', BIG5, 'text/html', TRADITIONAL, 'big5'],
    ['looks, UTF-8', Buffer.from(SIMPLIFIED), null, SIMPLIFIED, 'utf-8'],
    ['the bytes against the header', GBK, 'text/html; charset=utf-8', SIMPLIFIED, 'gb18030'],
    ['the bytes against the page', withMeta('utf-8', GBK), null, SIMPLIFIED, 'gb18030'],
    [
      'a charset nobody knows',
      Buffer.from(SIMPLIFIED),
      'text/html; charset=x-9',
      SIMPLIFIED,
      'utf-8',
    ],
    [
      'a byte order mark',
      Buffer.from(`\uFEFF${SIMPLIFIED}`),
      'text/html; charset=gbk',
      SIMPLIFIED,
      'utf-8',
    ],
    ['UTF-16', Buffer.from(`\uFEFF${SIMPLIFIED}`, 'utf16le'), null, SIMPLIFIED, 'utf-16le'],
  ])('reads by %s', (_, bytes, contentType, text, charset) => {
    const decoded = decodeBody(bytes, contentType);

    expect(decoded.text.endsWith(text)).toBe(true);
    expect(decoded.charset).toBe(charset);
  });

  it('reads UTF-8 as a decoder does', () => {
    assert(
      property(
        string({ unit: 'binary' }),
        uint8Array({ maxLength: 2 }),
        boolean(),
        (text, cut, isMarked) => {
          const bytes = Buffer.concat([
            Buffer.from(`${isMarked ? '\uFEFF' : ''}${text.repeat(40)}`),
            cut,
          ]);

          const { text: decoded, charset } = decodeBody(bytes, 'text/html; charset=utf-8');

          expect(decoded).toBe(new TextDecoder(charset).decode(bytes));
        },
      ),
    );
  });

  it('keeps to UTF-8 where a post was cut within a character', () => {
    const cut = Buffer.concat([Buffer.from(SIMPLIFIED.repeat(20)), Buffer.from([0xe8, 0xba])]);

    const { text, charset } = decodeBody(cut, 'text/html; charset=utf-8');

    expect(charset).toBe('utf-8');
    expect(text.startsWith(SIMPLIFIED)).toBe(true);
  });

  it('reads four-byte characters of GB 18030 on a page that claims GB 2312', () => {
    const bytes = Buffer.from('94 39 da 33'.replaceAll(' ', ''), 'hex');

    expect(decodeBody(bytes, 'text/html; charset=gb2312').text).toBe('💩');
  });

  it('never throws, whatever the bytes and the header', () => {
    assert(
      property(uint8Array({ maxLength: 200 }), (bytes) => {
        const header = `text/html; charset=${Buffer.from(bytes).toString('latin1')}`;

        expect(typeof decodeBody(bytes, header).text).toBe('string');
      }),
    );
  });
});
