import { array as arrayOf, assert, constantFrom, property, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Listing } from '../../core/listing.ts';
import threads from './fixtures/codes-in-threads.json' with { type: 'json' };
import { linksInListings } from './links-in-listings.ts';

const A = 'https://pan.baidu.com/s/1AbC_dEf-GhIjKlMnOpQrSt';
const B = 'https://pan.quark.cn/s/c836b42830bc';
const C = 'https://www.alipan.com/s/AbCdEfGhIjK';

/** A text of a thread: a post, its title, or a signature. */
interface Said {
  readonly author: string | null;
  readonly text: string;
  readonly kind?: string;
}

function listingOf({ author, text, kind }: Said, index: number): Listing {
  return {
    url: `https://forum.example/thread-1#${index}`,
    kind: kind === 'signature' || kind === 'thread-title' ? kind : 'post',
    text,
    author,
    authorUrl: null,
    postedAt: null,
    position: index + 1,
    images: [],
    links: [],
  };
}

/** The code of each link of a thread; a link may stand in it several times. */
function codesIn(thread: readonly Said[]): Readonly<Record<string, string | null>> {
  const links = linksInListings(thread.map(listingOf));
  return Object.fromEntries(links.map(({ url, accessCode }) => [url, accessCode]));
}

describe('a code in another post', () => {
  it.each(threads.paired)('is paired: $name', ({ thread, codes }) => {
    expect(codesIn(thread)).toEqual(codes);
  });

  it.each(threads.leftAlone)('is left alone: $name', ({ thread, codes }) => {
    expect(codesIn(thread)).toEqual(codes);
  });

  it('changes nothing but codes that are missing, whatever the thread', () => {
    const texts = constantFrom(
      A,
      B,
      `${C} 提取码 zz99`,
      '码 ab12',
      '码 cd34',
      'ab12',
      '顶',
      `${A} ${B}`,
    );
    const said = record({ author: constantFrom('甲', '乙', null), text: texts });
    assert(
      property(arrayOf(said, { maxLength: 12 }), (thread) => {
        const links = linksInListings(
          thread.map(({ author, text }, at) => listingOf({ author, text }, at)),
        );
        const codes = new Set(links.map(({ accessCode }) => accessCode));

        expect(
          links.filter(({ url }) => url === C).every(({ accessCode }) => accessCode === 'zz99'),
        ).toBe(true);
        expect(
          [...codes].every(
            (code) => code === null || thread.some(({ text }) => text.includes(code)),
          ),
        ).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws, and takes time in proportion to the page', () => {
    const posts = Array.from({ length: 1_000 }, (_, at): Said => {
      const number = String(at).padStart(12, '0');
      const text = at % 2 === 0 ? `https://pan.quark.cn/s/${number}` : `码 a${number.slice(-4)}`;
      return { author: '甲', text };
    });
    assert(
      property(string({ unit: 'binary', maxLength: 200 }), (noise) => {
        const thread = [`${A} ${noise}`, `${noise}提取码${noise}`];

        expect(() => codesIn(thread.map((text) => ({ author: '甲', text })))).not.toThrow();
      }),
    );

    const began = performance.now();
    const codes = codesIn(posts);

    expect(Object.values(codes).every((code) => code !== null)).toBe(true);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
