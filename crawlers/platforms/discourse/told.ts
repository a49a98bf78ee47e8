import type { z } from 'zod';
import type { PageAnswer } from '../../../core/page.ts';
import { jsonIn } from '../../disks/json-answer.ts';
import { parsePage } from '../../dom/parse-page.ts';
import { first, selector } from '../../dom/select.ts';
import { isJsonObject } from '../../forum/twin-request.ts';
import { type Category, CategoryList, Member, Preloaded, Topic, TopicList } from './schema.ts';

/** What a page says: at most one of these is there. */
export type Told =
  | { readonly kind: 'topic'; readonly topic: Topic }
  | { readonly kind: 'list'; readonly list: TopicList }
  | { readonly kind: 'categories'; readonly categories: readonly Category[] }
  | { readonly kind: 'member'; readonly member: z.output<typeof Member> };

const PRELOADED = selector('#data-preloaded[data-preloaded]');

/** What the interface answered, or the HTML carries of the same; null for neither. */
export function toldBy(answer: PageAnswer): Told | null {
  if (isJsonObject(answer)) {
    return toldIn(answer.text);
  }
  for (const text of preloadedIn(answer.text)) {
    const told = toldIn(text);
    if (told !== null) {
      return told;
    }
  }
  return null;
}

function toldIn(text: string): Told | null {
  const topic = jsonIn({ text }, Topic);
  if (topic !== null) {
    return { kind: 'topic', topic };
  }
  const list = jsonIn({ text }, TopicList);
  if (list !== null) {
    return { kind: 'list', list };
  }
  const categories = jsonIn({ text }, CategoryList);
  if (categories !== null) {
    return { kind: 'categories', categories };
  }
  const member = jsonIn({ text }, Member);
  return member === null ? null : { kind: 'member', member };
}

/** Names under which Discourse preloads what a page is about, the page's own content first. */
const CONTENT = /^(?:topic_\d|topic_list|categories_list|user_)/u;

function preloadedIn(html: string): readonly string[] {
  if (!html.includes('id="data-preloaded"')) {
    return [];
  }
  const written = first(PRELOADED, parsePage(html).document)?.attribs['data-preloaded'] ?? '';
  const preloaded = jsonIn({ text: written }, Preloaded) ?? {};
  return Object.entries(preloaded).flatMap(([name, text]) =>
    CONTENT.test(name) && typeof text === 'string' ? [text] : [],
  );
}
