import type { PageAnswer } from '../../../core/page.ts';
import { jsonIn } from '../../disks/json-answer.ts';
import { toldByDocument } from './document.ts';
import { Told } from './schema.ts';

/** The element in which NodeBB puts into its HTML what the interface would have answered. */
const EMBEDDED = '<script id="ajaxify-data"';

/** What a page says of itself: the interface's answer, the same within the HTML, else what the HTML shows; null for none. */
export function toldBy(answer: PageAnswer): Told | null {
  const told = jsonIn(answer, Told);
  if (told !== null) {
    return told;
  }
  const embedded = embeddedIn(answer.text);
  return (embedded === null ? null : jsonIn({ text: embedded }, Told)) ?? toldByDocument(answer);
}

/** Whether the page carries what the interface would have answered. */
export function hasEmbedded(text: string): boolean {
  return text.includes(EMBEDDED);
}

/** A script's text ends at the first `</`, which NodeBB escapes within. */
function embeddedIn(html: string): string | null {
  const at = html.indexOf(EMBEDDED);
  const from = at === -1 ? -1 : html.indexOf('>', at) + 1;
  const to = from <= 0 ? -1 : html.indexOf('</script', from);
  return to === -1 ? null : html.slice(from, to);
}
