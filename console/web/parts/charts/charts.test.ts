import { describe, expect, it } from 'vitest';
import { PROVINCES } from '../../../../core/province.ts';
import { REGIONS, regionName } from './regions.ts';
import { labelled, ticksTo } from './scale.ts';

describe('the map of tiles', () => {
  it('has a tile of its own for each of 34 divisions', () => {
    const tiles = new Set(REGIONS.map(({ column, row }) => `${column} ${row}`));

    expect(REGIONS).toHaveLength(34);
    expect(tiles.size).toBe(34);
  });

  it('names them as the rest of the program does', () => {
    for (const { code, zh } of PROVINCES) {
      expect(regionName(code, 'zh')).toBe(zh);
    }
    expect(regionName('99', 'en')).toBe('99');
  });
});

describe('ticksTo', () => {
  it.each([
    [1, [0, 0.25, 0.5, 0.75, 1]],
    [37, [0, 10, 20, 30, 40]],
    [1_589, [0, 500, 1_000, 1_500, 2_000]],
  ])('goes in round steps to %d and no further than needed', (most, ticks) => {
    expect(ticksTo(most)).toEqual(ticks);
  });
});

describe('labelled', () => {
  it('always names the last, and no more than asked for', () => {
    const shown = labelled(366, 6);

    expect(shown.has(365)).toBe(true);
    expect(shown.size).toBeLessThanOrEqual(6);
  });
});
