/** Text as it may stand in HTML, in an attribute too. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The first character of a name. */
export function initialOf(name: string): string {
  return String.fromCodePoint(name.codePointAt(0) ?? 0x3f);
}

/** A time as Discuz! prints it: `2026-05-04 12:03:09` becomes `2026-5-4 12:03:09`. */
export function shownTime(at: string): string {
  return at.replaceAll(/-0/gu, '-');
}
