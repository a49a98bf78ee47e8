import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from './parse-page.ts';
import { all, selector } from './select.ts';

describe('parsePage', () => {
  it('reads a broken page as far as it goes', () => {
    const { document, whole } = parsePage('<ul><li>one<li>two</ul><p>three');

    expect(whole).toBe(true);
    expect(all(selector('li'), document)).toHaveLength(2);
    expect(all(selector('p'), document)).toHaveLength(1);
  });

  it('stops where elements lie too deep in one another', () => {
    const { document, whole } = parsePage(`<p>shown</p>${'<div>'.repeat(50_000)}<p>hidden</p>`);

    expect(whole).toBe(false);
    expect(all(selector('p'), document)).toHaveLength(1);
  });

  it('reads a wide page whole', () => {
    const { document, whole } = parsePage('<p>x</p>'.repeat(100_000));

    expect(whole).toBe(true);
    expect(document.children).toHaveLength(100_000);
  });

  it('never throws', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(() => parsePage(`<div ${text}><!--${text}`)).not.toThrow();
      }),
    );
  });
});
