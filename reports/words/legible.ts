/** Controls, bidirectional marks and invisible characters; the joiner U+200D stays, because emoji are built with it. */
const INVISIBLE = /(?![\n\t\u{200D}])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}\u{115F}\u{3164}]/gu;

/**
 * A hostile text as it may be shown: line ends are `\n`, and whatever would hide or reorder what stands around it is
 * written out, as in `⟨U+202E⟩`. A reader sees what the seller put there, and nothing is lost.
 */
export function legible(text: string): string {
  return text.replaceAll(/\r\n?/gu, '\n').replaceAll(INVISIBLE, codePointOf);
}

/** The same on one line: line ends and tabs become one space. */
export function legibleLine(text: string): string {
  return legible(text)
    .replaceAll(/[\n\t]+/gu, ' ')
    .trim();
}

/** The number of a character, as in `⟨U+202E⟩`. */
function codePointOf(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  return `⟨U+${point.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
