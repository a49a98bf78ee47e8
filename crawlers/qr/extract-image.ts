import type { Extraction, Page } from '../../core/page.ts';
import { bySurface, NOTHING } from '../found.ts';
import { tidy } from '../html/visible-text.ts';
import { linksInPicture } from '../links/links-in-listings.ts';

/** Two letters or three digits in a row: less is a mark on a wall, and no offer. */
const WORTH_KEEPING = /\p{L}{2}|\p{N}{3}/u;

/**
 * What a picture holds, given the texts of its QR codes and the text that is read in it: the share links and invitations in
 * both, and one listing, the text first, then the payloads, a line each, so that they are handles of its seller. A text
 * without two letters or three digits in a row is dropped; a picture with neither text nor code holds nothing.
 */
export function extractImage(
  page: Page,
  payloads: readonly string[],
  readText: string,
): Extraction {
  const shown = WORTH_KEEPING.test(readText) ? readText : '';
  const oneLine = payloads.map((payload) => payload.replaceAll(/[\r\n]+/gu, ' '));
  const text = tidy([shown, ...oneLine].join('\n'));
  if (text === '') {
    return NOTHING;
  }
  const links = payloads.filter((payload) => /^https?:\/\/\S{3,2000}$/iu.test(payload));
  return {
    ...NOTHING,
    listings: [
      {
        url: page.url,
        kind: 'image',
        text,
        author: null,
        authorUrl: null,
        postedAt: null,
        position: null,
        images: [page.url],
        links: [...new Set(links)],
      },
    ],
    ...bySurface(linksInPicture(payloads, shown)),
  };
}
