import { describe, expect, it } from 'vitest';
import { probabilityOf } from './model.ts';
import { fitCalibration } from './platt.ts';

describe('calibration', () => {
  it('gives each margin the share of advertisements seen there', () => {
    const margins = [...Array.from({ length: 400 }, () => 1), ...Array.from({ length: 400 }, () => -1)];
    const labels = margins.map((margin, place) => (margin > 0 ? place % 10 !== 0 : place % 10 === 0));

    const calibration = fitCalibration(margins, labels);

    expect(probabilityOf({ calibration }, 1)).toBeCloseTo(0.9, 1);
    expect(probabilityOf({ calibration }, -1)).toBeCloseTo(0.1, 1);
  });

  it('stays finite where the classes part cleanly', () => {
    const calibration = fitCalibration([5, 4, -4, -5], [true, true, false, false]);

    expect(Number.isFinite(calibration.slope)).toBe(true);
    expect(probabilityOf({ calibration }, 5)).toBeGreaterThan(0.5);
  });
});
