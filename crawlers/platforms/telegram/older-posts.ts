import type { ProposedTarget } from '../../../core/target.ts';
import { addressOfOlder } from './address.ts';
import type { RawMessage } from './message-reader.ts';

/** Posts that t.me shows on a page; numbers of this step make the same address of the same posts on every day. */
const STEP = 20;

/** Older posts are left: an offer of half a year ago leads nowhere. */
const MAX_AGE_MS = 180 * 86_400_000;

/**
 * The page of posts before those of this one; none where the page shows no way to them or they are too old. What stands
 * before a number never grows, so that the address is its own stamp: an older page is fetched once.
 */
export function olderPages(
  messages: readonly RawMessage[],
  here: { readonly channel: string; readonly before: number | null; readonly fetchedAt: Date },
): readonly ProposedTarget[] {
  const posts = messages
    .map(({ post, time }) => ({ number: numberOf(post), at: Date.parse(time) }))
    .filter(({ number }) => number > 0)
    .toSorted((one, other) => one.number - other.number);
  const [oldest] = posts;
  const newest = posts.at(-1);
  if (oldest === undefined || newest === undefined || oldest.number === 1) {
    return [];
  }
  if (here.fetchedAt.getTime() - oldest.at > MAX_AGE_MS) {
    return [];
  }
  const before = beforeOf(oldest.number, here.before ?? newest.number + 1);
  const url = addressOfOlder({ channel: here.channel, before });
  return [{ url, kind: 'page', platform: 'telegram', accessCode: null, stamp: `before ${before}` }];
}

/** The next step above the oldest post; the post itself where the step leads to no older page. */
function beforeOf(oldest: number, end: number): number {
  const step = Math.ceil(oldest / STEP) * STEP;
  return step >= end ? oldest : step;
}

function numberOf(post: string): number {
  const number = /\/(\d{1,12})$/u.exec(post)?.[1];
  return number === undefined ? 0 : Number(number);
}
