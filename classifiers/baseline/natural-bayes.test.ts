import { describe, expect, it } from 'vitest';
import { trainBaseline } from './natural-bayes.ts';

const TEXTS = [
  { text: '出售身份证，现货，有磁', isAd: true, group: null, surface: null },
  { text: '身份证现货，量大优惠', isAd: true, group: null, surface: null },
  { text: '今天天气不错，去爬山', isAd: false, group: null, surface: null },
  { text: '二手自行车，八成新', isAd: false, group: null, surface: null },
  { text: 'selling cards', isAd: true, group: null, surface: null },
  { text: 'walked along the river', isAd: false, group: null, surface: null },
];

describe('the baseline', () => {
  const baseline = trainBaseline(TEXTS);

  it('leans to what it was shown', () => {
    expect(baseline.score('身份证 现货').verdict).toBe('suspect');
    expect(baseline.score('天气不错').verdict).toBe('clear');
  });

  it('knows English words by their stems', () => {
    expect(baseline.score('card sells').verdict).toBe('suspect');
    expect(baseline.score('rivers walking').verdict).toBe('clear');
  });

  it.each(['', 'x', '\uD83D', '长'.repeat(5_000)])('gives a share of one for %j', (text) => {
    const { probability } = baseline.score(text);

    expect(probability).toBeGreaterThanOrEqual(0);
    expect(probability).toBeLessThanOrEqual(1);
  });
});
