import { array, assert, integer, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentsOf } from './marks.ts';

const NOTHING = { signals: [], handles: [], prices: [], identityNumbers: [] };

function signal(id: string, from: number, to: number) {
  return { id, span: [from, to] as [number, number], weight: null };
}

describe('the stretches of a marked text', () => {
  it('divides a text where marks begin and end, and tells all that stand on a stretch', () => {
    const signals = [signal('one', 0, 4), signal('two', 2, 6)];

    const segments = segmentsOf({ ...NOTHING, text: 'abcdefgh', signals });

    expect(segments.map(({ text, marks }) => [text, marks.map(({ name }) => name)])).toEqual([
      ['ab', ['one']],
      ['cd', ['one', 'two']],
      ['ef', ['two']],
      ['gh', []],
    ]);
  });

  it('leaves out what stands outside of the text', () => {
    const signals = [signal('before', -3, 2), signal('behind', 2, 99), signal('empty', 1, 1)];

    const segments = segmentsOf({ ...NOTHING, text: 'abc', signals });

    expect(segments).toEqual([{ from: 0, text: 'abc', marks: [] }]);
  });

  it('gives every text back, whatever the marks are', () => {
    const place = integer({ min: -5, max: 40 });
    assert(
      property(string({ maxLength: 30 }), array(tuple(place, place)), (text, spans) => {
        const signals = spans.map(([from, to]) => signal('x', from, to));

        const segments = segmentsOf({ ...NOTHING, text, signals });

        expect(segments.map((one) => one.text).join('')).toBe(text);
      }),
    );
  });
});
