import { describe, expect, it } from 'vitest';
import { parsePage } from './parse-page.ts';
import { all, closest, first, selector } from './select.ts';

const { document } = parsePage(`
  <div id="outer"><p class="second" id="a"></p><section><p class="first" id="b"><i id="i"></i></p></section></div>
  <p class="first" id="c" title="x, (y]"></p>`);

function ids(elements: readonly ({ readonly attribs: Record<string, string> } | null)[]) {
  return elements.map((element) => element?.attribs['id'] ?? null);
}

describe('first', () => {
  it('prefers what is named first to what stands first', () => {
    expect(ids([first(selector('.first, .second'), document)])).toEqual(['b']);
    expect(ids([first(selector('.second, .first'), document)])).toEqual(['a']);
  });

  it('goes on to the next where the preferred one is missing', () => {
    expect(ids([first(selector('.none, .second'), document)])).toEqual(['a']);
    expect(first(selector('.none, .neither'), document)).toBeNull();
  });

  it.each([
    ['p:has(> i, b), .second', 'b'],
    ['p:not(.first, .third), .first', 'a'],
    ['p:has(b, i:not(.x)), .second', 'b'],
    ['[title="x, (y]"], .second', 'c'],
    [`[title='x, (y]'], .second`, 'c'],
    ['p:is(.first, .second):not(:has(i)), #i', 'a'],
  ])('divides %s between its alternatives alone', (css, id) => {
    expect(ids([first(selector(css), document)])).toEqual([id]);
  });
});

describe('all', () => {
  it('keeps the order of the page, whatever is preferred', () => {
    expect(ids(all(selector('.first, .second'), document))).toEqual(['a', 'b', 'c']);
  });
});

describe('closest', () => {
  it('is the nearest around, never the element itself', () => {
    const inner = first(selector('#i'), document);

    const around = ['p', 'div', 'section, div', 'i'].map((css) =>
      inner === null ? null : closest(selector(css), inner),
    );

    expect(around.map((element) => element?.attribs['id'] ?? element?.name ?? null)).toEqual([
      'b',
      'outer',
      'section',
      null,
    ]);
  });
});

describe('selector', () => {
  it('refuses what is none', () => {
    expect(() => selector('p:nonsense(')).toThrow('Parenthesis');
  });
});
