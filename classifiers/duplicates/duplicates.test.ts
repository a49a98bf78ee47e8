import { assert, integer, nat, property, string, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NEAR_SIMILARITY, nearnessOf, SKETCH_RUNS, similarityOf } from '../../core/sketch.ts';
import { createNearIndex } from './near-index.ts';
import { sketchOf } from './sketch.ts';

const KEY = 5;
const HANZI = Array.from({ length: 900 }, (_, at) => String.fromCharCode(0x4e00 + at * 13));

/** Numbers from 0 to 1 that follow from a seed (a linear congruential generator; Numerical Recipes). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function adOf(random: () => number, length = 80): string {
  return Array.from({ length }, () => HANZI[Math.floor(random() * HANZI.length)]).join('');
}

function edited(text: string, edits: number, random: () => number): string {
  const characters = Array.from(text);
  for (let left = edits; left > 0; left -= 1) {
    const place = Math.floor(random() * characters.length);
    const other = HANZI[Math.floor(random() * HANZI.length)] ?? '';
    const kind = random();
    characters.splice(place, kind < 0.7 ? 1 : 0, ...(kind < 0.4 ? [] : [other]));
  }
  return characters.join('');
}

describe('a sketch', () => {
  it('is made of any text and holds a bounded number of runs, ascending, each once', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 600 }), integer(), (text, key) => {
        const sketch = sketchOf(text, key);

        const runs = [...(sketch?.runs ?? [])];
        expect(runs.length).toBeLessThanOrEqual(SKETCH_RUNS);
        expect(runs).toEqual([...new Set(runs)].toSorted((one, other) => one - other));
      }),
    );
  });

  it('is the same for the same text and key, and shares nothing under another key', () => {
    const text = adOf(numbers(1));

    const one = sketchOf(text, KEY);
    const same = sketchOf(text, KEY);
    const other = sketchOf(text, KEY + 1);

    expect(same).toEqual(one);
    expect(similarityOf(one?.runs ?? new Uint32Array(), other?.runs ?? new Uint32Array())).toBe(0);
    expect([...(one?.bands ?? [])].some((band) => other?.bands.includes(band))).toBe(false);
  });

  it('is not made of what is too short to tell apart', () => {
    expect(sketchOf('出售身份证', KEY)).toBeNull();
    expect(sketchOf('', KEY)).toBeNull();
  });

  it('of a long text tells how alike it is to another within a tenth', () => {
    const random = numbers(2);
    const shared = adOf(random, 3_000);
    const one = sketchOf(shared + adOf(random, 1_000), KEY);
    const other = sketchOf(shared + adOf(random, 1_000), KEY);

    const similarity = similarityOf(
      one?.runs ?? new Uint32Array(),
      other?.runs ?? new Uint32Array(),
    );

    expect(Math.abs(similarity - 3 / 5)).toBeLessThan(0.1);
  });
});

describe('similarity', () => {
  it('is that of the sets, whichever is named first', () => {
    const sets = uniqueArray(nat(300), { maxLength: 100 });
    assert(
      property(sets, sets, (one, other) => {
        const left = Uint32Array.from(one).toSorted();
        const right = Uint32Array.from(other).toSorted();
        const all = new Set([...one, ...other]).size;
        const shared = one.filter((value) => other.includes(value)).length;

        expect(similarityOf(left, right)).toBe(all === 0 ? 0 : shared / all);
        expect(similarityOf(right, left)).toBe(similarityOf(left, right));
      }),
    );
  });
});

describe('nearness', () => {
  it.each([
    [9, 7, null],
    [9, 8, 0.8],
    [19, 14, null],
    [19, 15, 15 / 23],
    [40, 27, null],
    [40, 28, 28 / 52],
  ])(
    'of texts of %i runs that share %i asks for more the shorter they are',
    (runs, shared, near) => {
      const one = Uint32Array.from({ length: runs }, (_, at) => at);
      const other = one.map((run) => run + runs - shared);

      expect(nearnessOf(one, other)).toBe(near);
      expect(nearnessOf(other, one)).toBe(near);
    },
  );
});

describe('the index', () => {
  it('finds copies of short ads with four characters edited, 995 of 1,000 and more', () => {
    const random = numbers(3);
    const index = createNearIndex();
    const ads = Array.from({ length: 3_000 }, () => adOf(random));
    const numbersOf = ads.map((ad) => index.add(sketchOf(ad, KEY) ?? never()));

    const found = ads.filter((ad, at) => {
      const copy = sketchOf(edited(ad, 4, random), KEY) ?? never();
      return index.nearest(copy)?.at === numbersOf[at];
    });

    expect(found.length).toBeGreaterThanOrEqual(3_000 * 0.995);
  });

  it('finds copies of a line with a third of it edited, 98 of 100 and more that are alike enough', () => {
    const random = numbers(7);
    const pairs = Array.from({ length: 6_000 }, () => {
      const ad = adOf(random, 24);
      const copy = edited(ad, 5, random);
      return [sketchOf(ad, KEY) ?? never(), sketchOf(copy, KEY) ?? never()] as const;
    }).filter(([one, other]) => {
      const near = nearnessOf(one.runs, other.runs);
      return near !== null && near < 0.6;
    });

    const found = pairs.filter(([one, other]) =>
      one.bands.some((band) => other.bands.includes(band)),
    );

    expect(pairs.length).toBeGreaterThan(500);
    expect(found.length / pairs.length).toBeGreaterThan(0.98);
  });

  it('joins no ads of other wording', () => {
    const random = numbers(4);
    const index = createNearIndex();
    for (let count = 0; count < 3_000; count += 1) {
      index.add(sketchOf(adOf(random), KEY) ?? never());
    }

    const joined = Array.from({ length: 3_000 }, () =>
      index.nearest(sketchOf(adOf(random), KEY) ?? never()),
    ).filter((near) => near !== null);

    expect(joined).toEqual([]);
  });

  it('tells how alike a text is to the one that it finds', () => {
    const random = numbers(5);
    const index = createNearIndex();
    const ad = adOf(random);
    index.add(sketchOf(ad, KEY) ?? never());

    const same = index.nearest(sketchOf(ad, KEY) ?? never());
    const near = index.nearest(sketchOf(edited(ad, 3, random), KEY) ?? never());

    expect(same?.similarity).toBe(1);
    expect(near?.similarity).toBeGreaterThan(NEAR_SIMILARITY);
    expect(near?.similarity).toBeLessThan(1);
  });

  it('finds a text among thousands that share its bands on purpose', () => {
    const random = numbers(6);
    const index = createNearIndex();
    const bait = adOf(random, 40);
    const own = index.add(sketchOf(bait + adOf(random, 40), KEY) ?? never());
    const ad = adOf(random);
    const wanted = index.add(sketchOf(ad, KEY) ?? never());
    for (let count = 0; count < 5_000; count += 1) {
      index.add(sketchOf(bait + adOf(random, 40), KEY) ?? never());
    }

    const found = index.nearest(sketchOf(edited(ad, 2, random), KEY) ?? never());

    expect(found?.at).toBe(wanted);
    expect(own).toBe(0);
  });
});

function never(): never {
  throw new TypeError('a text that is long enough has a sketch');
}
