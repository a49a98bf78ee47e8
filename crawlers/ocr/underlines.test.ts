import { describe, expect, it } from 'vitest';
import { type GreyPicture, type LineStrip, stripOf } from './line-strip.ts';
import { underlinesIn, withRaised } from './underlines.ts';

const LINE_HEIGHT = 20;
const BASELINE = 15;

/** A line drawn letter by letter: `n` a letter, `l` one with a foot, `_` an underline, `.` a full stop, ` ` a gap. */
function drawn(text: string, ink = 10, ground = 240): LineStrip {
  const height = 27;
  const width = text.length * 10;
  const pixels = new Uint8Array(width * height).fill(ground);
  function fill(left: number, top: number, right: number, bottom: number): void {
    for (let row = top; row <= bottom; row += 1) {
      pixels.fill(ink, row * width + left, row * width + right + 1);
    }
  }
  for (const [at, mark] of Array.from(text).entries()) {
    const left = at * 10;
    if (mark === 'n') {
      fill(left + 2, 4, left + 7, BASELINE);
    } else if (mark === 'l') {
      fill(left + 2, 2, left + 3, BASELINE);
      fill(left + 2, BASELINE - 1, left + 8, BASELINE);
    } else if (mark === '_') {
      fill(left, BASELINE + 2, left + 9, BASELINE + 3);
    } else if (mark === '.') {
      fill(left + 4, BASELINE - 1, left + 6, BASELINE);
    }
  }
  return { pixels, width, height, lineHeight: LINE_HEIGHT };
}

function columnOf(at: number, pixels: Uint8Array, { width, height }: LineStrip): readonly number[] {
  return Array.from({ length: height }, (_, row) => pixels[row * width + at] ?? 0);
}

describe('underlinesIn', () => {
  it.each([
    ['dark on light', drawn('nn_nnn')],
    ['light on dark', drawn('nn_nnn', 250, 20)],
    ['faint', drawn('nn_nnn', 150, 190)],
  ])('finds ink below the baseline: %s', (_, strip) => {
    expect(underlinesIn(strip)).toEqual([{ from: 20, to: 30 }]);
  });

  it('finds each of several', () => {
    expect(underlinesIn(drawn('n_nn_nn')).map(({ from }) => from)).toEqual([10, 40]);
  });

  it.each(['nnnnnn', 'nn.nnn', 'nnlnnn', '______', '      ', 'n'])('finds none in %j', (text) => {
    expect(underlinesIn(drawn(text))).toEqual([]);
  });
});

describe('withRaised', () => {
  it('moves the underline to the middle of the letters and leaves the rest', () => {
    const strip = drawn('nn_nnn');

    const { pixels } = withRaised(strip, underlinesIn(strip));

    const inked = columnOf(25, pixels, strip).flatMap((grey, row) => (grey < 128 ? [row] : []));
    expect(inked).toEqual([10, 11]);
    expect(columnOf(5, pixels, strip)).toEqual(columnOf(5, strip.pixels, strip));
  });
});

describe('stripOf', () => {
  it('lays a slanted line level, with room below', () => {
    const size = 60;
    const pixels = new Uint8Array(size * size).fill(255);
    for (let at = 10; at < 40; at += 1) {
      pixels[at * size + at] = 0;
    }
    const picture: GreyPicture = { pixels, width: size, height: size };

    const strip = stripOf(picture, {
      text: '',
      confidence: 1,
      box: [
        [10, 10],
        [40, 40],
        [33, 47],
        [3, 17],
      ],
    });

    const darkRows = Array.from(
      { length: strip.height },
      (_, row) =>
        strip.pixels
          .subarray(row * strip.width, (row + 1) * strip.width)
          .filter((grey) => grey === 0).length,
    );
    expect(strip.lineHeight).toBe(10);
    expect(strip.height).toBeGreaterThan(strip.lineHeight);
    expect(darkRows.indexOf(Math.max(...darkRows))).toBe(0);
  });
});
