import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { windowsOf } from './windows.ts';

describe('windows', () => {
  it('cover a text without gap or overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000, size: 'max' }), (text) => {
        const windows = windowsOf(text);

        expect(windows.map((window) => window.text).join('')).toBe(text);
        expect(windows.every((window) => text.startsWith(window.text, window.from))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('cut at a line feed rather than within a line', () => {
    const [first] = windowsOf(`${'a'.repeat(600)}\n${'b'.repeat(600)}`);

    expect(first?.text.endsWith('a\n')).toBe(true);
  });

  it('give one empty window for an empty text', () => {
    expect(windowsOf('')).toEqual([{ text: '', from: 0 }]);
  });
});
