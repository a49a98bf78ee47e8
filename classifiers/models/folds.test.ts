import { describe, expect, it } from 'vitest';
import { FOLDS, foldsOf } from './folds.ts';

describe('folds', () => {
  it('keep the texts of a group together', () => {
    const texts = Array.from({ length: 300 }, (_, place) => ({ text: `t${place}`, isAd: place % 2 === 0, group: `g${place % 30}` }));

    const folds = foldsOf(texts, 1);

    const ofGroup = texts.map(({ group }, place) => `${group} ${folds[place]}`);
    expect(new Set(ofGroup).size).toBe(30);
    expect(new Set(folds).size).toBe(FOLDS);
  });

  it('go by the texts where a group is all there is of a label', () => {
    const texts = Array.from({ length: 60 }, (_, place) => ({ text: `t${place}`, isAd: place % 2 === 0, group: place % 2 === 0 ? 'ads' : 'rest' }));

    const folds = foldsOf(texts, 1);

    expect(new Set(folds).size).toBe(FOLDS);
  });
});
