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

/**
 * Further pages. A full page of a thread stays as it is; of the last one, and of the pages of a board, nothing is printed:
 * they are of the version of the page that leads to them.
 */
function pagesOf({ place, root, others }: ReadArchive): readonly ProposedTarget[] {
  const last = Math.max(place.page, ...others.map(({ page }) => page));
  return others.map((other) => {
    const isFull = place.of === 'thread' && other.page < last;
    return pageTarget(other, root, isFull ? 'full' : null);
  });
}

function postsOf(read: ReadArchive): {
  readonly listings: readonly Listing[];
  readonly links: ReturnType<typeof linksFoundIn>;
} {
  const { place, reader, root } = read;
  const posts = reader.posts.map((post, order) => postListing(post, order, read));
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

/** A post. Its address is the page's with the post's place on it: the archiver names no post. */
function postListing(post: ArchivedPost, order: number, read: ReadArchive): Listing {
  const { place, root, answer, timeZone } = read;
  const author = post.author.replaceAll(/\s+/gu, ' ').trim();
  return {
    url: `${addressOf(place, root)}#${order + 1}`,
    kind: 'post',
    author: author === '' ? null : author,
    authorUrl: null,
    postedAt: momentOfPrinted(post.time.toString(), { timeZone, fetchedAt: answer.fetchedAt }),
    position: positionOf(order, read),
    ...contentOf(post.body, root),
  };
}

/** The floor, counted: pages before this one are full. */
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
