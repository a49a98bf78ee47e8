import type { FoundLink } from '../../core/link.ts';
import type { Listing } from '../../core/listing.ts';
import { findLinks, uniqueLinks } from './find-links.ts';
import { mayNameLink } from './may-name-link.ts';
import { pairCodes } from './pair-codes.ts';

/**
 * Share links and invitations in the texts of a page and behind their links, in the order of the page, each with its code where the
 * page holds it, be it in another post.
 */
export function linksInListings(listings: readonly Listing[]): readonly FoundLink[] {
  const found = listings.map(({ text, links }) =>
    findLinks([text, ...links.filter(mayNameLink)].join('\n'), 'text'),
  );
  return pairCodes(listings, found).flat();
}

/** Share links and invitations in one text, each once, with its code also where that stands far from it. */
export function linksInText(text: string): readonly FoundLink[] {
  return pairedWithin(text, findLinks(text, 'text'));
}

/** The same of a picture, given the texts of its QR codes and the text that it shows. */
export function linksInPicture(payloads: readonly string[], shown: string): readonly FoundLink[] {
  return pairedWithin(shown, [
    ...payloads.flatMap((payload) => findLinks(payload, 'qr')),
    ...findLinks(shown, 'text'),
  ]);
}

function pairedWithin(text: string, found: readonly FoundLink[]): readonly FoundLink[] {
  const alone = { text, author: null, kind: 'post' } as const;
  return uniqueLinks(pairCodes([alone], [uniqueLinks(found)]).flat());
}

/** The share or group that an address names, with the code that it holds; null where it names none. */
export function linkAt(address: string): FoundLink | null {
  return findLinks(address, 'href')[0] ?? null;
}
