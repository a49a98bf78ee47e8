import { array as arrayOf, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLinks } from './find-links.ts';
import disguised from './fixtures/disguised.json' with { type: 'json' };
import undisguised from './fixtures/undisguised.json' with { type: 'json' };

/** What disguises are made of: every pattern's own words, in any order. */
const PIECES = [
  'pan',
  'baidu',
  'com',
  '.',
  '点',
  ' ',
  '/',
  '斜杠',
  's',
  '1',
  'AbC_dEf-GhIjKlMnOpQrStU',
  '删',
  '去掉',
  '“',
  '”',
  '百度盘',
  '夸克',
  'c836b42830bc',
  '提取码',
  '四个',
  '8',
  '倒序',
  '(',
  ')',
  '%2F',
  '&#',
  '47;',
  '\\u00',
  '🅿',
  '⓵',
  'п',
  '\n',
  'http://',
  '去掉中文',
  '密码',
  'code',
  '-',
  '_',
  '115',
  '😀',
  '\u0336',
];

describe('findLinks, of disguised links', () => {
  it.each(disguised)('sees through $text', ({ text, links }) => {
    const found = findLinks(text, 'text').map(({ url, accessCode }) => ({ url, accessCode }));

    expect(found).toEqual(links);
  });

  it.each(undisguised)('finds nothing in %s', (text) => {
    expect(findLinks(text, 'text')).toEqual([]);
  });

  it('knows many of either kind', () => {
    expect(disguised.length).toBeGreaterThanOrEqual(120);
    expect(undisguised.length).toBeGreaterThanOrEqual(60);
  });

  it('never throws, whatever disguises are made of', () => {
    assert(
      property(arrayOf(constantFrom(...PIECES), { maxLength: 60 }), (pieces) => {
        for (const { url } of findLinks(pieces.join(''), 'text')) {
          expect(URL.canParse(url)).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('finds a link whatever stands around it', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 60 }), (noise) => {
        const found = findLinks(
          `${noise}\n\nhttps://pan.quark.cn/s/c836b42830bc\n\n${noise}`,
          'text',
        );

        expect(found.map(({ url }) => url)).toContain('https://pan.quark.cn/s/c836b42830bc');
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ...PIECES,
    'pan.baidu.com/s/1',
    'p a n ',
    'pan点',
    '百度盘 ',
    '1A',
    '提取码四个',
    '去掉删字',
    's/ ',
    '(a)',
    '&#47;',
  ])('takes time in proportion to a million characters of %s', (unit) => {
    const text = `/s/${unit.repeat(Math.ceil(1_000_000 / unit.length))}`;

    const began = performance.now();
    findLinks(text, 'text');

    expect(performance.now() - began).toBeLessThan(4_000);
  });
});
