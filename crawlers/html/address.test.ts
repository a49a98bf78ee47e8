import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absoluteAddress, parseAddress } from './address.ts';

const BASE = 'http://forum.example.org/forum.php';

const HOST = constantFrom(
  'http://example.org',
  'https://a.b-c.example',
  'HTTP://Example.org',
  'http://1.2.3.4',
  'http://0x7f.1',
  'http://xn--fiqs8s.cn',
  'http://xn--0.cn',
  'http://example.org:80',
  'https://u@example.org',
  'http://-a.example',
);
const PART = constantFrom(
  '/',
  '.',
  '..',
  '%2e',
  '%',
  '?',
  '&',
  '=',
  '#',
  'a1',
  "'",
  '|',
  ' ',
  '证',
  '\\',
  ':',
  '~',
);

describe('an absolute address', () => {
  it.each([
    ['thread-1.html', 'http://forum.example.org/thread-1.html'],
    [' /证 ', 'http://forum.example.org/%E8%AF%81'],
    [`/${'证'.repeat(200)}`, `http://forum.example.org/${'%E8%AF%81'.repeat(200)}`],
  ])('of %s is written out', (reference, expected) => {
    expect(absoluteAddress(reference, BASE)).toBe(expected);
  });

  it('is what parsing makes of it, however short the way there', () => {
    assert(
      property(HOST, array(PART, { maxLength: 8 }), (host, parts) => {
        const reference = `${host}/${parts.join('')}`;

        const address = absoluteAddress(reference, BASE);

        expect(address).toBe(parseAddress(reference)?.href ?? null);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['', '#top', 'javascript:void(0)', 'x'.repeat(2_049), '证'.repeat(300)])(
    'is none for %s',
    (reference) => {
      expect(absoluteAddress(reference, BASE)).toBeNull();
    },
  );
});
