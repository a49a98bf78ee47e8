import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../reading.ts';
import type { Channel } from './channel.ts';

/** Any sequence of UTF-16 units, lone surrogates among them, rich in what normalisation changes. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom(
        '身',
        '份',
        '证',
        '申',
        'z',
        'heng',
        '*',
        ' ',
        '\u200b',
        '①',
        'Ｓ',
        '🆔',
        '\ud83d',
        '㈱',
        '證',
        '，',
        '\n',
        'é',
        '1️⃣',
        '🧤',
        '❄',
        '𨈓',
        '件',
        '套',
        'ﷺ',
      ),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));

function channelsOf(text: string): Channel[] {
  const { folded, tight, plain, sound } = read(text);
  return [folded, tight, plain, sound];
}

describe('offset maps', () => {
  it('give every unit of every channel a range within the text, in rising order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const channel of channelsOf(text)) {
          expect(channel.starts).toHaveLength(channel.text.length);
          expect(channel.ends).toHaveLength(channel.text.length);
          let before = 0;
          channel.starts.forEach((start, place) => {
            const end = channel.ends[place] ?? -1;
            expect(start).toBeGreaterThanOrEqual(before);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            before = start;
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keep every disguise within the tight channel, none of them empty', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { disguises, tight, plain } = read(text);
        let before = 0;
        for (const { from, to, term } of disguises) {
          expect(from).toBeGreaterThanOrEqual(before);
          expect(to).toBeGreaterThan(from);
          expect(plain.text).toContain(term);
          before = to;
        }
        expect(before).toBeLessThanOrEqual(tight.text.length);
      }),
      { numRuns: 300 },
    );
  });

  it('never cut a surrogate pair in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        for (const channel of channelsOf(text)) {
          const cuts = [...channel.starts, ...channel.ends];
          const inside = cuts.filter(
            (cut) => cut > 0 && cut < text.length && (text.codePointAt(cut - 1) ?? 0) > 0xffff,
          );
          expect(inside).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leave plain text as it is', () => {
    const { plain, folded } = read('出售身份证');

    expect(plain.text).toBe('出售身份证');
    expect([...folded.starts]).toEqual([0, 1, 2, 3, 4]);
  });
});
