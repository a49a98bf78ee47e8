import type { FoundLink } from '../../core/link.ts';
import type { Listing } from '../../core/listing.ts';
import type { Content } from '../dom/read-content.ts';
import { absoluteAddress } from '../html/address.ts';
import { findLinks } from '../links/find-links.ts';
import { mayNameLink } from '../links/may-name-link.ts';
import { addressesOf } from './references.ts';

/** Characters behind a link in which its code is looked for. */
const CODE_REACH = 60;

/** Addresses written out in a text. */
const WRITTEN_OUT = /https?:\/\/[!-;=?-~]{4,2000}/giu;

/** Text, pictures, links and quotes of what was written, addresses resolved. */
export function contentListing(
  content: Content,
  base: string,
): Pick<Listing, 'text' | 'images' | 'links' | 'quotes'> {
  const text = content.text.toString();
  const references = [...content.links.map(({ href }) => href), ...(text.match(WRITTEN_OUT) ?? [])];
  return {
    text,
    images: addressesOf(content.images, base),
    links: addressesOf(references, base),
    ...(content.quotes.length === 0 ? {} : { quotes: content.quotes }),
  };
}

/** Share links and invitations in the text, and behind its links with the code that follows them. */
export function linksWritten(content: Content, base: string): readonly FoundLink[] {
  const behind = content.links.flatMap(({ href, at }) => {
    const address = absoluteAddress(href, base);
    return address === null || !mayNameLink(address)
      ? []
      : findLinks(`${address} ${content.text.between(at, at + CODE_REACH)}`, 'href').slice(0, 1);
  });
  return [...findLinks(content.text.toString(), 'text'), ...behind];
}
