import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isQuoted, quotationsIn } from './quotations.ts';

function quotedIn(text: string): readonly string[] {
  return quotationsIn(text).map(([from, to]) => text.slice(from, to));
}

describe('quotations', () => {
  it.each([
    ['收到“出售身份证”的短信', ['出售身份证']],
    ['「高仿可過機」是詐騙，"real ID cards" too', ['高仿可過機', 'real ID cards']],
    ['所谓“料”商', []],
    ['“出售身份证，加我”', []],
    ['忘了收尾的“引号，后面什么都没有', []],
    ['没有引号', []],
  ])('are found in %s', (text, quoted) => {
    expect(quotedIn(text)).toEqual(quoted);
  });

  it('hold what lies within them', () => {
    const text = '他说“长期出售二代证”，我没理';

    expect(isQuoted(quotationsIn(text), [5, 7])).toBe(true);
    expect(isQuoted(quotationsIn(text), [0, 2])).toBe(false);
  });

  it('lie in the text, in order, whatever it is', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 120 }), string({ maxLength: 40 }), (one, other) => {
        const text = `“${one}”「${other}"${one}" ${other}`;
        let end = 0;
        for (const [from, to] of quotationsIn(text)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeLessThanOrEqual(text.length);
          end = to;
        }
      }),
    );
  });
});
