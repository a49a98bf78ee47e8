import { type Listing, textDigestOf } from '../../../core/listing.ts';
import type { Extraction, PageAnswer } from '../../../core/page.ts';
import type { ProposedTarget } from '../../../core/target.ts';
import { threadPageStamp } from '../../forum/stamps.ts';
import { bySurface, NOTHING, uniqueTargets } from '../../found.ts';
import { tidy } from '../../html/visible-text.ts';
import { together } from '../../html/visitors.ts';
import { walkHtml } from '../../html/walk.ts';
import { addressOf, type DiscuzPlace, placeOfReference, rootIn } from './address.ts';
import {
  listingOfComment,
  listingOfPost,
  listingOfSignature,
  type ReadListing,
  type ThreadContext,
} from './post-listing.ts';
import { ChromeReader } from './read-chrome.ts';
import { CommentReader } from './read-comments.ts';
import { type RawPost, ThreadReader } from './read-thread.ts';
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
  const whole = walkHtml(contentPart(answer.text), together(reader, chrome, commentReader));
  const posts = reader.posts.filter((post) => post.hasBody);
  if (posts.length === 0) {
    return emptyThread(answer, chrome.message, whole);
  }
  const context: ThreadContext = {
    root: rootIn(answer.text, answer.finalUrl),
    tid: place.tid,
    // A number past the end shows the last page: what is printed is what is shown.
    page: Number.parseInt(chrome.currentPage, 10) || place.page,
    printing: { timeZone, fetchedAt: answer.fetchedAt },
  };
  const read = posts.map((post) => listingOfPost(post, context));
  const others = [
    ...commentReader.comments
      .map((comment) => listingOfComment(comment, context))
      .filter(({ listing }) => listing.text !== ''),
    ...signaturesOf(posts, read, context),
  ];
  const listings = [
    ...titleListing(reader.title, read[0], context),
    ...[...read, ...others].map(({ listing }) => listing),
  ];
  return {
    ...NOTHING,
    listings,
    next: uniqueTargets([
      ...pagesOf(chrome.pageHrefs, reader.replies, context),
      ...profilesOf(posts, read),
      ...imagesOf(listings, context.root),
    ]),
    ...bySurface([...read, ...others].flatMap(({ found }) => found)),
  };
}

/**
 * The page without its head and its reply form, a quarter of it that holds nothing to read. Tags in posts are escaped, so
 * the marks are the page's own; where a template has none of them the page stays whole.
 */
function contentPart(html: string): string {
  const from = html.indexOf('<div id="wp"');
  const to = html.lastIndexOf('<div id="f_pst"');
  return html.slice(Math.max(from, 0), to > from ? to : html.length);
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

/** Signatures, one a person however many posts the page has of them. */
function signaturesOf(
  posts: readonly RawPost[],
  read: readonly ReadListing[],
  context: ThreadContext,
): readonly ReadListing[] {
  const byPlace = new Map<string, ReadListing>();
  for (const [at, post] of read.entries()) {
    const raw = posts[at];
    const place = post.listing.authorUrl ?? post.listing.url;
    const signature =
      raw === undefined || byPlace.has(place) ? null : listingOfSignature(raw, post, context);
    if (signature !== null) {
      byPlace.set(place, signature);
    }
  }
  return [...byPlace.values()];
}

/** Further pages of the thread, under stamps that change where posts were added. */
function pagesOf(
  hrefs: readonly string[],
  replies: string,
  context: ThreadContext,
): readonly ProposedTarget[] {
  const others = hrefs.flatMap((href) => {
    const place = placeOfReference(href, context.root);
    return place?.kind === 'thread' && place.tid === context.tid && place.page !== context.page
      ? [place]
      : [];
  });
  const last = Math.max(context.page, ...others.map(({ page }) => page));
  return others.map((place) =>
    pageTarget(place, context.root, threadPageStamp(place.page, last, replies)),
  );
}

/** Authors' own pages, under the digest of their signatures: who changes neither is not asked for again. */
function profilesOf(
  posts: readonly RawPost[],
  read: readonly ReadListing[],
): readonly ProposedTarget[] {
  const seen = new Set<string>();
  return posts.flatMap((post, at) => {
    const url = read[at]?.listing.authorUrl ?? null;
    if (url === null || seen.has(url)) {
      return [];
    }
    seen.add(url);
    const signature = textDigestOf(post.signature.text.toString()).slice(0, 16);
    return [targetAt(url, `signature ${signature}`)];
  });
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
