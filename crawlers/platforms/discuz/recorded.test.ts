import { describe, expect, it } from 'vitest';
import {
  forumTruth,
  pageOfRecorded,
  type RecordedPage,
  recordedPages,
} from '../../../test/support/recorded-forum.ts';
import { discuz } from './index.ts';

const truth = forumTruth('discuz');
const visible = truth.posts.filter((post) => post.guest_visible);
const pages = recordedPages('discuz').filter(({ url }) => url.includes('mod=viewthread'));

function letters(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function postsOf(page: RecordedPage) {
  return discuz
    .extract(pageOfRecorded(page, 'discuz'))
    .listings.filter(({ kind }) => kind === 'post');
}

describe('Discuz! as recorded', () => {
  const posts = pages.flatMap(postsOf);
  const byUrl = new Map(posts.map((post) => [post.url, post]));

  it('yields every post that guests see, once, and nothing else', () => {
    expect(posts.map(({ url }) => url).toSorted()).toEqual(
      visible.map(({ url }) => url).toSorted(),
    );
  });

  it('gives every post its author, time, floor and text', () => {
    const wrong = visible.filter((post) => {
      const read = byUrl.get(post.url);
      return (
        read?.author !== post.author ||
        read.postedAt?.getTime() !== post.time * 1000 ||
        read.position !== post.floor ||
        letters(read.text) !== letters(post.text)
      );
    });

    expect(wrong.map(({ url }) => url)).toEqual([]);
  });

  it('keeps what a post quotes apart from what it says', () => {
    const quoting = posts.filter(({ quotes }) => quotes !== undefined);

    expect(quoting.length).toBeGreaterThan(10);
    for (const { quotes, text } of quoting) {
      expect(quotes?.join('')).not.toMatch(/发表于/u);
      expect(text).not.toContain(quotes?.[0]);
    }
  });
});
