import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkDigitHolds,
  findIdentityNumbers,
  identitySightings,
  maskIdentityNumber,
  maskIdentityNumbers,
} from './identity-number.ts';

/** An invented number; its check character is wrong on purpose. */
const NUMBER = '110101199001011230';

const DAY = { min: Date.UTC(1900, 0, 1), max: Date.UTC(2029, 11, 31) };

/** Eighteen characters of the shape, whose last character is a wrong one. */
const numbers = fc
  .record({
    place: fc.integer({ min: 110_000, max: 829_999 }),
    birth: fc.integer(DAY).map((time) => new Date(time).toISOString().slice(0, 10)),
    order: fc.integer({ min: 0, max: 999 }).map((order) => String(order).padStart(3, '0')),
    last: fc.constantFrom(...'0123456789X'.split('')),
  })
  .map(({ place, birth, order, last }) => `${place}${birth.replaceAll('-', '')}${order}${last}`)
  .filter((number) => !checkDigitHolds(number));

const SEPARATORS = ['', ' ', '-', '.', '·', '*', '_', '\u3000', '\n'];

function widened(text: string): string {
  return text.replaceAll(/[\dX]/gu, (character) =>
    String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0),
  );
}

/** A number as a seller writes it: spaced somehow, wide or narrow. */
const written = fc
  .record({
    number: numbers,
    gaps: fc.array(fc.constantFrom(...SEPARATORS), { minLength: 17, maxLength: 17 }),
    isWide: fc.boolean(),
    isLower: fc.boolean(),
  })
  .map(({ number, gaps, isWide, isLower }) => {
    const cased = isLower ? number.toLowerCase() : number;
    const spaced = cased
      .split('')
      .map((character, index) => character + (gaps[index] ?? ''))
      .join('');
    return { number, text: isWide && !isLower ? widened(spaced) : spaced };
  });

/** What stands between numbers: no digit, Latin letter or separator, so that nothing runs into them. */
const prose = fc
  .array(fc.constantFrom(...'卖身份证，联系我。！😀\uD83D\0（）'.split('')), { minLength: 1 })
  .map((characters) => characters.join(''));

describe('checkDigitHolds', () => {
  // check digit: the two examples of GB 11643-1999, and the first with a small x
  const RIGHT = [
    ['110105', '19491231', '002X'],
    ['440524', '18800101', '0014'],
    ['110105', '19491231', '002x'],
  ];

  it.each(RIGHT.map((parts) => parts.join('')))('holds for %s', (number) => {
    expect(checkDigitHolds(number)).toBe(true);
  });

  it('holds for one last character of eleven', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const right = '0123456789X'
          .split('')
          .filter((last) => checkDigitHolds(number.slice(0, 17) + last));

        expect(right).toHaveLength(1);
      }),
    );
  });

  it('sees one wrong digit, and two that changed places', () => {
    const [right] = RIGHT.map((parts) => parts.join(''));

    expect(checkDigitHolds(String(right).replace('1949', '1948'))).toBe(false);
    expect(checkDigitHolds(String(right).replace('1949', '1994'))).toBe(false);
  });

  it.each([
    '',
    'x',
    NUMBER.slice(1),
    `${NUMBER}0`,
    '11010119900101123Y',
    '１１０１０１１９９００１０１１２３０',
  ])('does not hold for %j', (text) => {
    expect(checkDigitHolds(text)).toBe(false);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(checkDigitHolds(text)).toBeTypeOf('boolean');
      }),
    );
  });
});

describe('findIdentityNumbers', () => {
  it.each([
    ['beside a letter', `ID${NUMBER}A`, 2],
    ['behind other digits a space away', `2026 ${NUMBER}`, 5],
    ['before other digits a space away', `${NUMBER} 300`, 0],
    ['twice, a space between', `${NUMBER} ${NUMBER}`, 0],
  ])('finds a number %s', (_, text, from) => {
    expect(findIdentityNumbers(text)[0]).toEqual({ number: NUMBER, span: [from, from + 18] });
  });

  it('tells a number within a longer row from an order number by its check character', () => {
    // check digit: an example of GB 11643-1999
    const right = ['440524', '18800101', '0014'].join('').replace('1880', '1980');
    const last = '0123456789X'.split('').find((x) => checkDigitHolds(right.slice(0, 17) + x));
    const whole = right.slice(0, 17) + String(last);

    expect(findIdentityNumbers(`${whole}${whole}`)).toHaveLength(2);
    expect(findIdentityNumbers(`99${NUMBER}`)).toEqual([]);
  });

  it('finds a number however it is written, where it stands', () => {
    fc.assert(
      fc.property(prose, written, prose, (before, { number, text }, after) => {
        const [found, ...more] = findIdentityNumbers(before + text + after);

        expect(found?.number).toBe(number);
        expect(found?.span).toEqual([before.length, before.length + text.length]);
        expect(more).toEqual([]);
      }),
    );
  });

  it.each([
    ['a date that is none', '110101199013011230'],
    ['a year too early', '110101189901011230'],
    ['a number that begins with 0 or 9', '910101199001011230'],
    ['seventeen digits', NUMBER.slice(0, 17)],
    ['a longer number', `${NUMBER}1`],
    ['two marks between digits', NUMBER.replace('1990', '--1990')],
  ])('passes over %s', (_, text) => {
    expect(findIdentityNumbers(`卖 ${text}`)).toEqual([]);
  });
});

