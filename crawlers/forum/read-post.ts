import type { Element } from 'domhandler';
import type { FoundLink } from '../../core/link.ts';
import type { Attachment, Listing } from '../../core/listing.ts';
import { type Content, lineOf, readContent } from '../dom/read-content.ts';
import { all, first, type Selector } from '../dom/select.ts';
import { MAX_NAME_CHARACTERS, MAX_REFERENCES } from '../limits.ts';
import { momentOfElement } from './element-time.ts';
import type { ForumPage } from './forum-page.ts';
import { type ForumPlace, pageNumberOf } from './place.ts';
import { addressOfReference, placeOfReference } from './references.ts';
import { contentListing, linksWritten } from './written-content.ts';

/** A post, its author's signature, and the share links and invitations in both. */
export interface ReadPost {
  readonly post: Listing;
  readonly signature: Listing | null;
  /** The author's own page; null for guests. */
  readonly profile: ForumPlace | null;
  readonly found: readonly FoundLink[];
}

/** A post with its signature; null for what is no post. `order` counts from 0 on its page. */
export function readPost(element: Element, order: number, page: ForumPage): ReadPost | null {
  const { thread } = page.engine;
  const id = thread.idOf(element, page.place);
  const body = first(thread.body, element);
  if (id === null || body === null) {
    return null;
  }
  const content = contentOf(body, thread.leftOut, page);
  const { profile, ...author } = authorOf(element, page);
  const url = thread.permalinkOf(id, page.place, page.ground.root);
  const attachments = attachmentsOf(element, page);
  const post: Listing = {
    url,
    kind: 'post',
    ...author,
    postedAt: momentOfElement(first(thread.time, element), page.printing, thread.leftOut),
    position: floorOf(element, order, page),
    ...contentListing(content, page.ground.base),
    ...(attachments.length === 0 ? {} : { attachments }),
  };
  const signature = signatureOf(element, page);
  return {
    post,
    signature: signature === null ? null : signatureListing(signature, post, page),
    profile,
    found: [content, ...(signature === null ? [] : [signature])].flatMap((written) =>
      linksWritten(written, page.ground.base),
    ),
  };
}

function contentOf(element: Element, leftOut: Selector | null, { engine }: ForumPage): Content {
  const { quote, isOrnament } = engine.thread;
  return readContent(element, { quote, leftOut, isOrnament });
}

function authorOf(
  post: Element,
  page: ForumPage,
): Pick<Listing, 'author' | 'authorUrl'> & { readonly profile: ForumPlace | null } {
  const { author, authorLink } = page.engine.thread;
  const name = lineOf(first(author, post)).slice(0, MAX_NAME_CHARACTERS);
  const href = first(authorLink, post)?.attribs['href'];
  const place = href === undefined ? null : placeOfReference(href, page.ground);
  const profile = place?.kind === 'profile' ? place : null;
  return {
    author: name === '' ? null : name,
    authorUrl: profile === null ? null : page.engine.addresses.addressOf(profile, page.ground.root),
    profile,
  };
}

/** The floor as printed, such as `#12`; else counted, where the engine's pages allow it. */
function floorOf(post: Element, order: number, { engine, place }: ForumPage): number | null {
  const { floor, postsPerPage } = engine.thread;
  const printed = floor === null ? '' : lineOf(first(floor, post)).replaceAll(/[,.]/gu, '');
  const number = /\d{1,7}/u.exec(printed)?.[0];
  if (number !== undefined) {
    return Number(number);
  }
  if (engine.addresses.byOffset) {
    return pageNumberOf(place) + order;
  }
  return postsPerPage === null ? null : (pageNumberOf(place) - 1) * postsPerPage + order + 1;
}

function attachmentsOf(post: Element, { engine, ground }: ForumPage): readonly Attachment[] {
  const { attachment } = engine.thread;
  const links = attachment === null ? [] : all(attachment, post).slice(0, MAX_REFERENCES);
  const named = links.map((link) => ({
    url: addressOfReference(link.attribs['href'] ?? link.attribs['src'] ?? '', ground.base),
    name: (lineOf(link) || (link.attribs['alt'] ?? link.attribs['title'] ?? '')).slice(
      0,
      MAX_NAME_CHARACTERS,
    ),
  }));
  return named.filter(({ url, name }) => url !== null || name !== '');
}

function signatureOf(post: Element, page: ForumPage): Content | null {
  const { signature } = page.engine.thread;
  const element = signature === null ? null : first(signature, post);
  const content = element === null ? null : contentOf(element, null, page);
  const isEmpty = content?.text.toString() === '' && content.images.length === 0;
  return isEmpty ? null : content;
}

/** A signature is one listing for the person: at the author's page, else at the post. */
function signatureListing(content: Content, post: Listing, { ground }: ForumPage): Listing {
  return {
    url: post.authorUrl ?? post.url,
    kind: 'signature',
    author: post.author,
    authorUrl: post.authorUrl,
    postedAt: null,
    position: null,
    ...contentListing(content, ground.base),
  };
}
