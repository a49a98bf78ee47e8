import type { Document, Element } from 'domhandler';
import { LooseMoment } from '../../disks/loose.ts';
import { outermost } from '../../dom/outermost.ts';
import { lineOf } from '../../dom/read-content.ts';
import { all, first, selector } from '../../dom/select.ts';
import { numberOf } from '../../forum/place.ts';
import { withOriginals } from './rules.ts';

/** A post as the HTML for crawlers shows it, or as the script draws it. */
export interface ShownPost {
  readonly number: number;
  readonly body: Element;
  readonly author: string;
  readonly postedAt: Date | null;
  /** What else the page says of the author. */
  readonly card: string;
}

/** First what Discourse sends to crawlers and puts into `noscript`, then what its script draws. */
const POST = selector('.crawler-post[id^="post_"], article[id^="post_"][data-post-id]');
const BODY = selector('.post[itemprop], .cooked');
const AUTHOR = selector('[itemprop="author"] [itemprop="name"], [data-user-card]');
const CREATOR = selector('.crawler-post-meta .creator');
const TIME = selector('time[datetime], .post-date [data-time]');
const TAG = selector('.topic-category .discourse-tag, #topic-title .discourse-tag');
const TITLE = selector('#topic-title h1, .topic-title h1, h1[data-topic-id]');
const ROW = selector('.topic-list-item a.raw-topic-link[href], .topic-list-item a.title[href]');
const CATEGORY = selector(
  '.category-list a[href*="/c/"], .category-box a[href*="/c/"], .topic-list ~ a[href*="/c/"]',
);
const NEXT = selector('link[rel="next"][href], a[rel="next"][href]');

/** The posts of a topic's page of HTML, each number once. */
export function shownPosts(document: Document): readonly ShownPost[] {
  const posts = outermost(POST, document).flatMap((post) => shownPost(post) ?? []);
  return [...new Map(posts.map((post) => [post.number, post])).values()];
}

function shownPost(post: Element): ShownPost | null {
  const number = numberOf(post.attribs['id']?.replace('post_', ''));
  const body = first(BODY, post);
  const author = first(AUTHOR, post);
  if (number === null || body === null || isSmallAction(post, author)) {
    return null;
  }
  return {
    number,
    body: withOriginals(body),
    author: author?.attribs['data-user-card'] ?? lineOf(author),
    postedAt: momentOf(first(TIME, post)),
    card: lineOf(first(CREATOR, post)),
  };
}

/** What the software says of a topic: behind the name, and a full name in brackets, stands what was done (`Closed`). */
function isSmallAction(post: Element, author: Element | null): boolean {
  const behind = lineOf(first(CREATOR, post)).slice(lineOf(author).length).trim();
  return behind !== '' && !(behind.startsWith('(') && behind.endsWith(')'));
}

function momentOf(time: Element | null): Date | null {
  return LooseMoment.parse(time?.attribs['datetime'] ?? time?.attribs['data-time']);
}

/** The title above the posts. */
export function shownTitle(document: Document): string {
  return lineOf(first(TITLE, document));
}

/** The words under which the topic is filed. */
export function shownTags(document: Document): readonly string[] {
  return all(TAG, document).map((tag) => lineOf(tag));
}

/** Where a list of HTML leads, as written: topics, and categories. */
export function shownLinks(document: Document): {
  readonly topics: readonly string[];
  readonly categories: readonly string[];
} {
  return {
    topics: all(ROW, document).map(({ attribs }) => attribs['href'] ?? ''),
    categories: all(CATEGORY, document).map(({ attribs }) => attribs['href'] ?? ''),
  };
}

/** Whether the page says that another follows. */
export function hasNextPage(document: Document): boolean {
  return first(NEXT, document) !== null;
}
