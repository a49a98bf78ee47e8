import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { syllableOf } from './sound.ts';

describe('syllables', () => {
  it('are those that pinyin-pro gives a character that stands alone', () => {
    const others: string[] = [];
    for (let unit = 0x2e80; unit <= 0x9fff; unit += 1) {
      const character = String.fromCharCode(unit);
      const said = pinyin(character, { toneType: 'none', v: true }).replaceAll(/[^a-z]/gu, '');
      if (syllableOf(character) !== said) {
        others.push(character);
      }
    }

    expect(others).toEqual([]);
  });
});
