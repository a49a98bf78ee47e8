import { describe, expect, it } from 'vitest';
import { checkDigitHolds, findIdentityNumbers } from '../../core/identity-number.ts';
import { randomFrom } from '../models/random.ts';
import comments from './background/comments.json' with { type: 'json' };
import titles from './background/titles.json' with { type: 'json' };
import { writeCorpus } from './index.ts';

const CORPUS = writeCorpus(randomFrom(1));

describe('the written corpus', () => {
  it('follows from its seed', () => {
    const written = JSON.stringify(CORPUS);

    expect(JSON.stringify(writeCorpus(randomFrom(1))) === written).toBe(true);
    expect(JSON.stringify(writeCorpus(randomFrom(2))) === written).toBe(false);
  });

  it('is large enough, a third of the negatives hard', () => {
    const ads = CORPUS.filter(({ label }) => label);
    const clear = CORPUS.filter(({ label }) => !label);
    const hard = clear.filter(({ group }) => group.startsWith('hard-'));

    expect(ads.length).toBeGreaterThanOrEqual(3000);
    expect(clear.length).toBeGreaterThanOrEqual(6000);
    expect(hard.length / clear.length).toBeGreaterThan(1 / 3);
  });

  it('fills every slot and chooses every choice', () => {
    const unfinished = CORPUS.filter(({ text }) => text.trim() === '' || /[{}|]{2}|\{\w+\}|\([^)]*\|/u.test(text));

    expect(unfinished).toEqual([]);
  });

  it('holds no identity number that may be a person’s, nor does the background', () => {
    const texts = [...CORPUS.map(({ text }) => text), ...titles, ...comments];
    const numbers = texts.flatMap((text) => findIdentityNumbers(text).map(({ number }) => number));

    expect(numbers.filter(checkDigitHolds)).toEqual([]);
  });
});
