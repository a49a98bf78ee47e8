/** Text as it may stand in HTML, in an attribute too. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A time as Discuz! prints it: `2026-05-04 12:03:09` becomes `2026-5-4 12:03:09`. */
export function shownTime(at: string): string {
  return at.replaceAll(/-0/gu, '-');
}
