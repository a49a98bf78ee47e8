import { assert, pre, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeGbk } from './gbk.ts';

describe('encodeGbk', () => {
  it('is undone by every decoder of GB18030', () => {
    assert(
      property(string({ unit: 'grapheme' }), (text) => {
        pre(!/[\uE000-\uF8FF\uFFFD]/u.test(text));

        const decoded = new TextDecoder('gb18030', { ignoreBOM: true }).decode(encodeGbk(text));

        expect(decoded).toBe(text);
      }),
    );
  });

  it('writes common characters in two bytes and the rest in four', () => {
    const lengths = ['a', '证', '㐂', '🆔'].map((text) => encodeGbk(text).length);

    expect(lengths).toEqual([1, 2, 4, 4]);
  });
});
