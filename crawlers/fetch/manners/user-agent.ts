/** The name under which `robots.txt` may address this program. */
export const PRODUCT_TOKEN = 'cardsweep';

/** Who asks, and whom to write to about it: `cardsweep/1.0.0 (+desk@example.org)`. The same for HTTP and browser. */
export function userAgentOf(version: string, contact: string): string {
  return `${PRODUCT_TOKEN}/${plain(version)} (+${plain(contact)})`;
}

/** A header's value may hold neither line breaks nor anything beyond printable ASCII. */
function plain(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '').trim();
}
