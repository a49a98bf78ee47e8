import { fuzzy, waysToRead } from '../normalize/sound.ts';

/** Digits as they are read, in speech and over the telephone. */
const DIGITS: Readonly<Record<string, readonly string[]>> = {
  0: ['ling', 'dong'],
  1: ['yi', 'yao'],
  2: ['er', 'liang'],
  3: ['san'],
  4: ['si'],
  5: ['wu'],
  6: ['liu'],
  7: ['qi'],
  8: ['ba'],
  9: ['jiu'],
};

/** How a character may be said: its syllables, tones apart, and the same with sounds that are mixed up made one. */
export interface Readings {
  readonly strict: readonly string[];
  readonly fuzzy: readonly string[];
}

const READINGS = new Map<string, Readings>();

/** Every way that a Chinese character or a digit is read; none for other characters. */
export function readingsOf(character: string): Readings {
  const known = READINGS.get(character);
  if (known !== undefined) {
    return known;
  }
  const strict = DIGITS[character] ?? allReadings(character);
  const readings = { strict, fuzzy: [...new Set(strict.map(fuzzy))] };
  READINGS.set(character, readings);
  return readings;
}

function allReadings(character: string): readonly string[] {
  return waysToRead(character).filter((reading) => /^[a-z]+$/u.test(reading));
}
