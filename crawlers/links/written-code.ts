/** Digits as they are written out, and what they stand for. */
const NUMERALS: Readonly<Record<string, string>> = {
  零: '0',
  〇: '0',
  一: '1',
  壹: '1',
  幺: '1',
  二: '2',
  两: '2',
  貳: '2',
  贰: '2',
  三: '3',
  叁: '3',
  四: '4',
  肆: '4',
  五: '5',
  伍: '5',
  六: '6',
  陆: '6',
  七: '7',
  柒: '7',
  八: '8',
  捌: '8',
  九: '9',
  玖: '9',
};

const NUMERAL = `[${Object.keys(NUMERALS).join('')}]`;

/** `四个8`, `2个a2个b`: how many, of what. */
const COUNTED = `(?:[1-8二两三四五六七八]\\s?[个個]\\s?(?:[a-z0-9]|${NUMERAL})[ ,和]?){1,4}`;

/** Letters and digits set apart: `1 2 3 4`, `a-b-c-d`. */
const APART = '[a-z0-9](?:[ ._·-][a-z0-9]){3,5}(?![ ._·-]?[a-z0-9])';

/**
 * A code in any of the ways people write it, as the source of a pattern with one group: three to eight letters and digits, the
 * same set apart, numerals of the language, or how many of which.
 */
export const WRITTEN_CODE = `(${COUNTED}|${APART}|(?:[a-z0-9]|${NUMERAL}){4}(?![a-z0-9]|${NUMERAL})|[a-z0-9]{3,8}(?![a-z0-9])|${NUMERAL}{5,6}(?!${NUMERAL}))`;

const ONE_COUNT = new RegExp(`([1-8二两三四五六七八])\\s?[个個]\\s?([a-z0-9]|${NUMERAL})`, 'giu');

/** The code that was written so; null where it is none, such as one of nine characters. */
export function readCode(written: string): string | null {
  const counts = [...written.matchAll(ONE_COUNT)];
  const code =
    counts.length === 0
      ? plain(written)
      : counts.map(([, count = '', of = '']) => plain(of).repeat(Number(plain(count)))).join('');
  return /^[a-z0-9]{3,8}$/iu.test(code) ? code : null;
}

function plain(written: string): string {
  return Array.from(written)
    .filter((character) => !/[\s._·-]/u.test(character))
    .map((character) => NUMERALS[character] ?? character)
    .join('');
}
