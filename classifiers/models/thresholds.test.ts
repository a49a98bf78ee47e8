import { describe, expect, it } from 'vitest';
import { chooseThresholds } from './thresholds.ts';

function texts(isAd: boolean, probabilities: readonly number[]) {
  return probabilities.map((probability) => ({ probability, isAd, isHard: true }));
}

describe('thresholds', () => {
  it('keep `strong` above a hard negative that scores high', () => {
    const ads = texts(true, Array.from({ length: 50 }, () => 0.97));

    const { strong } = chooseThresholds([...ads, ...texts(false, [0.95, 0.2, 0.1])]);

    expect(strong).toBeGreaterThan(0.95);
  });

  it('keep `suspect` low where hard negatives are low, within its bounds', () => {
    const ads = texts(true, [0.9, 0.8]);

    const { suspect } = chooseThresholds([...ads, ...texts(false, [0.01, 0.02])]);

    expect(suspect).toBe(0.25);
  });
});
