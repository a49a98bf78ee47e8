import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sizeOfPrinted } from './printed-size.ts';

describe('a printed size', () => {
  it.each([
    ['12.3 M', 12_897_485],
    ['424.0 B', 424],
    ['1,234 KB', 1_263_616],
    ['1,5 MB', 1_572_864],
    ['4.1KiB', 4_198],
    ['2.0G', 2_147_483_648],
    ['512 bytes', 512],
    ['88', 88],
    [' 7K ', 7_168],
    ['-', null],
    ['', null],
    ['2026-06-14', null],
    ['9999999999999999 PB', null],
  ])('of %s is %s bytes', (written, bytes) => {
    expect(sizeOfPrinted(written)).toBe(bytes);
  });

  it('is a whole number or none, whatever is printed', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 40 }), (noise) => {
        const size = sizeOfPrinted(`1${noise}`);

        expect(size === null || (Number.isSafeInteger(size) && size >= 0)).toBe(true);
      }),
    );
  });
});
