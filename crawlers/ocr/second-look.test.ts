import { assert, nat, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withUnderlines } from './second-look.ts';

function lettersOf(text: string): string {
  return text.replaceAll(/[ _.-]/gu, '');
}

describe('withUnderlines', () => {
  it.each([
    [
      'where the raised ones were read as dashes',
      '微信号：zzynaw7514',
      1,
      '微信号：zz-ynaw7514',
      '微信号：zz_ynaw7514',
    ],
    [
      'though the second look misread letters',
      '微信号：zzcqae4218',
      1,
      '微B号：22-c0ae4210',
      '微信号：zz_cqae4218',
    ],
    ['two of them', 'VX: abc de fg', 2, 'VX: abc-de-fg', 'VX: abc_de_fg'],
    [
      'in the place of a dash',
      '加 zz-ecak3352 微信',
      1,
      '加 zz-ecak3352 微信',
      '加 zz_ecak3352 微信',
    ],
    [
      'in the place of a lone gap, where the second look saw nothing',
      'Vx:zz ecak3352',
      1,
      '',
      'Vx:zz_ecak3352',
    ],
  ])('puts an underline %s', (_, text, count, raised, written) => {
    expect(withUnderlines(text, count, raised)).toBe(written);
  });

  it.each([
    ['there is one already', 'VX:zz_ecak', 1, 'VX:zz-ecak'],
    ['no look tells its place', 'VX:zzecak', 1, 'VX:zzecak'],
    ['the second look saw more letters after it than there are', 'ab', 1, 'x-abcdef'],
    ['there is no name', '微信', 1, '微-信'],
  ])('leaves the text where %s', (_, text, count, raised) => {
    expect(withUnderlines(text, count, raised)).toBe(text);
  });

  it('keeps every letter, whatever was read', () => {
    assert(
      property(
        string({ unit: 'binary' }),
        nat(3),
        string({ unit: 'binary' }),
        (text, count, raised) => {
          expect(lettersOf(withUnderlines(text, count, raised))).toBe(lettersOf(text));
        },
      ),
    );
  });
});
