import type { Document } from 'domhandler';
import type { Extraction } from '../../../core/page.ts';
import { type PrintedRow, stampOf } from '../../forum/stamps.ts';
import { readToldBoard } from '../../forum/told-board.ts';
import { absoluteAddress } from '../../html/address.ts';
import { addressOf, type Located, locate } from './address.ts';
import { hasNextPage, shownLinks } from './crawler-view.ts';
import type { Category, TopicList } from './schema.ts';

/** A list of topics: in the order of the last bump, pinned ones on top. */
export function extractList(list: TopicList, located: Located | null, root: string): Extraction {
  return readToldBoard({
    platform: 'discourse',
    boards: [],
    threads: list.topics.map(({ id, slug, length, lastPost, bumpedAt, isPinned }) => ({
      url: addressOf(
        { kind: 'topic', path: slug === '' ? String(id) : `${slug}/${id}`, page: 1 },
        root,
      ),
      stamp: bumpedAt === null ? null : stampOf(`${bumpedAt.toISOString()} ${lastPost}`, length),
      lastPostAt: bumpedAt,
      isSticky: isPinned,
    })),
    nextPage: list.more === '' ? null : nextPageOf(located, root),
  });
}

/** The categories of a forum; those below one are read with it. */
export function extractCategories(categories: readonly Category[], root: string): Extraction {
  const boards = categories.flatMap(({ id, slug, below }) => [
    `${slug}/${id}`,
    ...below.map((child) => `${slug}/${child.slug}/${child.id}`),
  ]);
  return readToldBoard({
    platform: 'discourse',
    boards: boards.map((path) => ({
      url: addressOf({ kind: 'category', path, page: 0 }, root),
      stamp: null,
    })),
    threads: [],
    nextPage: null,
  });
}

/** A list as its HTML shows it, without stamps: dates are printed to the day. Null where it shows none. */
export function extractShownList(document: Document, located: Located): Extraction | null {
  const { topics, categories } = shownLinks(document);
  const threads = topics.flatMap((href) => rowOf(href, 'topic', located.root));
  const boards = categories.flatMap((href) => rowOf(href, 'category', located.root));
  if (threads.length === 0 && boards.length === 0) {
    return null;
  }
  const nextPage = hasNextPage(document) ? nextPageOf(located, located.root) : null;
  return readToldBoard({ platform: 'discourse', boards, threads, nextPage });
}

function rowOf(href: string, kind: 'topic' | 'category', root: string): readonly PrintedRow[] {
  const address = absoluteAddress(href, root);
  const found = address === null ? null : locate(address);
  if (found?.root !== root || found.place.kind !== kind) {
    return [];
  }
  const first = { ...found.place, page: kind === 'topic' ? 1 : 0 };
  return [{ url: addressOf(first, root), stamp: null, lastPostAt: null, isSticky: false }];
}

function nextPageOf(located: Located | null, root: string): string | null {
  const place = located?.place;
  return place?.kind === 'latest' || place?.kind === 'category'
    ? addressOf({ ...place, page: place.page + 1 }, root)
    : null;
}
