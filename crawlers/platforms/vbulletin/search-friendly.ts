import { type ForumPlace, numberOf, pageWritten } from '../../forum/place.ts';

/**
 * Addresses that the add-on vBSEO writes for vBulletin 3, in its usual form: `BOARD/T-title-2.html`, `BOARD-F/index2.html`,
 * `members/name.html`. A title that ends in a short number cannot be told from a page's number.
 */
const THREAD = /^(?<stem>.*\/(?<id>\d{1,9})-[^/]{1,200}?)(?:-(?<page>\d{1,3}))?\.html$/u;
const BOARD = /^(?<stem>.*\/[^/]{1,100}-(?<id>\d{1,9})\/)(?:index(?<page>\d{1,4})\.html)?$/u;
const MEMBER = /^(?<stem>.*\/members\/(?<id>[^/]{1,100}))\.html$/u;

/** Endings of other views of a thread: a post, the printed form, the newest. */
const OTHER_VIEW =
  /-(?:post\d{0,12}|printerfriendly|(?:new|last|prev|next)-?(?:post|thread)|print)\.html$/u;

/** The place of a path; its slug is the path up to the page's number. */
export function searchFriendlyPlace(pathname: string): ForumPlace | null {
  if (OTHER_VIEW.test(pathname)) {
    return null;
  }
  const [thread, board, member] = [THREAD, BOARD, MEMBER].map(
    (shape) => shape.exec(pathname)?.groups,
  );
  if (member !== undefined) {
    return { kind: 'profile', id: member['id'] ?? '', slug: member['stem'] ?? '' };
  }
  const shape = thread ?? board;
  return shape === undefined
    ? null
    : {
        kind: thread === undefined ? 'board' : 'thread',
        id: String(numberOf(shape['id'])),
        slug: shape['stem'] ?? '',
        page: pageWritten(shape['page']),
      };
}

/** How such addresses are written: from the host on, since boards' folders lie in one another. */
export const SEARCH_FRIENDLY = {
  addressOf(place: Exclude<ForumPlace, { kind: 'index' }>, root: string): string {
    const start = new URL(root).origin + (place.slug ?? '');
    const page = place.kind === 'profile' || place.page === 1 ? null : place.page;
    if (place.kind === 'board') {
      return page === null ? start : `${start}index${page}.html`;
    }
    return page === null ? `${start}.html` : `${start}-${page}.html`;
  },
  /** The folder of the forum: that around the folder of the board. */
  rootOf(pathname: string): string {
    const folder = pathname.replace(/[^/]*$/u, '');
    return THREAD.test(pathname) || BOARD.test(pathname) || MEMBER.test(pathname)
      ? folder.replace(/[^/]+\/$/u, '')
      : folder;
  },
};
