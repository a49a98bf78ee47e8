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

  it.each([
    '一一零一零一一九九零零一零一一二三零',
    '壹壹零壹零壹壹玖玖零零壹零壹壹贰叁零',
    '11o1o119900101123O',
    'll0l0ll990010ll230',
    '❶❶⓿❶⓿❶❶❾❾⓿⓿❶⓿❶❶❷❸⓿',
    '1️⃣1️⃣0️⃣1️⃣0️⃣1️⃣1️⃣9️⃣9️⃣0️⃣0️⃣1️⃣0️⃣1️⃣1️⃣2️⃣3️⃣0',
    '１１０１０１．１９９００１０１．１２３０',
  ])('%s is one number, in whatever digits', (written) => {
    const text = `证号：${written}，男`;

    const { sightings, masked } = findIdentities(read(text), (number) => number);

    expect(sightings.map(({ fingerprint: number }) => number)).toEqual([NUMBER]);
    expect(text.slice(...(sightings[0]?.span ?? [0, 0]))).toBe(written);
    expect(masked).toHaveLength(text.length);
  });

  it('takes the fifteen digits of the first generation for the number they became', () => {
    const { sightings, masked } = findIdentities(read('证 110101900101123 男'), (number) =>
      number.slice(0, 17),
    );

    expect(sightings[0]).toMatchObject({ fingerprint: '11010119900101123', region: '11' });
    expect(masked).toBe('证 11************3 男');
  });

  it('stars the rest of a number that is starred in part', () => {
    const { sightings, masked } = findIdentities(read('证 110101199001****30 男'), fingerprint);

    expect(sightings[0]).toMatchObject({ partial: true, checksumHolds: false, region: '11' });
    expect(masked).toBe('证 11***************0 男');
    expect(findIdentities(read(masked), fingerprint).sightings).toEqual([]);
  });

  it.each([
    '订单号 110101900101123',
    '110101901301123',
    '990101900101123',
    'IMEI: 110101900101123',
  ])('%s is no number of a person', (text) => {
    expect(findIdentities(read(text), fingerprint).sightings).toEqual([]);
  });

  it('leaves other long numbers alone', () => {
    const { sightings, masked } = findIdentities(read('订单 990101999901011230'), fingerprint);

    expect(sightings).toEqual([]);
    expect(masked).toBe('订单 990101999901011230');
  });
});
