import { matchesIn } from './matches.ts';
import type { Disguise } from './restore.ts';
import { SIEVES } from './sieve.ts';

/** Digits and marks that are typed for a Latin letter they look like. */
const LOOKS: Readonly<Record<string, string>> = {
  a: '@4',
  e: '3',
  i: '1l!|',
  l: '1|',
  o: '0',
  s: '5$',
  t: '7',
};

/** Latin words of the trade that are worth disguising: goods and ways of contact. The longer of two comes first. */
const WORDS: readonly string[] = [
  'id cards',
  'id card',
  'identity',
  'cards',
  'card',
  'passports',
  'passport',
  'license',
  'licence',
  'wechat',
  'weixin',
  'telegram',
  'whatsapp',
];

/** Marks put between letters. A blank is one only where every letter has one: `we chat` is two words. */
const MARKS = String.raw`[.\-_*~·|/]{0,2}`;

function letterOf(letter: string): string {
  const looks = LOOKS[letter] ?? '';
  return looks === '' ? letter : `[${letter}${looks}]`;
}

function sourceOf(word: string): string {
  const parts = word.split(' ').map((part) => Array.from(part, letterOf));
  const marked = parts.map((letters) => letters.join(MARKS)).join(String.raw`[.\-_*~·|/ ]{0,2}`);
  const blanks = parts.map((letters) => letters.join(' ')).join(' {1,3}');
  return `${marked}|${blanks}`;
}

/** One expression for all words, a group each. Every repetition is bounded. */
const SPELLED = new RegExp(
  `(?<![a-z0-9@_/-])(?:${WORDS.map((word) => `(${sourceOf(word)})`).join('|')})(?![a-z0-9_@-])`,
  'gu',
);

/** Spellings that people use without a thought of hiding. */
const HONEST = /^(?:i\.?d\.?[ -]?cards?|we-chat|whats-app|tele-gram)$/u;

/** Whether at least half of the letters are themselves: `1d c@rd` is read, `107` is not. */
function isConvincing(word: string, written: string): boolean {
  const letters = word.replaceAll(' ', '');
  const kept = written.replaceAll(/[^a-z]/gu, '');
  return kept.length * 2 >= letters.length;
}

/** A Latin word that was written otherwise: where in the folded text, and whether that hides it. */
export interface Spelling extends Disguise {
  readonly hides: boolean;
}

/** Latin words written with look-alikes, or with marks or blanks between their letters, from left to right. */
export function findSpellings(text: string): readonly Spelling[] {
  return matchesIn(SIEVES.folded, SPELLED, text).flatMap((match) => {
    const [written] = match;
    const term = WORDS[match.slice(1).findIndex((group) => group !== undefined)] ?? '';
    const from = match.index;
    return written !== term && isConvincing(term, written)
      ? [{ term, from, to: from + written.length, hides: !HONEST.test(written) }]
      : [];
  });
}
