import type { ComposedNotice } from '../notices/composed-notice.ts';

/** A notice as an HTML page to read and to print, a language a sheet. It loads and runs nothing. */
export function formatHtml(composed: ComposedNotice): string {
  return composed.html;
}
