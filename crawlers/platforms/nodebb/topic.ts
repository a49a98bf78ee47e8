import type { Extraction } from '../../../core/page.ts';
import type { ProposedTarget } from '../../../core/target.ts';
import { threadPageStamp } from '../../forum/stamps.ts';
import { targetOf } from '../../forum/told-board.ts';
import { readToldThread, type ToldPost } from '../../forum/told-thread.ts';
import { NOTHING } from '../../found.ts';
import { MAX_TARGETS } from '../../limits.ts';
import { addressOf } from './address.ts';
import { RULES } from './rules.ts';
import type { Post, Told } from './schema.ts';

/** What a topic's page holds: posts, signatures, the title on the first page, and where it leads. */
export function extractTopic(told: Told, root: string): Extraction {
  const { tid, title, tags, pagination } = told;
  if (tid === null) {
    return NOTHING;
  }
  const page = pagination.currentPage;
  const address = addressOf({ kind: 'topic', id: tid, page }, root);
  return readToldThread(
    {
      platform: 'nodebb',
      base: root,
      title: page === 1 ? { url: address, text: title, tags } : null,
      posts: told.posts.flatMap((post) => toldPostOf(post, address, root) ?? []),
      pages: pagesOf(told, tid, root),
      hasProfiles: true,
    },
    RULES,
  );
}

/** A post at its floor, where NodeBB's own anchors lie (`#12`). Deleted ones show nothing. */
function toldPostOf(
  { id, index, body, postedAt, user }: Post,
  address: string,
  root: string,
): ToldPost | null {
  if (body === null) {
    return null;
  }
  return {
    url: index === null ? `${root}post/${encodeURIComponent(id)}` : `${address}#${index + 1}`,
    body,
    author: user.name === '' ? null : user.name,
    authorUrl: user.slug === '' ? null : addressOf({ kind: 'user', slug: user.slug }, root),
    postedAt,
    position: index === null ? null : index + 1,
    signature: user.signature,
    card: '',
  };
}

/**
 * From the first page all others; from another one the first alone, for what it says of the length may be old. Where the
 * newest posts come first every page moves with every post.
 */
function pagesOf(
  { pagination, posts, postcount }: Told,
  tid: string,
  root: string,
): readonly ProposedTarget[] {
  if (pagination.currentPage > 1) {
    return [pageTarget(tid, 1, root, null)];
  }
  const isOldestFirst = posts.every(({ index }, order) => index === null || index === order);
  const length = postcount === 0 ? '' : `${postcount} posts`;
  const last = Math.min(pagination.pageCount, MAX_TARGETS);
  return Array.from({ length: last - 1 }, (_, order) => order + 2).map((page) => {
    const inOrder = threadPageStamp(page, pagination.pageCount, length);
    return pageTarget(tid, page, root, isOldestFirst || length === '' ? inOrder : length);
  });
}

function pageTarget(id: string, page: number, root: string, stamp: string | null): ProposedTarget {
  return targetOf(addressOf({ kind: 'topic', id, page }, root), stamp, 'nodebb');
}
