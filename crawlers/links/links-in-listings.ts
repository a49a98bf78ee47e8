import type { FoundLink } from '../../core/link.ts';
import type { Listing } from '../../core/listing.ts';
import { findLinks } from './find-links.ts';
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
