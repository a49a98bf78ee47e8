import type { Extraction, Page } from '../../core/page.ts';
import { bySurface, NOTHING } from '../found.ts';
import { tidy } from '../html/visible-text.ts';
import { findLinks } from '../links/find-links.ts';

/**
 * What a picture holds, given the texts of its QR codes: the share links and invitations among them, and one listing of
 * all of them, a line each, so that they are handles of its seller. A picture without a code holds nothing.
 */
export function extractImage(page: Page, payloads: readonly string[]): Extraction {
  const text = tidy(payloads.map((payload) => payload.replaceAll(/[\r\n]+/gu, ' ')).join('\n'));
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
    ...bySurface(payloads.flatMap((payload) => findLinks(payload, 'qr'))),
  };
}
