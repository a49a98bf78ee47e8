import { describe, expect, it } from 'vitest';
import { read } from '../reading.ts';
import { findSpellings } from './spelling.ts';

describe('spelled Latin words', () => {
  it.each([
    ['a 1D c@rd now', '1D c@rd', 'id card'],
    ['an I.D. card now', 'I.D. card', 'id card'],
    ['ID.c.a.r.d of mine', 'ID.c.a.r.d', 'id card'],
    ['i d c a r d s', 'i d c a r d s', 'id cards'],
    ['an i-d-e-n-t-i-t-y card', 'i-d-e-n-t-i-t-y', 'identity'],
    ['We.Chat me', 'We.Chat', 'wechat'],
    ['ｔ３ｌ３ｇｒ＠ｍ', 'ｔ３ｌ３ｇｒ＠ｍ', 'telegram'],
  ])('%s holds %s for %s', (text, written, word) => {
    const { folded } = read(text);
    const [spelling] = findSpellings(text.normalize('NFKC').toLowerCase());

    expect(spelling?.term).toBe(word);
    expect(text.slice(spelling?.from, spelling?.to)).toBe(written);
    expect(folded.text).toContain(word);
  });

  it('says where a word is hidden, and not where it is merely written otherwise', () => {
    const hidden = 'buy an 1D c@rd';

    const spans = read(hidden).spellings;

    expect(spans.map(([from, to]) => hidden.slice(from, to))).toEqual(['1D c@rd']);
    expect(read('my ID-card').spellings).toEqual([]);
  });

  it.each([
    'we chat a lot',
    'an ID card',
    '@passp0rt_12',
    'wechat_seller',
    '107 cards',
    'a.b.c',
    '',
  ])('%s stays as it is', (text) => {
    const found = findSpellings(text);

    expect(found).toEqual([]);
  });
});
