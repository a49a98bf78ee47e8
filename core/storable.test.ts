import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storable } from './storable.ts';

describe('storable', () => {
  it.each([
    ['a NUL', 'a\0b', 'a\uFFFDb'],
    ['a lone high surrogate', 'a\uD83D', 'a\uFFFD'],
    ['a lone low surrogate', '\uDE00b', '\uFFFDb'],
    ['surrogates the wrong way round', '\uDE00\uD83D', '\uFFFD\uFFFD'],
    ['a pair', 'a😀b', 'a😀b'],
    ['marks of layout', 'a\tb\nc', 'a\tb\nc'],
  ])('deals with %s', (_, text, expected) => {
    expect(storable(text)).toBe(expected);
  });

  it('reaches every string of a value, and leaves dates, numbers and nothing alone', () => {
    const at = new Date('2026-11-20T00:00:00Z');
    const value = { text: 'a\0', at, count: 3, none: null, deep: [{ name: '\uD800' }, ['b\0']] };

    const kept = storable(value);

    expect(kept).toEqual({
      text: 'a\uFFFD',
      at,
      count: 3,
      none: null,
      deep: [{ name: '\uFFFD' }, ['b\uFFFD']],
    });
    expect(kept.at).toBe(at);
    expect(value.text).toBe('a\0');
  });

  it('keeps offsets, holds what UTF-8 can carry, and does nothing twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const kept = storable(text);

        expect(kept).toHaveLength(text.length);
        expect(Buffer.from(kept, 'utf8').toString('utf8')).toBe(kept);
        expect(kept).not.toContain('\0');
        expect(storable(kept)).toBe(kept);
      }),
    );
  });

  it('keeps offsets of any UTF-16, whole or broken', () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }));
    fc.assert(
      fc.property(units, (codes) => {
        const text = String.fromCharCode(...codes);
        const kept = storable(text);

        expect(kept).toHaveLength(text.length);
        expect(Buffer.from(kept, 'utf8').toString('utf8')).toBe(kept);
      }),
    );
  });
});
