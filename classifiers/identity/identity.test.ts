import { describe, expect, it } from 'vitest';
import { read } from '../reading.ts';
import { findIdentities } from './index.ts';

/** Not a person's: the check digit is wrong. */
const NUMBER = '110101199001011230';

function fingerprint(number: string): string {
  return `key:${number.length}`;
}

describe('identity numbers', () => {
  it.each([
    NUMBER,
    '110101 19900101 1230',
    '１１０１０１１９９００１０１１２３０',
    '①①⓪①⓪①①⑨⑨⓪⓪①⓪①①②③⓪',
    '1101011990\u200b01011230',
  ])('%s is masked where it stands, and fingerprinted', (written) => {
    const text = `号码${written}，男`;

    const { sightings, masked } = findIdentities(read(text), fingerprint);

    expect(sightings).toHaveLength(1);
    expect(sightings[0]).toMatchObject({
      masked: '11***************0',
      fingerprint: 'key:18',
      checksumHolds: false,
      region: '11',
    });
    expect(text.slice(...(sightings[0]?.span ?? [0, 0]))).toBe(written);
    expect(masked).toHaveLength(text.length);
    expect(masked.slice(4, masked.length - 3).replaceAll('*', '')).toBe('');
  });

  it('leaves other long numbers alone', () => {
    const { sightings, masked } = findIdentities(read('订单 990101999901011230'), fingerprint);

    expect(sightings).toEqual([]);
    expect(masked).toBe('订单 990101999901011230');
  });
});
