import { type Listing, textDigestOf } from '../../../core/listing.ts';
import type { Extraction, PageAnswer } from '../../../core/page.ts';
import type { ProposedTarget } from '../../../core/target.ts';
import { threadPageStamp } from '../../forum/stamps.ts';
import { bySurface, NOTHING, uniqueTargets } from '../../found.ts';
import { tidy } from '../../html/visible-text.ts';
import { together } from '../../html/visitors.ts';
import { type PageRange, walkHtml } from '../../html/walk.ts';
import { addressOf, type DiscuzPlace, placeOfReference, rootIn } from './address.ts';
import { type PlacedPost, placePosts, showsLastFirst } from './floors.ts';
import {
  listingOfComment,
  listingOfPost,
  listingOfSignature,
  type ReadListing,
  type ThreadContext,
} from './post-listing.ts';
import { ChromeReader } from './read-chrome.ts';
import { CommentReader } from './read-comments.ts';
import { ThreadReader } from './read-thread.ts';
import { pageTarget, targetAt } from './targets.ts';
import { wallOf } from './wall.ts';

type ThreadPlace = Extract<DiscuzPlace, { kind: 'thread' }>;

/** What a thread's page holds: posts, signatures, the title on the first page, and where it leads. */
export function extractThread(
  place: ThreadPlace,
  answer: PageAnswer,
  timeZone: string,
): Extraction {
  const reader = new ThreadReader();
  const chrome = new ChromeReader();
  const commentReader = new CommentReader();
  const whole = walkHtml(
    answer.text,
    together(reader, chrome, commentReader),
    contentPart(answer.text),
  );
  if (reader.posts.length === 0) {
    return emptyThread(answer, chrome.message, whole);
  }
  // A number past the end shows the last page: what is printed is what is shown.
  const page = Number.parseInt(chrome.currentPage, 10) || place.page;
  const context: ThreadContext = {
    root: rootIn(answer.text, answer.finalUrl),
    tid: place.tid,
    page,
    isReversed: showsLastFirst(reader.posts, page),
    printing: { timeZone, fetchedAt: answer.fetchedAt },
  };
  const others = otherPages(chrome.pageHrefs, context);
  const posts = placePosts(reader.posts, others.length > 0).map((placed) => ({
    ...placed,
    ...listingOfPost(placed.post, placed.position, context),
  }));
  const read = posts.filter(({ post }) => post.hasBody);
  const beside = [
    ...commentReader.comments
      .map((comment) => listingOfComment(comment, context))
      .filter(({ listing }) => listing.text !== ''),
    ...signaturesOf(read, context),
  ];
  const listings = [
    ...titleListing(reader.title, posts[0], context),
    ...[...read, ...beside].map(({ listing }) => listing),
  ];
  return {
    ...NOTHING,
    listings,
    next: uniqueTargets([
      ...pagesOf(others, reader.replies, context),
      ...profilesOf(read),
      ...imagesOf(listings, context.root),
    ]),
    ...bySurface([...read, ...beside].flatMap(({ found }) => found)),
    wall: whole || read.length > 0 ? null : 'PAGE_TRAP',
  };
}

/**
 * The page without its head and its reply form, a quarter of it that holds nothing to read. Tags in posts are escaped, so
 * the marks are the page's own; where a template has none of them the page stays whole.
 */
function contentPart(html: string): PageRange {
  const from = html.indexOf('<div id="wp"');
  const to = html.lastIndexOf('<div id="f_pst"');
  return { from: Math.max(from, 0), to: to > from ? to : html.length };
}

/** A thread's page without a post: removed, walled off, or a shell that a script fills. */
function emptyThread(answer: PageAnswer, message: string, whole: boolean): Extraction {
  const wall = wallOf(answer.status, message, answer.text) ?? (whole ? null : 'PAGE_TRAP');
  const isShell = answer.status === 200 && wall === null && message === '';
  return { ...NOTHING, wall, needsBrowser: isShell && /<script/iu.test(answer.text) };
}

function titleListing(
  written: string,
  first: ReadListing | undefined,
  context: ThreadContext,
): readonly Listing[] {
  const text = tidy(written.replaceAll(/\s+/gu, ' '));
  if (context.page !== 1 || text === '' || first === undefined) {
    return [];
  }
  const { author, authorUrl, postedAt } = first.listing;
  return [
    {
      url: addressOf({ kind: 'thread', tid: context.tid, page: 1 }, context.root),
      kind: 'thread-title',
      text,
      author,
      authorUrl,
      postedAt,
      position: null,
      images: [],
      links: [],
    },
  ];
}

/** A post in its place, read. */
interface ReadPost extends PlacedPost, ReadListing {}

/** Signatures, one a person however many posts the page has of them. */
function signaturesOf(posts: readonly ReadPost[], context: ThreadContext): readonly ReadListing[] {
  const byPlace = new Map<string, ReadListing>();
  for (const post of posts) {
    const place = post.listing.authorUrl ?? post.listing.url;
    const signature = byPlace.has(place) ? null : listingOfSignature(post.post, post, context);
    if (signature !== null) {
      byPlace.set(place, signature);
    }
  }
  return [...byPlace.values()];
}

/** Other pages of the same thread that the page numbers lead to. */
function otherPages(
  hrefs: readonly string[],
  { root, tid, page }: ThreadContext,
): readonly ThreadPlace[] {
  return hrefs.flatMap((href) => {
    const place = placeOfReference(href, root);
    return place?.kind === 'thread' && place.tid === tid && place.page !== page ? [place] : [];
  });
}

/** Further pages of the thread, under stamps that change where posts were added: on every page, where the last stand first. */
function pagesOf(
  others: readonly ThreadPlace[],
  replies: string,
  { page, isReversed, root }: ThreadContext,
): readonly ProposedTarget[] {
  const last = Math.max(page, ...others.map((place) => place.page));
  return others.map((place) =>
    pageTarget(place, root, threadPageStamp(isReversed ? last : place.page, last, replies)),
  );
}

/** Authors' own pages, under the digest of their signatures: who changes neither is not asked for again. */
function profilesOf(posts: readonly ReadPost[]): readonly ProposedTarget[] {
  const signatures = new Map<string, string>();
  for (const { post, listing } of posts) {
    // A member may leave the signature out of one post.
    if (listing.authorUrl !== null && (signatures.get(listing.authorUrl) ?? '') === '') {
      signatures.set(listing.authorUrl, post.signature.text.toString());
    }
  }
  return [...signatures].map(([url, text]) =>
    targetAt(url, `signature ${textDigestOf(text).slice(0, 16)}`),
  );
}

/** Pictures. The forum's own attachments never change under their address; what lies elsewhere may. */
function imagesOf(listings: readonly Listing[], root: string): readonly ProposedTarget[] {
  return listings.flatMap(({ images }) =>
    images.map((url) => ({
      url,
      kind: 'image' as const,
      platform: null,
      accessCode: null,
      stamp: url.startsWith(`${root}data/attachment/`) ? 'attachment' : null,
    })),
  );
}
