import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../../core/page.ts';
import {
  forumTruth,
  pageOfRecorded,
  type RecordedPage,
  recordedPages,
} from '../../../test/support/recorded-forum.ts';
import { phpbb } from './index.ts';

const pages = recordedPages('phpbb');
const truth = forumTruth('phpbb');
const visible = truth.posts.filter((post) => post.guest_visible);

function read(page: RecordedPage): Extraction {
  return phpbb.extract(pageOfRecorded(page, 'phpbb'));
}

/** White space apart, and emoji, which phpBB shows as pictures of themselves. */
function letters(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '');
}

describe('phpBB as recorded', () => {
  const posts = pages.flatMap((page) => read(page).listings).filter(({ kind }) => kind === 'post');
  const byUrl = new Map(posts.map((post) => [post.url, post]));

  it('is detected on every page', () => {
    const missed = pages.filter(
      (page) =>
        page.contentType.startsWith('text/html') &&
        page.body.includes('phpBB') &&
        phpbb.detect(pageOfRecorded(page, 'phpbb')) < 1,
    );

    expect(missed.map(({ url }) => url)).toEqual([]);
  });

  it('yields every post that guests see, once, and nothing else', () => {
    expect(posts.map(({ url }) => url).toSorted()).toEqual(
      visible.map(({ url }) => url).toSorted(),
    );
  });

  it.each(['author', 'postedAt', 'position'] as const)('gives every post its %s', (field) => {
    const wrong = visible.filter((post) => {
      const found = byUrl.get(post.url);
      const expected = { author: post.author, postedAt: post.time * 1000, position: post.floor };
      const got = { ...found, postedAt: found?.postedAt?.getTime() };
      return got[field] !== expected[field];
    });

    expect(wrong.map(({ url }) => url)).toEqual([]);
  });

  it('gives every post its text', () => {
    const wrong = visible.filter(
      (post) => letters(byUrl.get(post.url)?.text ?? '') !== letters(post.text),
    );

    expect(wrong.map(({ url, text }) => [url, text, byUrl.get(url)?.text])).toEqual([]);
  });

  it('leads to every thread that guests see', () => {
    const next = new Set(pages.flatMap((page) => read(page).next.map(({ url }) => url)));
    const missed = truth.threads.filter(
      ({ thread_id, guest_visible }) =>
        guest_visible && !next.has(`${truth.base}viewtopic.php?t=${thread_id}&start=0`),
    );

    expect(missed).toEqual([]);
  });

  it.each(['viewforum.php?f=21', 'memberlist.php?mode=viewprofile&u=299'])(
    'sees the wall at %s',
    (path) => {
      const page = pages.find(({ url }) => url === truth.base + path) as RecordedPage;

      expect(read(page)).toMatchObject({ wall: 'WALL_LOGIN', listings: [], next: [] });
    },
  );

  it('takes a missing thread for neither a wall nor a shell', () => {
    const page = pages.find(({ url }) => url.endsWith('t=999999')) as RecordedPage;

    expect(read(page)).toMatchObject({ wall: null, needsBrowser: false, listings: [], next: [] });
  });
});
