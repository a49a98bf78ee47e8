/**
 * Characters of other scripts that are drawn like a Latin letter or a digit, by what they stand for: Cyrillic, Greek, Armenian,
 * small capitals (Unicode's confusables.txt names them; those with several readings stand for the one that sellers mean).
 */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: 'аαɑᴀꭺ⍺',
  b: 'вьβʙᏏ',
  c: 'сϲᴄⅽ',
  d: 'ԁδᴅժ',
  e: 'еєэεҽᴇ',
  g: 'ɡցɢ',
  h: 'нһհʜ',
  i: 'іιıɪɩї',
  j: 'јϳᴊ',
  k: 'кκᴋ',
  l: 'ӏʟ',
  m: 'мᴍ',
  n: 'пηոɴ',
  o: 'оοօᴏσ⭕',
  p: 'рρᴘ',
  q: 'ԛգ',
  r: 'гʀ',
  s: 'ѕꜱ💲',
  t: 'тτᴛ',
  u: 'иυμսᴜй',
  v: 'ѵνᴠ',
  w: 'шԝωᴡ',
  x: 'хχ',
  y: 'уγʏ',
  z: 'ᴢ',
  '3': 'з',
  '6': 'б',
  '/': '／∕⁄⧸╱⟋',
};

/** Rows of letters and digits in boxes and circles that compatibility folding leaves alone: first code point, first character, length. */
const ROWS: readonly (readonly [from: number, first: string, length: number])[] = [
  [0x1f150, 'a', 26],
  [0x1f170, 'a', 26],
  [0x1f1e6, 'a', 26],
  [0x2776, '1', 9],
  [0x2780, '1', 9],
  [0x278a, '1', 9],
  [0x24f5, '1', 9],
  [0x24ff, '0', 1],
  [0x1f10b, '0', 2],
];

const COSTUMES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(LOOK_ALIKES).flatMap(([plain, alike]) =>
    Array.from(alike).flatMap((character): [string, string][] => [
      [character.toUpperCase(), plain.toUpperCase()],
      [character, plain],
    ]),
  ),
  ...ROWS.flatMap(([from, first, length]) =>
    Array.from({ length }, (_, place): readonly [string, string] => [
      String.fromCodePoint(from + place),
      String.fromCodePoint((first.codePointAt(0) ?? 0) + place),
    ]),
  ),
]);

const COSTUMED = new RegExp(`[${[...COSTUMES.keys()].join('')}]`, 'gu');

/** Latin letters with marks. */
const MARKED = /[\u00c0-\u024f\u1e00-\u1eff]/gu;

/** Marks laid over any character: accents, strokes, keycaps. */
const MARKS = /\p{M}/gu;

/** A letter or digit in brackets, three and more in a row: `(p)(a)(n)`. */
const BRACKETED = /(?:[([]\w[)\]] ?){3,100}/gu;

/** Letters and digits without their costumes: look-alikes of other scripts, boxes, circles, brackets, strokes and accents. */
export function undress(text: string): string {
  return text
    .replaceAll(MARKED, (letter) => letter.normalize('NFKD'))
    .replaceAll(MARKS, '')
    .replaceAll(COSTUMED, (character) => COSTUMES.get(character) ?? character)
    .replaceAll(BRACKETED, (run) => run.replaceAll(/[^\w]/gu, ''));
}
