import { type Listing, textDigestOf } from '../../core/listing.ts';
import type { Extraction } from '../../core/page.ts';
import type { ProposedTarget } from '../../core/target.ts';
import { outermost } from '../dom/outermost.ts';
import { lineOf } from '../dom/read-content.ts';
import { all, first } from '../dom/select.ts';
import { bySurface, NOTHING, uniqueTargets } from '../found.ts';
import { MAX_LISTINGS, MAX_NAME_CHARACTERS } from '../limits.ts';
import { type ForumPage, otherPages, pageTarget } from './forum-page.ts';
import { pageNumberOf } from './place.ts';
import { type ReadPost, readPost } from './read-post.ts';
import { lengthWritten, threadPageStamp } from './stamps.ts';
import { tagLine } from './tag-line.ts';

/** What a thread's page holds; null where it has no post. */
export function readThread(page: ForumPage): Extraction | null {
  const { thread } = page.engine;
  const read = outermost(
    thread.post,
    page.document,
    (element) => thread.idOf(element, page.place) !== null,
  )
    .slice(0, MAX_LISTINGS)
    .flatMap((element, order) => readPost(element, order, page) ?? []);
  if (read.length === 0) {
    return null;
  }
  const listings = [
    ...titleListing(read[0]?.post, page),
    ...distinctPosts(read.map(({ post }) => post)),
    ...signatures(read),
  ];
  return {
    ...NOTHING,
    listings,
    next: uniqueTargets([
      ...furtherPages(page),
      ...profiles(read, page),
      ...pictures(listings, page),
    ]),
    ...bySurface(read.flatMap(({ found }) => found)),
  };
}

/** A page may show a post twice (a "best answer" on top): once is enough. */
function distinctPosts(posts: readonly Listing[]): readonly Listing[] {
  return [...new Map(posts.map((post) => [post.url, post])).values()];
}

function titleListing(opening: Listing | undefined, page: ForumPage): readonly Listing[] {
  const text = lineOf(first(page.engine.thread.title, page.document)).slice(0, MAX_NAME_CHARACTERS);
  if (opening === undefined || text === '' || pageNumberOf(page.place) !== 1) {
    return [];
  }
  const { author, authorUrl, postedAt } = opening;
  const title: Listing = {
    url: page.engine.addresses.addressOf(page.place, page.ground.root),
    kind: 'thread-title',
    text,
    author,
    authorUrl,
    postedAt,
    position: null,
    images: [],
    links: [],
  };
  return [title, ...tagLine(title, tagsOf(page))];
}

function tagsOf({ engine, document }: ForumPage): readonly string[] {
  const { tag } = engine.thread;
  return tag === null || tag === undefined
    ? []
    : all(tag, document).map((element) => lineOf(element));
}

/** Signatures, one a person however many posts the page has of them. */
function signatures(read: readonly ReadPost[]): readonly Listing[] {
  const byUrl = new Map<string, Listing>();
  for (const { signature } of read) {
    if (signature !== null && !byUrl.has(signature.url)) {
      byUrl.set(signature.url, signature);
    }
  }
  return [...byUrl.values()];
}

/** The other pages of the thread, under stamps that change where posts were added. */
function furtherPages(page: ForumPage): readonly ProposedTarget[] {
  const others = otherPages(page);
  const last = Math.max(pageNumberOf(page.place), ...others.map(pageNumberOf));
  const { length: printed } = page.engine.thread;
  const length = printed === null ? '' : lengthWritten(lineOf(first(printed, page.document)));
  return others.map((other) =>
    pageTarget(other, page, threadPageStamp(pageNumberOf(other), last, length)),
  );
}

/** Authors' own pages, under the digest of their signatures: who changes neither is not asked for again. */
function profiles(read: readonly ReadPost[], page: ForumPage): readonly ProposedTarget[] {
  if (page.engine.profile === null) {
    return [];
  }
  return read.flatMap(({ profile, signature }) => {
    const digest = textDigestOf(signature?.text ?? '').slice(0, 16);
    return profile === null ? [] : [pageTarget(profile, page, `signature ${digest}`)];
  });
}

function pictures(
  listings: readonly Listing[],
  { engine, ground }: ForumPage,
): readonly ProposedTarget[] {
  return listings.flatMap(({ images }) =>
    images.map((url) => ({
      url,
      kind: 'image' as const,
      platform: null,
      accessCode: null,
      stamp: engine.thread.isOwnFile(url, ground.root) ? 'attachment' : null,
    })),
  );
}
