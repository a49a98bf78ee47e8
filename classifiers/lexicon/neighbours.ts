import { syllableOf } from '../normalize/sound.ts';
import neighbours from './neighbours.json' with { type: 'json' };

const TABLE: Readonly<Record<string, { glyph: string; split: string[] }>> = neighbours;

/** The characters of the basic block by syllable, made once. */
let bySyllable: Map<string, string> | null = null;

function charactersBySyllable(): Map<string, string> {
  if (bySyllable === null) {
    bySyllable = new Map();
    for (let unit = 0x4e00; unit <= 0x9fa5; unit += 1) {
      const character = String.fromCharCode(unit);
      const syllable = syllableOf(character);
      bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + character);
    }
  }
  return bySyllable;
}

/** Characters of exactly this syllable, tone apart (pinyin-pro's table, MIT). */
export function sameSound(syllable: string): string {
  return charactersBySyllable().get(syllable) ?? '';
}

/** Look-alikes of a term's character: similar-character (MIT) and pycorrector's same_stroke (Apache-2.0). */
export function sameGlyph(character: string): string {
  return TABLE[character]?.glyph ?? '';
}

/** The two parts a term's character may be written as: chaizi (CC BY 3.0). */
export function splitsOf(character: string): readonly string[] {
  return TABLE[character]?.split ?? [];
}
