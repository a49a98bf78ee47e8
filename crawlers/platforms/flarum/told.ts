import type { PageAnswer } from '../../../core/page.ts';
import { jsonIn } from '../../disks/json-answer.ts';
import { ApiDocument, Payload } from './schema.ts';

/** The element in which Flarum puts into its HTML what the interface would have answered. */
const PAYLOAD = '<script id="flarum-json-payload"';

/** What the interface answered, or the HTML carries of the same; null for neither. */
export function toldBy(answer: PageAnswer): ApiDocument | null {
  const told = jsonIn(answer, ApiDocument);
  if (told !== null) {
    return told;
  }
  const payload = payloadIn(answer.text);
  return payload === null ? null : jsonIn({ text: payload }, Payload);
}

/** A script's text ends at the first `</`, which Flarum escapes within. */
function payloadIn(html: string): string | null {
  const at = html.indexOf(PAYLOAD);
  const from = at === -1 ? -1 : html.indexOf('>', at) + 1;
  const to = from <= 0 ? -1 : html.indexOf('</script', from);
  return to === -1 ? null : html.slice(from, to);
}
