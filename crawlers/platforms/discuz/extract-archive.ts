import type { Listing } from '../../../core/listing.ts';
import type { Extraction, PageAnswer } from '../../../core/page.ts';
import type { ProposedTarget } from '../../../core/target.ts';
import { stampOf } from '../../forum/stamps.ts';
import { bySurface, NOTHING, uniqueTargets } from '../../found.ts';
import { absoluteAddress } from '../../html/address.ts';
import { tidy } from '../../html/visible-text.ts';
import { walkHtml } from '../../html/walk.ts';
import { momentOfPrinted } from '../../times/printed-time.ts';
import { type ArchivePlace, addressOf, placeOf, rootIn } from './address.ts';
import { contentOf, linksFoundIn } from './post-listing.ts';
import { type ArchivedPost, type ArchivedRow, ArchiveReader } from './read-archive.ts';
import { pageTarget } from './targets.ts';
import { wallOf } from './wall.ts';

/** Posts a page of a thread holds where nothing else is set (`postperpage`). */
const POSTS_PER_PAGE = 10;

/** An archiver's page that was read, and where it stands. */
interface ReadArchive {
  readonly place: ArchivePlace;
  readonly reader: ArchiveReader;
  readonly root: string;
  readonly answer: PageAnswer;
  readonly timeZone: string;
  /** Other pages of the same board or thread. */
  readonly others: readonly ArchivePlace[];
}

/** What a page of the archiver holds: boards, threads, or posts; all that it leads to lies in the archiver too. */
export function extractArchive(
  place: ArchivePlace,
  answer: PageAnswer,
  timeZone: string,
): Extraction {
  const reader = new ArchiveReader();
  const whole = walkHtml(answer.text, reader);
  const root = rootIn(answer.text, answer.finalUrl);
  const page = Number.parseInt(reader.currentPage.replace('[', ''), 10) || place.page;
  const here = { ...place, page };
  const others = reader.pageHrefs
    .flatMap((href) => placesOf(href, root))
    .filter((other) => other.of === here.of && other.id === here.id && other.page !== page);
  const read: ReadArchive = { place: here, reader, root, answer, timeZone, others };
  const { listings, links } = place.of === 'thread' ? postsOf(read) : { listings: [], links: [] };
  const next = uniqueTargets([...rowsOf(read), ...pagesOf(read)]);
  const isEmpty = reader.posts.length === 0 && next.length === 0;
  const wall = isEmpty ? wallOf(answer.status, reader.message, answer.text) : null;
  return {
    ...NOTHING,
    listings,
    next,
    ...bySurface(links),
    wall: wall ?? (isEmpty && !whole ? 'PAGE_TRAP' : null),
  };
}

function placesOf(href: string, root: string): readonly ArchivePlace[] {
  const address = absoluteAddress(href, `${root}archiver/`);
  const place = address?.startsWith(`${root}archiver/`) === true ? placeOf(address) : null;
  return place?.kind === 'archive' ? [place] : [];
}

/** Boards, and threads under the number of replies that stands behind them: all that the archiver says of a change. */
function rowsOf({ place, reader, root }: ReadArchive): readonly ProposedTarget[] {
  return place.of === 'thread'
    ? []
    : reader.rows.flatMap((row) =>
        placesOf(row.href, root).map((target) =>
          pageTarget({ ...target, page: 1 }, root, target.of === 'thread' ? replyStamp(row) : null),
        ),
      );
}

function replyStamp({ count }: ArchivedRow): string | null {
  return stampOf('', /\((\d{1,9})[^()]{0,20}\)$/u.exec(count.toString())?.[1] ?? '');
}

/** From a page of a thread the next nine are named (`arch_multi`): the last of them names the nine after it. */
const NAMED_AHEAD = 9;

/**
 * Further pages. A full page of a thread stays as it is; of the last one that is named, and of the pages of a board, nothing is
 * printed: they are of the version of the page that leads to them. So that this is the thread's own version all along, only
 * every ninth page leads on.
 */
