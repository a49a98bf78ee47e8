import type { Document } from 'domhandler';
import type { Extraction } from '../../../core/page.ts';
import type { ProposedTarget } from '../../../core/target.ts';
import { threadPageStamp } from '../../forum/stamps.ts';
import { targetOf } from '../../forum/told-board.ts';
import { readToldThread, type ToldPost } from '../../forum/told-thread.ts';
import { MAX_TARGETS } from '../../limits.ts';
import { addressOf, type Located } from './address.ts';
import { hasNextPage, type ShownPost, shownPosts, shownTags, shownTitle } from './crawler-view.ts';
import { RULES } from './rules.ts';
import type { Topic } from './schema.ts';

/** A topic's page, told or shown. */
interface TopicPage {
  /** `slug/id`, or the id alone. */
  readonly path: string;
  readonly root: string;
  readonly page: number;
  readonly title: string;
  readonly tags: readonly string[];
  readonly posts: readonly ShownPost[];
  readonly pages: readonly ProposedTarget[];
}

/** A topic as the interface tells it. */
export function extractTopic(topic: Topic, located: Located | null, root: string): Extraction {
  const path = topic.slug === '' ? String(topic.id) : `${topic.slug}/${topic.id}`;
  const page = pageOf(topic, located);
  const posts = topic.posts.flatMap(({ body, ...post }) =>
    body === null ? [] : [{ ...post, body }],
  );
  const pages = pagesOf(topic, page, path, root);
  return extractPage({ path, root, page, title: topic.title, tags: topic.tags, posts, pages });
}

/** A topic as its HTML shows it: what follows is known for the next page alone. Null where it shows no post. */
export function extractShownTopic(document: Document, { place, root }: Located): Extraction | null {
  const posts = shownPosts(document);
  if (place.kind !== 'topic' || posts.length === 0) {
    return null;
  }
  const { path, page } = place;
  const following = addressOf({ ...place, page: page + 1 }, root);
  const pages = hasNextPage(document) ? [targetOf(following, null, 'discourse')] : [];
  const title = shownTitle(document);
  return extractPage({ path, root, page, title, tags: shownTags(document), posts, pages });
}

function extractPage({ path, root, page, title, tags, posts, pages }: TopicPage): Extraction {
  const url = addressOf({ kind: 'topic', path, page: 1 }, root);
  return readToldThread(
    {
      platform: 'discourse',
      base: root,
      title: page === 1 ? { url, text: title, tags } : null,
      posts: posts.map((post) => toldPostOf(post, url, root)),
      pages,
      hasProfiles: true,
    },
    RULES,
  );
}

/** Discourse's own permalink: the topic's address and the number of the post. */
function toldPostOf(
  { number, body, author, postedAt, card }: ShownPost,
  topic: string,
  root: string,
): ToldPost {
  return {
    url: `${topic}/${number}`,
    body,
    author: author === '' ? null : author,
    authorUrl: author === '' ? null : addressOf({ kind: 'user', name: author }, root),
    postedAt,
    position: number,
    signature: null,
    card,
  };
}

/** By where the first post stands in the stream of all; numbers have gaps where posts were removed. */
function pageOf({ posts, stream, postsPerPage }: Topic, located: Located | null): number {
  const at = stream.indexOf(posts[0]?.id ?? -1);
  if (at !== -1) {
    return Math.floor(at / postsPerPage) + 1;
  }
  return located?.place.kind === 'topic' ? located.place.page : 1;
}

/** From the first page all others; from another one the first alone, for what it says of the length may be old. */
function pagesOf(
  topic: Topic,
  current: number,
  path: string,
  root: string,
): readonly ProposedTarget[] {
  if (current > 1) {
    return [targetOf(addressOf({ kind: 'topic', path, page: 1 }, root), null, 'discourse')];
  }
  const posts = topic.stream.length > 0 ? topic.stream.length : topic.length;
  const pageCount = Math.min(Math.ceil(posts / topic.postsPerPage), MAX_TARGETS);
  const length = `${topic.length} posts, ${topic.lastPostAt}`;
  return Array.from({ length: Math.max(0, pageCount - 1) }, (_, order) => order + 2).map((page) =>
    targetOf(
      addressOf({ kind: 'topic', path, page }, root),
      threadPageStamp(page, pageCount, length),
      'discourse',
    ),
  );
}
