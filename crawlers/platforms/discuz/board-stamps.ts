import { nextPageStamp, stampOf } from '../../forum/stamps.ts';
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

/** What a board's page says of the page after it; null where its rows are not in the order of last replies. */
export function nextBoardPageStamp(
  threads: readonly RawThread[],
  printing: Printing,
): string | null {
  return nextPageStamp(
    threads.map((thread) => ({
      url: thread.href,
      stamp: threadStamp(thread),
      lastPostAt: momentOfPrinted(thread.lastReply.toString(), printing),
      isSticky: thread.isSticky,
    })),
  );
}
