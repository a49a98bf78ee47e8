import { describe, expect, it } from 'vitest';
import { measure } from './measures.ts';

describe('measures', () => {
  it('count, divide and rank', () => {
    const measures = measure([
      { isAd: true, probability: 0.9, alarmed: true },
      { isAd: false, probability: 0.8, alarmed: true },
      { isAd: true, probability: 0.7, alarmed: true },
      { isAd: true, probability: 0.2, alarmed: false },
      { isAd: false, probability: 0.1, alarmed: false },
    ]);

    expect(measures.confusion).toEqual({ truePositives: 2, falsePositives: 1, trueNegatives: 1, falseNegatives: 1 });
    expect(measures.precision).toBeCloseTo(2 / 3);
    expect(measures.recall).toBeCloseTo(2 / 3);
    expect(measures.f1).toBeCloseTo(2 / 3);
    expect(measures.prAuc).toBeCloseTo((1 + 2 / 3 + 3 / 4) / 3);
    expect(measures.brier).toBeCloseTo((0.01 + 0.64 + 0.09 + 0.64 + 0.01) / 5);
    expect(measures.ece).toBeCloseTo((0.1 + 0.8 + 0.3 + 0.8 + 0.1) / 5);
  });

  it('are zero where there is nothing to measure', () => {
    expect(measure([])).toMatchObject({ texts: 0, precision: 0, recall: 0, prAuc: 0, ece: 0 });
  });

  it('do not reward ties', () => {
    const tied = measure([
      { isAd: true, probability: 0.5, alarmed: true },
      { isAd: false, probability: 0.5, alarmed: true },
    ]);

    expect(tied.prAuc).toBe(0.5);
  });
});
