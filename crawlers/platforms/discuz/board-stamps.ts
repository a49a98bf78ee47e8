import { momentOfPrinted, type Printing } from '../../times/printed-time.ts';
import type { RawBoardRow, RawThread } from './read-board.ts';

/** Last reply and number of replies as printed: changes with every reply, and with nothing else. */
export function threadStamp({ lastReply, replies }: RawThread): string | null {
  return stampOf(lastReply.toString(), replies.toString());
}

/**
 * A board's last post and counts as printed on the page above it, the boards below it counted in: changes with every
 * post in it.
 */
export function boardRowStamp({ lastPost, counts }: RawBoardRow): string | null {
  return counts.toString() === '' ? null : stampOf(lastPost.toString(), counts.toString());
}

/** Fewer rows than this prove no order. */
const MIN_ORDERED_ROWS = 5;

/**
 * What a board's page says of the page after it. In the order of last replies a thread of a later page that is replied to
 * moves to the top and pushes every row between: as long as the last row is the same, so is the next page. Null where the
 * rows are in another order.
 */
export function nextBoardPageStamp(
  threads: readonly RawThread[],
  printing: Printing,
): string | null {
  const rows = threads.filter(({ isSticky }) => !isSticky);
  const last = rows.at(-1);
  if (last === undefined || rows.length < MIN_ORDERED_ROWS) {
    return null;
  }
  const moments = rows.map(({ lastReply }) => momentOfPrinted(lastReply.toString(), printing));
  const isOrdered = moments.every((moment, at) => {
    const before = moments[at - 1];
    return moment !== null && (before === undefined || before === null || moment <= before);
  });
  const stamp = threadStamp(last);
  return isOrdered && stamp !== null ? `after ${last.href} ${stamp}` : null;
}

function stampOf(last: string, count: string): string | null {
  return last === '' && count === '' ? null : `${last}|${count}`;
}
