import { fuzzy } from '../normalize/sound.ts';
import glyphs from './glyphs.json' with { type: 'json' };
import { PICTURES } from './pictures.ts';
import { readingsOf } from './readings.ts';
import splits from './splits.json' with { type: 'json' };

const GLYPHS: Readonly<Record<string, string>> = glyphs;
const SPLITS: Readonly<Record<string, string>> = splits;

/** Everyday characters that stand for themselves, whatever they look like: 银行上班, 户口一栏. */
const NEVER_LOOKS = '一上下外中大小人入八十千口日月年天不了个是在有的';

/** How one character of a term was written; by it, the place of its count among those of a whole term. */
export const MANNERS = {
  /** As it is. */
  exact: 0,
  /** Another character, or a digit, of the same syllable, tone apart. */
  sound: 4,
  /** A character whose syllable is mixed up with it: zh/z, ch/c, sh/s, -ng/-n. */
  fuzzy: 8,
  /** A look-alike. */
  glyph: 12,
  /** Its parts, one after the other. */
  split: 16,
  /** Its syllable in Latin letters. */
  latin: 20,
  /** The first letter of its syllable. */
  initial: 24,
  /** A picture that is named so, or sounds so. */
  picture: 28,
} as const;

export type Manner = keyof typeof MANNERS;

/** One character of a lexicon, and what is known of how it may be written. */
export interface Letter {
  readonly character: string;
  readonly strict: readonly string[];
  readonly fuzzy: readonly string[];
  readonly glyphs: string;
  readonly splits: readonly string[];
}

/** A character as terms spell it; `syllable` where the term reads it otherwise than it is read alone. */
export function letterOf(character: string, syllable: string | undefined): Letter {
  const strict = syllable === undefined ? readingsOf(character).strict : [syllable];
  return {
    character,
    strict,
    fuzzy: [...new Set(strict.map(fuzzy))],
    glyphs: looksOf(character),
    splits: (SPLITS[character] ?? '').split(' ').filter((parts) => parts !== ''),
  };
}

function looksOf(character: string): string {
  const looks = Array.from(GLYPHS[character] ?? '');
  return looks.filter((look) => !NEVER_LOOKS.includes(look)).join('');
}

function share(one: readonly string[], other: readonly string[]): boolean {
  return one.some((reading) => other.includes(reading));
}

/** How a single character stands for a letter of a term; null where it does not. */
export function mannerOf(letter: Letter, written: string): Manner | null {
  if (written === letter.character) {
    return 'exact';
  }
  const names = PICTURES.get(written);
  if (names !== undefined) {
    return Array.from(names).some((name) => sounds(letter, name)) ? 'picture' : null;
  }
  const readings = readingsOf(written);
  if (share(letter.strict, readings.strict)) {
    return 'sound';
  }
  if (letter.glyphs.includes(written)) {
    return 'glyph';
  }
  return share(letter.fuzzy, readings.fuzzy) ? 'fuzzy' : null;
}

function sounds(letter: Letter, name: string): boolean {
  return name === letter.character || share(letter.strict, readingsOf(name).strict);
}

/** The spellings of a letter's syllables in Latin letters, those that are mixed up with it too. */
export function spellingsOf({ strict, fuzzy: loose }: Letter): ReadonlyMap<string, Manner> {
  const near = loose.flatMap((syllable) => [
    syllable,
    syllable.replace(/^([zcs])/u, '$1h'),
    syllable.replace(/n$/u, 'ng'),
    syllable.replace(/^([zcs])/u, '$1h').replace(/n$/u, 'ng'),
  ]);
  return new Map([
    ...near.map((spelling): [string, Manner] => [spelling, 'fuzzy']),
    ...strict.map((spelling): [string, Manner] => [spelling, 'latin']),
  ]);
}
