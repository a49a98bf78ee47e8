import type { Listing } from '../../../core/listing.ts';
import { readWrittenTime } from '../../times/written-time.ts';
import type { PageHead } from './page-head.ts';
import { stemOf } from './pagination.ts';

/** Letters of a line that may be a time alone. */
const MAX_TIME_LETTERS = 30;

/** What stands beside the time of a last reply. */
const BY = /^(?:by|von|par|por|da|作者|最后|回复)[^\p{L}]?.{0,30}$/iu;

/**
 * Whether a post says something: it has words or pictures; a time alone is none, nor is a last reply's name and time, nor a link
 * back to the beginning of its own thread.
 */
export function saysSomething(listing: Listing, head: PageHead): boolean {
  const { text, images } = listing;
  if (isBack(listing, head) || isLastReply(text)) {
    return false;
  }
  const isTime =
    text.length <= MAX_TIME_LETTERS && readWrittenTime(text) !== null && !/\p{L}{2}/u.test(text);
  return (text !== '' && !isTime) || images.length > 0;
}

function isBack({ text, links }: Listing, head: PageHead): boolean {
  const [only] = links;
  return (
    only !== undefined &&
    links.length === 1 &&
    text.length <= MAX_TIME_LETTERS &&
    /查看|主题|view|first|back/iu.test(text) &&
    stemOf(only) === stemOf(head.address)
  );
}

function isLastReply(text: string): boolean {
  const [time = '', by = '', ...more] = text.split('\n', 3);
  const isShort = text.length <= MAX_TIME_LETTERS * 2 && more.length === 0;
  return isShort && BY.test(by) && readWrittenTime(time) !== null;
}