describe('maskIdentityNumber', () => {
  it('keeps the province, the last character and the length', () => {
    expect(maskIdentityNumber(NUMBER)).toBe('11***************0');
  });
});

describe('maskIdentityNumbers', () => {
  it('keeps length and offsets, and leaves no number in full', () => {
    const texts = fc.array(fc.tuple(prose, written), { maxLength: 6 });
    fc.assert(
      fc.property(texts, prose, (parts, end) => {
        const text = parts.map(([before, { text: number }]) => before + number).join('') + end;
        const masked = maskIdentityNumbers(text);

        expect(masked).toHaveLength(text.length);
        expect(findIdentityNumbers(masked)).toEqual([]);
        for (const [, { number }] of parts) {
          expect(masked.normalize('NFKC').replaceAll(/[^\dX]/gu, '')).not.toContain(
            number.slice(2, 17),
          );
        }
        expect(maskIdentityNumbers(masked)).toBe(masked);
      }),
    );
  });

  it('changes nothing but digits of numbers', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), prose, written, (any, before, { text }) => {
        const whole = `${any}。${before}${text}`;
        const masked = maskIdentityNumbers(whole);
        const spans = findIdentityNumbers(whole).map(({ span }) => span);

        for (let index = 0; index < whole.length; index += 1) {
          const isInside = spans.some(([from, to]) => index >= from && index < to);
          expect(masked[index] === whole[index] || (isInside && masked[index] === '*')).toBe(true);
        }
      }),
    );
  });

  it.each([
    ['written plainly', `号码${NUMBER}。`, '号码11***************0。'],
    ['spaced', '110101 19900101 1230', '11**** ******** ***0'],
    ['full-width', '１１０１０１１９９００１０１１２３０', '１１***************０'],
    ['twice', `${NUMBER}，${NUMBER}`, '11***************0，11***************0'],
  ])('masks what is %s', (_, text, expected) => {
    expect(maskIdentityNumbers(text)).toBe(expected);
  });

  it.each([
    ['in numerals', '一一零一零一一九九零零一零一一二三零', '一一***************零'],
    ['with letters for digits', '11O1O119900101123O', '11***************O'],
    ['in mathematical digits', '𝟏𝟏0101199001011230', '𝟏𝟏***************0'],
    ['starred in part', '110101199001****30', '11***************0'],
    ['of the first generation', '110101900101123', '11************3'],
  ])('masks what is %s', (_, text, expected) => {
    const masked = maskIdentityNumbers(`证${text}。`);

    expect(masked).toBe(`证${expected}。`);
    expect(maskIdentityNumbers(masked)).toBe(masked);
  });

  it.each([
    ['a hash', 'b01o119900101123o8d41d8cd98f00b204e9800998ecf8427e'],
    ['an order number', '订单号：110101900101123'],
    ['a date and a time', '二〇二六年十一月二十二日一四点一零分'],
    ['a number of fifteen digits that holds no date', '110101901301123'],
  ])('leaves %s alone', (_, text) => {
    expect(maskIdentityNumbers(text)).toBe(text);
  });

  it.each([
    ['numbers', `${NUMBER}，`],
    ['digits', '1'],
    ['spaced digits', '1 '],
    ['digits with marks', '1*_'],
    ['numerals', '一'],
    ['letters like digits, spaced', '1o '],
    ['stars', '1***'],
    ['numbers that miss their last character', `${NUMBER.slice(0, 17)}，`],
  ])('takes linear time over a megabyte of %s', (_, piece) => {
    const text = piece.repeat(1_000_000 / piece.length);
    const startedAt = performance.now();

    const masked = maskIdentityNumbers(text);

    expect(performance.now() - startedAt).toBeLessThan(20_000);
    expect(masked).toHaveLength(text.length);
  });
});

describe('identitySightings', () => {
  it('keeps of a number the mask, the place, the province and what the key makes of it', () => {
    const sightings = identitySightings(
      `一 110101-19900101-1230 二`,
      (number) => `key ${number.length}`,
    );

    expect(sightings).toEqual([
      {
        span: [2, 22],
        masked: '11***************0',
        fingerprint: 'key 18',
        checksumHolds: false,
        region: '11',
      },
    ]);
  });

  it('gives one person one fingerprint, however the number is written', () => {
    fc.assert(
      fc.property(written, ({ number, text }) => {
        const prints = identitySightings(`${number}，${text}`, (digits) =>
          digits.split('').toReversed().join(''),
        );

        expect(prints).toHaveLength(2);
        expect(prints[0]?.fingerprint).toBe(prints[1]?.fingerprint);
      }),
    );
  });
});
