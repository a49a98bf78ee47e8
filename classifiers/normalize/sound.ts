import { polyphonic } from 'pinyin-pro';
import { type Channel, ChannelBuilder } from './channel.ts';
import { CLASS, classOf } from './characters.ts';

/** Sounds that speakers and typists mix up, written one way: zh/z, ch/c, sh/s, -ng/-n. */
export function fuzzy(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/u, '$1')
    .replace(/ng$/u, 'n')
    .replaceAll('ü', 'v');
}

/**
 * Every way that a character is read, tones apart, the commonest first; itself where it is none. Asked of pinyin-pro's table of
 * characters: `pinyin` would first build a tree of all words that it knows.
 */
export function waysToRead(character: string): readonly string[] {
  return polyphonic(character, { toneType: 'none', v: true, type: 'array' })[0] ?? [];
}

/** Characters that stand alone for a word of their own, which is said otherwise. */
const ALONE: Readonly<Record<string, string>> = { 了: 'liao', 々: 'tong' };

const SYLLABLES = new Map<number, string>();

/** The syllable of a Chinese character that stands alone, without its tone, in Latin letters. */
export function syllableOf(character: string): string {
  const unit = character.charCodeAt(0);
  const known = SYLLABLES.get(unit);
  if (known !== undefined) {
    return known;
  }
  const read = ALONE[character] ?? (waysToRead(character)[0] ?? '').replaceAll(/[^a-z]/gu, '');
  SYLLABLES.set(unit, read);
  return read;
}

const FUZZY: (string | undefined)[] = Array.from({ length: 0x10000 });

function fuzzySyllable(unit: number): string {
  const known = FUZZY[unit];
  if (known !== undefined) {
    return known;
  }
  const found = fuzzy(syllableOf(String.fromCharCode(unit)));
  FUZZY[unit] = found;
  return found;
}

function holdsHanzi(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (classOf(text.charCodeAt(index)) === CLASS.hanzi) {
      return true;
    }
  }
  return false;
}

/** How a text sounds, as one stream of letters in which 身份zheng, 申份正 and shenfenzheng are nearly the same. */
export function toSound(tight: Channel): Channel {
  const { text, starts, ends } = tight;
  if (!holdsHanzi(text)) {
    return tight;
  }
  const builder = new ChannelBuilder(text.length * 3);
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (classOf(unit) === CLASS.hanzi) {
      builder.add(fuzzySyllable(unit), starts[index] ?? 0, ends[index] ?? 0);
    } else {
      builder.addUnit(unit, starts[index] ?? 0, ends[index] ?? 0);
    }
  }
  return builder.build();
}
