import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesIn } from './matches.ts';
import { readNeeds } from './needs.ts';

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
];

describe('matches', () => {
  it('are those of the expression itself, whatever is passed over', () => {
    const unit = fc.constantFrom(...Array.from('ab身份证正出售寄卖长期，q 1🔥'));
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 14 }), (units) => {
        const text = units.join('');
        for (const expression of EXPRESSIONS) {
          const expected = [...text.matchAll(expression)].map(({ 0: found, index }) => [
            found,
            index,
          ]);

          const found = matchesIn(expression, text).map((match) => [match[0], match.index]);

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
    [/\d{5}/u, null],
    [/(?:身|)/u, null],
    [/身/iu, null],
    [/(?<name>身)/u, null],
  ])('of %s need one of %j', (expression, grams) => {
    const needs = readNeeds(expression);

    expect(needs === null ? null : [...needs.grams]).toEqual(grams);
  });
});
