import { assert, constantFrom, property, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesIn, mailText } from './mail-text.ts';

const ORIGIN = 'http://127.0.0.1:8180';
const ADDRESS = `${ORIGIN}/forum.php?mod=viewthread&tid=31&page=1#pid77`;

function found(mail: string): readonly string[] {
  return addressesIn(mailText(Buffer.from(mail)), ORIGIN).map(({ href }) => href);
}

describe('addresses in a mail', () => {
  it('are read from quoted-printable, broken over lines', () => {
    const broken = `${ORIGIN}/forum.php?mod=3Dviewthread&t=\r\nid=3D31&page=3D1#pid77`;

    const addresses = found(
      `Subject: x\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n请处理 ${broken} 。\r\n`,
    );

    expect(addresses).toEqual([ADDRESS]);
  });

  it('are read from base64 within a multipart', () => {
    const body = Buffer.from(`地址：${ADDRESS}，谢谢`).toString('base64');

    const addresses = found(
      [
        'Content-Type: multipart/mixed;\r\n boundary="b=1"',
        '',
        '--b=1\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n',
        body,
        '--b=1--',
      ].join('\r\n'),
    );

    expect(addresses).toEqual([ADDRESS]);
  });

  it('are read from HTML, where the ampersand is written out', () => {
    const addresses = found(
      `Content-Type: text/html\n\n<a href="${ADDRESS.replaceAll('&', '&amp;')}">here</a>`,
    );

    expect(addresses).toEqual([ADDRESS]);
  });

  it('are none of another host', () => {
    expect(found('\n\nhttp://127.0.0.1:81801/forum.php http://example.org/')).toEqual([]);
  });

  it('never throws, whatever the bytes are', () => {
    assert(
      property(
        uint8Array({ maxLength: 300 }),
        constantFrom(
          '',
          'Content-Type: multipart/a; boundary=-\n\n',
          'Content-Type: text/plain; charset=none\n\n',
        ),
        (bytes, head) => {
          expect(() => mailText(Buffer.concat([Buffer.from(head), bytes]))).not.toThrow();
        },
      ),
    );
  });
});
