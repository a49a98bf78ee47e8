import { describe, expect, it } from 'vitest';
import { absoluteAddress } from './address.ts';

const BASE = 'http://forum.example.org/forum.php';

describe('an absolute address', () => {
  it.each([
    ['thread-1.html', 'http://forum.example.org/thread-1.html'],
    [' /证 ', 'http://forum.example.org/%E8%AF%81'],
    [`/${'证'.repeat(200)}`, `http://forum.example.org/${'%E8%AF%81'.repeat(200)}`],
  ])('of %s is written out', (reference, expected) => {
    expect(absoluteAddress(reference, BASE)).toBe(expected);
  });

  it.each(['', '#top', 'javascript:void(0)', 'x'.repeat(2_049), '证'.repeat(300)])(
    'is none for %s',
    (reference) => {
      expect(absoluteAddress(reference, BASE)).toBeNull();
    },
  );
});
