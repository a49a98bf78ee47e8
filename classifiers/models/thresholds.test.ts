import { describe, expect, it } from 'vitest';
import type { Surface } from '../../core/surface.ts';
import { chooseSurfaces, chooseThresholds, type HeldOut } from './thresholds.ts';

function texts(
  isAd: boolean,
  probabilities: readonly number[],
  surface: Surface | null = null,
): HeldOut[] {
  return probabilities.map((probability) => ({ probability, isAd, isHard: true, surface }));
}

function many(probability: number): readonly number[] {
  return Array.from({ length: 200 }, () => probability);
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

  it('are a surface\'s own where enough of its texts are labelled, and only there', () => {
    const surfaces = chooseSurfaces([
      ...texts(true, many(0.97), 'cloud-disk'),
      ...texts(false, many(0.4), 'cloud-disk'),
      ...texts(true, many(0.97), 'group-invitation'),
      ...texts(false, [0.3], 'group-invitation'),
      ...texts(false, many(0.1)),
    ]);

    expect(surfaces).toEqual({ 'cloud-disk': { suspect: 0.4, strong: 0.9 } });
  });
});
