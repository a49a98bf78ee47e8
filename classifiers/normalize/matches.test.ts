import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readExpression } from './expression.ts';
import { matchesIn } from './matches.ts';
import { Sieve } from './sieve.ts';

const EXPRESSIONS = [
  /a|b/gu,
  /(?:ab|出售)?身份/gu,
  /[出寄]售|(?:长期|大量)(?:出|卖)/gu,
  /(?<![a-z])q\s?q(?![a-z])/gu,
  /出(?=(?:个|身份))/gu,
  /(?:^|，)卖/gu,
  /a+b/gu,
  /身{2}份{0,2}[证正]?/gu,
  /\bab\b|售{1,}身/gu,
  /(?:a|)b?/gu,
  /[^a]份|\d身/gu,
  /(?:身(?:份|售)|(出)(卖))(?:a|b){1,2}/gu,
  /🔥身|份🔥/gu,
  /[🔥身]份/gu,
  /(?<=身)份(?!a)/gu,
  /(?=[身出])[^a]?份/gu,
  /[a-c1-3]{2}份?|\d\+/gu,
  /\u8eab售|\u{1f525}份|\.身/gu,
  /身?(?=份)/gu,
  /[\u{1f500}-\u{1f5ff}a]身/gu,
  /(?:身|份){1,3}卖|(?:出|寄)+售?[，]/gu,
  /(?:(?:出|寄)?身)?(?=[1a]售?)/gu,
];

describe('matches', () => {
  const sieve = new Sieve();

  it('are those of the expression itself, whatever is passed over', () => {
    const unit = fc.constantFrom(...Array.from('ab身份证正出售寄卖长期，q 1🔥'), '\ud83d');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 14 }), fc.constantFrom(0, 400), (units, rest) => {
        const text = units.join('') + '。'.repeat(rest);
        for (const expression of EXPRESSIONS) {
          const expected = [...text.matchAll(expression)].map(({ 0: found, index }) => [
            found,
            index,
          ]);

          const found = matchesIn(sieve, expression, text).map((match) => [match[0], match.index]);

          expect(found).toEqual(expected);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    [/[出寄]售/u, ['出售', '寄售']],
    [/出(?:a|b)?售份/u, ['售份']],
    [/(?:身份|护照)[a-z]/u, ['身份', '护照']],
    [/身+份/u, ['身']],
    [/\d{5}/u, Array.from('0123456789')],
    [/(?:身|)/u, null],
    [/身/iu, null],
    [/(?<name>身)/u, null],
  ])('of %s need one of %j', (expression, grams) => {
    const { needs } = readExpression(expression);

    expect(needs === null ? null : [...needs.grams]).toEqual(grams);
  });
});
