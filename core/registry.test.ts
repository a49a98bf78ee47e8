import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeNumber } from './registry.ts';

const TODAY = new Date('2026-11-22T00:00:00Z');

describe('judgeNumber', () => {
  // check digit: the first example of GB 11643-1999
  const RIGHT = ['110105', '19491231', '002X'];

  it.each([RIGHT.join(''), RIGHT.join(' '), RIGHT.join('').toLowerCase()])(
    '%s is a number that can be',
    (written) => {
      expect(judgeNumber(written, TODAY)).toEqual({
        number: RIGHT.join(''),
        checksum: true,
        region: '11',
        isPossible: true,
      });
    },
  );

  it('takes the fifteen digits of the first generation for the eighteen they became', () => {
    const short = RIGHT.join('').slice(0, 6) + RIGHT.join('').slice(8, 17);

    expect(judgeNumber(short, TODAY)?.number).toBe(RIGHT.join(''));
  });

  it.each([
    ['a check character that fails', '110105194912310021', { checksum: false, region: '11' }],
    ['a region that is none', '990105194912310021', { region: null }],
    ['a day that never was', '110105194902310021', { region: '11' }],
    ['a day to come', '110105205912310021', { region: '11' }],
  ])('%s cannot be', (_, written, expected) => {
    expect(judgeNumber(written, TODAY)).toMatchObject({ ...expected, isPossible: false });
  });

  it.each(['', '1', '11010519491231002', 'not a number', '1101051949123100211'])(
    '%j is none',
    (written) => {
      expect(judgeNumber(written, TODAY)).toBeNull();
    },
  );

  it('never throws', () => {
    assert(
      property(string({ unit: 'binary' }), (written) => {
        expect(() => judgeNumber(written, TODAY)).not.toThrow();
      }),
    );
  });
});
