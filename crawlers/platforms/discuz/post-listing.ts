import type { FoundLink } from '../../../core/link.ts';
import type { Listing } from '../../../core/listing.ts';
import { absoluteAddress } from '../../html/address.ts';
import { MAX_REFERENCES } from '../../limits.ts';
import { findLinks } from '../../links/find-links.ts';
import { mayNameLink } from '../../links/may-name-link.ts';
import { momentOfPrinted, type Printing } from '../../times/printed-time.ts';
import { addressOf, placeOfReference } from './address.ts';
import type { RawComment } from './read-comments.ts';
import type { RawPost } from './read-thread.ts';
import type { Written } from './written.ts';

/** Where posts stand: what their references are resolved against. */
export interface ThreadContext {
  /** The forum's own address, with a closing slash. */
  readonly root: string;
  readonly tid: number;
  readonly page: number;
  /** Whether the last posts stand first: then no page keeps its posts. */
  readonly isReversed: boolean;
  readonly printing: Printing;
}

/** A post, a signature or a profile as a listing, with the share links and invitations in it. */
export interface ReadListing {
  readonly listing: Listing;
  readonly found: readonly FoundLink[];
}

/** Characters behind a link in which its code is looked for. */
const CODE_REACH = 60;

/** A post as a listing, at the address that leads to this very post. */
export function listingOfPost(
  post: Omit<RawPost, 'signature' | 'hasBody' | 'floor'>,
  position: number | null,
  context: ThreadContext,
): ReadListing {
  return {
    listing: {
      url: permalinkOf(post.pid, context),
      kind: 'post',
      author: nameOf(post),
      authorUrl: authorUrlOf(post, context.root),
      postedAt: momentOfPrinted(post.time, context.printing),
      position,
      ...contentOf(post.body, context.root),
    },
    found: linksFoundIn(post.body, context.root),
  };
}

/** The page with the post on it; where pages do not keep their posts, the redirect that finds it. */
function permalinkOf(pid: number, { tid, page, isReversed, root }: ThreadContext): string {
  return isReversed
    ? `${root}forum.php?mod=redirect&goto=findpost&ptid=${tid}&pid=${pid}`
    : `${addressOf({ kind: 'thread', tid, page }, root)}#pid${pid}`;
}

/** A comment below a post as a listing, at the place below the post where the comments stand. */
export function listingOfComment(comment: RawComment, context: ThreadContext): ReadListing {
  const { listing, found } = listingOfPost({ ...comment, time: comment.time.toString() }, null, {
    ...context,
    isReversed: false,
  });
  return { listing: { ...listing, url: listing.url.replace('#pid', '#comment_') }, found };
}

/** The signature below a post as a listing, one for the person: at the author's page, else at the post. */
export function listingOfSignature(
  { signature }: RawPost,
  { listing: { url, author, authorUrl } }: ReadListing,
  context: ThreadContext,
): ReadListing | null {
  const content = contentOf(signature, context.root);
  if (content.text === '' && content.images.length === 0) {
    return null;
  }
  return {
    listing: {
      url: authorUrl ?? url,
      kind: 'signature',
      author,
      authorUrl,
      postedAt: null,
      position: null,
      ...content,
    },
    found: linksFoundIn(signature, context.root),
  };
}

/** Text, pictures, links, quotes and files of what was written, addresses resolved. */
export function contentOf(
  written: Written,
  root: string,
): Pick<Listing, 'text' | 'images' | 'links' | 'quotes' | 'attachments'> {
  const text = written.text.toString();
  const quotes = written.quotes.map(String).filter((quote) => quote !== '');
  const attachments = written.files.map(({ href, name }) => ({
    url: absoluteAddress(href, root),
    name,
  }));
  return {
    ...(quotes.length === 0 ? {} : { quotes }),
    ...(attachments.length === 0 ? {} : { attachments }),
    text,
    images: resolveAll(written.images, root),
    links: resolveAll(
      [
        ...written.links.map(({ href }) => href),
        ...(text.includes('://') ? (text.match(/https?:\/\/[!-;=?-~]{4,2000}/giu) ?? []) : []),
      ],
      root,
    ),
  };
}

/** Share links and invitations in the text, and behind its links with the code that follows them. */
export function linksFoundIn(written: Written, root: string): readonly FoundLink[] {
  const text = written.text.toString();
  const inText = findLinks(text, 'text');
  const behind = written.links.flatMap(({ href, at }) => {
    const address = absoluteAddress(href, root);
    return address === null || !mayNameLink(address)
      ? []
      : findLinks(`${address} ${written.text.between(at, at + CODE_REACH)}`, 'href').slice(0, 1);
  });
  return [...inText, ...behind];
}

/** The author's name as shown, or null where none is. */
function nameOf(post: Pick<RawPost, 'author'>): string | null {
  const name = post.author
    .replace(/\s*(?:该用户已被删除|該用戶已被刪除)\s*$/u, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return name === '' ? null : name;
}

/** The one address of the author's page, or null for guests. */
function authorUrlOf(post: Pick<RawPost, 'authorHref'>, root: string): string | null {
  const place = placeOfReference(post.authorHref, root);
  return place?.kind === 'profile' ? addressOf(place, root) : null;
}

function resolveAll(references: readonly string[], root: string): readonly string[] {
  const resolved = new Set<string>();
  for (const reference of references) {
    const address = absoluteAddress(reference, root);
    if (address !== null && resolved.size < MAX_REFERENCES) {
      resolved.add(address);
    }
  }
  return [...resolved];
}
