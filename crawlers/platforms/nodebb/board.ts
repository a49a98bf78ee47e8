import { type PrintedRow, stampOf } from '../../forum/stamps.ts';
import { addressOf } from './address.ts';
import type { Category, Told } from './schema.ts';

/** Topics of a page under their last post and number of posts: changes with every post, and with nothing else. */
export function threadsOf({ topics }: Told, root: string): readonly PrintedRow[] {
  return topics.map(({ id, posts, lastPostAt, isPinned }) => ({
    url: addressOf({ kind: 'topic', id, page: 1 }, root),
    stamp: lastPostAt === null ? null : stampOf(lastPostAt.toISOString(), String(posts)),
    lastPostAt,
    isSticky: isPinned,
  }));
}

/** Categories of a page with those below them, under their last post and counts, which count in those below. */
export function boardsOf(
  { categories, children }: Told,
  root: string,
): readonly Pick<PrintedRow, 'url' | 'stamp'>[] {
  return withChildren([...categories, ...children])
    .filter(({ link }) => link === '')
    .map(({ id, last, topics, posts }) => ({
      url: addressOf({ kind: 'category', id, page: 1 }, root),
      stamp: last === '' && posts > 0 ? null : stampOf(last, `${topics} ${posts}`),
    }));
}

function withChildren(categories: readonly Category[]): readonly Category[] {
  return categories.flatMap((category) => [category, ...withChildren(category.children)]);
}
