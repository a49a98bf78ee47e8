import type { Extraction } from '../../../core/page.ts';
import type { ProposedTarget } from '../../../core/target.ts';
import { threadPageStamp } from '../../forum/stamps.ts';
import { targetOf } from '../../forum/told-board.ts';
import { readToldThread, type ToldPost } from '../../forum/told-thread.ts';
import { MAX_TARGETS } from '../../limits.ts';
import { addressOf, PER_PAGE } from './address.ts';
import { RULES } from './rules.ts';
import type { ApiDocument, Discussion, Post, User } from './schema.ts';

/** What a discussion's page holds: posts, on the first page the title, and where it leads. */
export function extractDiscussion(
  discussion: Discussion,
  told: ApiDocument,
  root: string,
): Extraction {
  const users = new Map(told.users.map((user) => [user.id, user]));
  const posts = told.posts
    .filter(({ discussionId }) => discussionId === null || discussionId === discussion.id)
    .toSorted((a, b) => a.number - b.number);
  const url = addressOf({ kind: 'discussion', slug: discussion.slug, page: 1 }, root);
  const page = pageOf(discussion, posts);
  return readToldThread(
    {
      platform: 'flarum',
      base: root,
      title: page === 1 ? { url, text: discussion.title } : null,
      posts: posts.flatMap((post) => toldPostOf(post, users, url, root) ?? []),
      pages: pagesOf(discussion, page, root),
      hasProfiles: told.users.some(({ bio }) => bio !== ''),
    },
    RULES,
  );
}

/** Flarum's own permalink: the discussion's address and the number of the post. */
function toldPostOf(
  { number, body, postedAt, userId }: Post,
  users: ReadonlyMap<string, User>,
  discussion: string,
  root: string,
): ToldPost | null {
  const user = users.get(userId ?? '');
  if (body === null) {
    return null;
  }
  return {
    url: `${discussion}/${number}`,
    body,
    author: user === undefined || user.name === '' ? null : user.name,
    authorUrl:
      user === undefined || user.slug === ''
        ? null
        : addressOf({ kind: 'user', slug: user.slug }, root),
    postedAt,
    position: number,
    signature: null,
    card: user?.bio ?? '',
  };
}

/** By where the first post stands among all; events count as posts, and numbers have gaps. */
function pageOf({ posts: ids }: Discussion, posts: readonly Post[]): number {
  return Math.floor(Math.max(0, ids.indexOf(posts[0]?.id ?? '')) / PER_PAGE) + 1;
}

/** From the first page all others; from another one the first alone, for what it says of the length may be old. */
function pagesOf(discussion: Discussion, current: number, root: string): readonly ProposedTarget[] {
  const { slug, posts: ids, comments, lastPostAt } = discussion;
  if (current > 1) {
    return [pageTarget(slug, 1, root, null)];
  }
  const length = ids.length > 0 ? ids.length : comments;
  const pageCount = Math.min(Math.ceil(length / PER_PAGE), MAX_TARGETS);
  const printed = `${length} posts, ${lastPostAt?.toISOString() ?? ''}`;
  return Array.from({ length: Math.max(0, pageCount - 1) }, (_, order) => order + 2).map((page) =>
    pageTarget(slug, page, root, threadPageStamp(page, pageCount, printed)),
  );
}

function pageTarget(
  slug: string,
  page: number,
  root: string,
  stamp: string | null,
): ProposedTarget {
  return targetOf(addressOf({ kind: 'discussion', slug, page }, root), stamp, 'flarum');
}
