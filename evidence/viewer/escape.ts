const NAMED: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** What hides or reorders its neighbours: controls, bidirectional marks, invisible characters; not the joiner of emoji. */
const UNSEEN = /(?![\n\t\u{200D}])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}\u{115F}\u{3164}]/gu;

/** A hostile text as HTML that shows it: it makes no element, and what is invisible in it is written out as `⟨U+202E⟩`. */
export function shown(text: string): string {
  return text
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(UNSEEN, (character) => `⟨U+${hex(character)}⟩`)
    .replaceAll(/[&<>"']/gu, (character) => NAMED.get(character) ?? character);
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
