import type { Page } from '../../../core/page.ts';
import { parseAddress } from '../../html/address.ts';
import { carriedListings } from './carried-listings.ts';
import { boardTargets } from './extract-list.ts';
import { isHtml } from './is-html.ts';
import { isPostLike } from './look.ts';
import { type Reading, readingOnce } from './reading.ts';

/** As likely as the extractor ever says: below every adapter that knows its engine. */
const FORUM = 0.5;

/** How likely it is that the page is a forum's: 0.5 for posts or rows of threads, 0 for anything else. */
export function detect(page: Page): number {
  const answer = page.answers.at(-1);
  if (answer === undefined || answer.status >= 400 || !isHtml(answer)) {
    return 0;
  }
  return isForum(readingOnce(page, answer)) ? FORUM : 0;
}

function isForum(reading: Reading): boolean {
  switch (reading.kind) {
    case 'thread':
      return isDiscussion(reading);
    case 'list':
      return isForumList(reading);
    case 'neither':
      return carriedListings(reading).length > 0 || isIndex(reading);
  }
}

/** Posts by people: several of them, or one in an element that a template calls a post. */
function isDiscussion({ groups }: Reading): boolean {
  const posts = groups.flat();
  const full = posts.filter(({ author, time }) => author !== null && time !== null);
  const authored = posts.filter(({ author }) => author !== null);
  const isNamed = posts.some(({ record }) => isPostLike(record.root));
  return (
    (full.length >= 2 && full.length >= posts.length * 0.5) ||
    (authored.length >= 2 && isNamed) ||
    (full.length === 1 && isNamed)
  );
}

/** Addresses of boards and threads in the words of many programs. */
const PLACE =
  /forum|board|thread|topic|discuss|viewtopic|showthread|bbs|tid=|fid=|\/t\/|\/d\/|\/c\/|\/f\/|read[-.]|post|community|talk|questions|club|group|categor|node/iu;

/** Rows that name people and lead to threads, or that lead to boards. */
export function isForumList({ lists, head }: Reading): boolean {
  const rows = lists.flatMap(({ records }) => records);
  const links = lists.flatMap((list) => list.links).filter((link) => link !== null);
  const named = rows.filter(({ author }) => author !== null).length;
  const placed = links.filter(({ address }) => PLACE.test(address)).length;
  const isPlaced = placed >= links.length * 0.6 || PLACE.test(head.address);
  return isPlaced && (named >= rows.length * 0.5 || placed >= 2);
}

/** Addresses that name a forum's board in so many words. */
const BOARD = /forum|board|fid=/iu;

/** An index whose boards are empty: it links to several of them. */
function isIndex(reading: Reading): boolean {
  const boards = boardTargets(reading).filter(({ url }) => {
    const address = parseAddress(url);
    return address !== null && BOARD.test(`${address.pathname}${address.search}`);
  });
  return boards.length >= 2;
}
