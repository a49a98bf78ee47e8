import { describe, expect, it } from 'vitest';
import type { Listing } from '../../../core/listing.ts';
import {
  forumTruth,
  pageOfRecorded,
  type RecordedEngine,
  recordedPages,
  type TruePost,
} from '../../../test/support/recorded-forum.ts';
import { generic } from './index.ts';

const ENGINES: readonly RecordedEngine[] = ['discuz', 'phpbb', 'nodebb'];

/** Letters and numbers alone: emoji are pictures in some forums, stars are eaten as Markdown in others. */
function letters(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** The thread that an address names, and the page of it, as the forums were recorded. */
function placeOf(url: string): string | null {
  const { pathname, searchParams } = new URL(url);
  const thread =
    searchParams.get('tid') ?? searchParams.get('t') ?? /^\/topic\/(\d+)/u.exec(pathname)?.[1];
  const start = searchParams.get('start');
  const page = start === null ? Number(searchParams.get('page') ?? 1) : Number(start) / 10 + 1;
  return thread === undefined ? null : `${thread} ${page}`;
}

/** Posts of the forum beside what was read of them. */
function readingsOf(engine: RecordedEngine): readonly (readonly [TruePost, Listing | null])[] {
  const byPlace = new Map<string, Listing[]>();
  for (const page of recordedPages(engine)) {
    const place = placeOf(page.url);
    if (place !== null && page.status === 200 && page.contentType.startsWith('text/html')) {
      const { listings } = generic.extract(pageOfRecorded(page, engine));
      byPlace.set(
        place,
        listings.filter(({ kind }) => kind === 'post'),
      );
    }
  }
  return forumTruth(engine)
    .posts.filter(({ guest_visible }) => guest_visible)
    .map((post) => {
      const posts = byPlace.get(`${post.thread_id} ${post.page}`) ?? [];
      const at = posts.findIndex(({ text }) => letters(text) === letters(post.text));
      return [post, at === -1 ? null : (posts.splice(at, 1)[0] ?? null)];
    });
}

describe.each(ENGINES)('%s, its adapter switched off', (engine) => {
  const readings = readingsOf(engine);

  it('yields at least 95 of 100 posts', () => {
    const read = readings.filter(([, listing]) => listing !== null);

    expect(read.length / readings.length).toBeGreaterThanOrEqual(0.95);
  });

  it('names at least 90 of 100 authors', () => {
    const right = readings.filter(([post, listing]) => listing?.author === post.author);

    expect(right.length / readings.length).toBeGreaterThanOrEqual(0.9);
  });

  it('tells at least 90 of 100 times', () => {
    const right = readings.filter(
      ([post, listing]) =>
        Math.abs((listing?.postedAt?.getTime() ?? 0) - post.time * 1000) < 60_000,
    );

    expect(right.length / readings.length).toBeGreaterThanOrEqual(0.9);
  });

  it('yields hardly anything that is no post', () => {
    const pages = recordedPages(engine).filter(({ url }) => placeOf(url) !== null);
    const all = pages.flatMap((page) => generic.extract(pageOfRecorded(page, engine)).listings);
    const posts = all.filter(({ kind }) => kind === 'post');

    expect(posts.length).toBeLessThanOrEqual(readings.length * 1.05);
  });

  it('leads to the threads of its boards, each under one address', () => {
    const boards = recordedPages(engine).filter(
      ({ url, contentType }) =>
        placeOf(url) === null && contentType.startsWith('text/html') && !url.includes('feed'),
    );
    const next = boards.flatMap((page) => generic.extract(pageOfRecorded(page, engine)).next);
    const threads = next.map(({ url }) => placeOf(url)).filter((place) => place !== null);

    expect(next.filter(({ url }) => url.includes('sid='))).toEqual([]);
    expect(new Set(next.map(({ url }) => url)).size).toBe(
      new Set(next.map(({ url }) => placeOf(url) ?? url)).size,
    );
    // The recorded boards of Discuz! answer 503.
    expect(threads.length > 0).toBe(engine !== 'discuz');
  });
});
