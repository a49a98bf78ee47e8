import { escapeHtml } from '../words/escape-html.ts';
import { legible } from '../words/legible.ts';
import { shanghai, utc } from '../words/moment.ts';
import { LANGUAGE_TAGS, LANGUAGES, type Wording } from '../words/wording.ts';
import { excerptOf } from './excerpt.ts';
import type { ReportedCase } from './sweep-report.ts';

/** Words in every language; the style sheet shows one of them. */
export function words(wording: Wording): string {
  return LANGUAGES.map(
    (language) =>
      `<span class="${language}" lang="${LANGUAGE_TAGS[language]}">${foreign(wording[language])}</span>`,
  ).join('');
}

/** Foreign text on the page: nothing in it is markup, and nothing in it hides or reorders. */
export function foreign(text: string): string {
  return escapeHtml(legible(text));
}

/** A time on clocks in China to the minute, with UTC behind it. */
export function time(at: Date): string {
  return `<time datetime="${at.toISOString()}" title="${utc(at)}">${shanghai(at).slice(0, 16)}</time>`;
}

/** The text of a case with every signal marked and named. */
export function markedText({ text, signals }: Pick<ReportedCase, 'text' | 'signals'>): string {
  const pieces = excerptOf(text, signals).map(({ text: stretch, signalIds, gap }) => {
    const shown = foreign(stretch.replaceAll(/(?:[^\S\n]*\n){3,}/gu, '\n\n'));
    const marked =
      signalIds.length === 0
        ? shown
        : `<mark title="${foreign(signalIds.join(', '))}">${shown}</mark>`;
    return gap ? `<span class="cut">…</span>${marked}` : marked;
  });
  return pieces.join('');
}
