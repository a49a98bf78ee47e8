import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml } from './escape-html.ts';
import { legible, legibleLine } from './legible.ts';

describe('legible', () => {
  it('writes out what would hide or reorder', () => {
    expect(legible('身\u200B份\u202E证\u0000\uFEFF')).toBe(
      '身⟨U+200B⟩份⟨U+202E⟩证⟨U+0000⟩⟨U+FEFF⟩',
    );
  });

  it('leaves Chinese, emoji families and line ends alone', () => {
    expect(legible('出售\t真证👨‍👩‍👧\r\n第二行\r第三行')).toBe('出售\t真证👨‍👩‍👧\n第二行\n第三行');
  });

  it('writes out half a character', () => {
    expect(legible('a\uD83D')).toBe('a⟨U+D83D⟩');
  });

  it('leaves nothing invisible in any text, and changes nothing the second time', () => {
    assert(
      property(string({ unit: 'binary' }), (text) => {
        const shown = legible(text);

        expect(shown).not.toMatch(/(?![\n\t\u{200D}])[\p{Cc}\p{Cf}\p{Surrogate}]/u);
        expect(legible(shown)).toBe(shown);
      }),
    );
  });
});

describe('legibleLine', () => {
  it('is one line, whatever is put in', () => {
    assert(
      property(string({ unit: 'binary' }), (text) => {
        expect(legibleLine(text)).not.toMatch(/[\r\n\u2028\u2029]/u);
      }),
    );
  });
});

describe('escapeHtml', () => {
  it('leaves nothing that opens a tag, an entity or ends an attribute', () => {
    assert(
      property(string({ unit: constantFrom('<', '>', '&', '"', "'", 'a', ';') }), (text) => {
        const escaped = escapeHtml(text);

        expect(escaped).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/u);
      }),
    );
  });
});
