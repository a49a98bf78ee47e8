import type { Document, Element } from 'domhandler';
import type { PageAnswer } from '../../../core/page.ts';
import { outermost } from '../../dom/outermost.ts';
import { parsePage } from '../../dom/parse-page.ts';
import { lineOf } from '../../dom/read-content.ts';
import { all, first, selector } from '../../dom/select.ts';
import { locate, type NodebbPlace } from './address.ts';
import { NOTHING_TOLD, type Post, type Row, type Told } from './schema.ts';

const LIST = selector('[component="topic"][data-tid]');
const POST = selector('[component="post"][data-pid]');
const CONTENT = selector('[component="post/content"]');
const SIGNATURE = selector('[component="post/signature"]');
const TITLE = selector('[component="topic/title"]');
const ROW = selector('[component="category/topic"][data-tid]');
const PAGE = selector('[component="pagination"] [data-page]');
const ACTIVE = selector('[component="pagination"] .active [data-page]');

/**
 * What the HTML shows where it does not carry the interface's answer: NodeBB's script takes that away when it has run, so
 * what a browser saved is read here. Null where it shows neither posts nor topics.
 */
export function toldByDocument({ text, finalUrl }: PageAnswer): Told | null {
  if (!text.includes('component="')) {
    return null;
  }
  const place = locate(finalUrl)?.place ?? null;
  const { document } = parsePage(text);
  const posts = outermost(POST, document).map(postOf);
  const topics = all(ROW, document).map(rowOf);
  if (posts.length === 0 && topics.length === 0) {
    return null;
  }
  return {
    ...NOTHING_TOLD,
    template: posts.length > 0 ? 'topic' : 'category',
    tid: first(LIST, document)?.attribs['data-tid'] ?? idOf(place, 'topic'),
    cid: idOf(place, 'category'),
    title: lineOf(first(TITLE, document)),
    pagination: paginationOf(document, place),
    posts,
    topics,
  };
}

function idOf(place: NodebbPlace | null, kind: 'topic' | 'category'): string | null {
  return place?.kind === kind ? place.id : null;
}

function postOf(post: Element): Post {
  const { attribs } = post;
  const slug = attribs['data-uid'] === '0' ? '' : (attribs['data-userslug'] ?? '');
  return {
    id: attribs['data-pid'] ?? '',
    index: numberIn(attribs['data-index']),
    body: first(CONTENT, post),
    postedAt: momentIn(attribs['data-timestamp']),
    user: { name: attribs['data-username'] ?? '', slug, signature: first(SIGNATURE, post) },
  };
}

/** Rows show their last reply as a person reads it, which is no stamp; without a time the list proves no order. */
function rowOf(row: Element): Row {
  return { id: row.attribs['data-tid'] ?? '', posts: 0, lastPostAt: null, isPinned: false };
}

function paginationOf(document: Document, place: NodebbPlace | null): Told['pagination'] {
  const shown = all(ACTIVE, document).map(pageOf)[0];
  const currentPage = shown ?? (place !== null && 'page' in place ? place.page : 1);
  return { currentPage, pageCount: Math.max(currentPage, ...all(PAGE, document).map(pageOf)) };
}

function pageOf(link: Element): number {
  return Math.max(1, numberIn(link.attribs['data-page']) ?? 1);
}

function numberIn(written: string | undefined): number | null {
  return written !== undefined && /^\d{1,7}$/u.test(written) ? Number(written) : null;
}

function momentIn(written: string | undefined): Date | null {
  return written !== undefined && /^\d{12,13}$/u.test(written) ? new Date(Number(written)) : null;
}