function pagesOf({ place, root, others }: ReadArchive): readonly ProposedTarget[] {
  if (place.of === 'board') {
    return others.map((other) => pageTarget(other, root));
  }
  const ahead = others.filter(({ page }) => page > place.page);
  const last = Math.max(place.page, ...ahead.map(({ page }) => page));
  return (place.page - 1) % NAMED_AHEAD === 0
    ? ahead.map((other) => pageTarget(other, root, other.page < last ? 'full' : null))
    : [];
}

function postsOf(read: ReadArchive): {
  readonly listings: readonly Listing[];
  readonly links: ReturnType<typeof linksFoundIn>;
} {
  const { place, reader, root } = read;
  const posts = placed(
    reader.posts.map((post) => timedPost(post, read)),
    read,
  ).map((post, order) => postListing(post, order, read));
  const [first] = posts;
  const title = tidy((reader.posts[0]?.subject ?? '').replaceAll(/\s+/gu, ' '));
  const hasTitle = first !== undefined && place.page === 1 && title !== '';
  return {
    listings: [
      ...(hasTitle ? [titleListing(title, first, addressOf(place, root))] : []),
      ...posts.filter(({ text }) => text !== ''),
    ],
    links: reader.posts.flatMap(({ body }) => linksFoundIn(body, root)),
  };
}

/** A post and the moment that it prints. */
interface TimedPost {
  readonly post: ArchivedPost;
  readonly postedAt: Date | null;
}

function timedPost(post: ArchivedPost, { answer, timeZone }: ReadArchive): TimedPost {
  const printing = { timeZone, fetchedAt: answer.fetchedAt };
  return { post, postedAt: momentOfPrinted(post.time.toString(), printing) };
}

/** Posts a page holds are a multiple of this. */
const PAGE_STEP = 5;

/**
 * The posts of a page that have their place on it. The first page also shows posts from later pages, stuck or recommended
 * ones, right behind the first post and without a mark: they are younger than what follows them.
 */
function placed(posts: readonly TimedPost[], { place, others }: ReadArchive): readonly TimedPost[] {
  const rises = posts.slice(2).map((post, at) => timeOf(post) >= timeOf(posts[at + 1]));
  const isMixed = rises.includes(true) && rises.includes(false);
  if (place.page > 1 || !isMixed) {
    return posts;
  }
  const perPage =
    others.length === 0 ? posts.length : Math.floor(posts.length / PAGE_STEP) * PAGE_STEP;
  return posts.toSorted((one, other) => timeOf(one) - timeOf(other)).slice(0, perPage);
}

function timeOf(post: TimedPost | undefined): number {
  return post?.postedAt?.getTime() ?? 0;
}

/** A post. Its address is the page's with the post's place on it: the archiver names no post. */
function postListing({ post, postedAt }: TimedPost, order: number, read: ReadArchive): Listing {
  const { place, root } = read;
  const author = post.author.replaceAll(/\s+/gu, ' ').trim();
  return {
    url: `${addressOf(place, root)}#${order + 1}`,
    kind: 'post',
    author: author === '' ? null : author,
    authorUrl: null,
    postedAt,
    position: positionOf(order, read),
    ...contentOf(post.body, root),
  };
}

/** The floor, counted where posts follow one another: pages before this one are full. */
function positionOf(order: number, { place, reader, others }: ReadArchive): number | null {
  const isLast = others.every(({ page }) => page < place.page);
  const count = reader.posts.length;
  if (place.page === 1) {
    return order + 1;
  }
  const perPage = isLast ? POSTS_PER_PAGE : count;
  return count > perPage ? null : (place.page - 1) * perPage + order + 1;
}

function titleListing(text: string, first: Listing, url: string): Listing {
  const { author, authorUrl, postedAt } = first;
  return {
    url,
    kind: 'thread-title',
    text,
    author,
    authorUrl,
    postedAt,
    position: null,
    images: [],
    links: [],
  };
}
