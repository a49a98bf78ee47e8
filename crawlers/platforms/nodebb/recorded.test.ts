import { describe, expect, it } from 'vitest';
import type { Listing } from '../../../core/listing.ts';
import {
  forumTruth,
  pageOfRecorded,
  type RecordedPage,
  recordedPages,
} from '../../../test/support/recorded-forum.ts';
import { nodebb } from './index.ts';

const { posts: truePosts, threads } = forumTruth('nodebb');
const pages = recordedPages('nodebb');
const visible = truePosts.filter((post) => post.guest_visible);

/** Both forms in which every topic was recorded. */
const FORMS: readonly { readonly form: string; readonly recorded: readonly RecordedPage[] }[] = [
  { form: 'answers of the interface', recorded: pages.filter(isTwin) },
  { form: 'pages of HTML', recorded: pages.filter((page) => !isTwin(page)) },
  {
    form: 'pages of HTML as a browser leaves them',
    recorded: pages.filter((page) => !isTwin(page)).map(withoutEmbedded),
  },
];

function isTwin({ url }: RecordedPage): boolean {
  return new URL(url).pathname.startsWith('/api/');
}

/** NodeBB's script takes the embedded answer out of the page once it has run. */
function withoutEmbedded(page: RecordedPage): RecordedPage {
  return {
    ...page,
    body: page.body.replace(/<script id="ajaxify-data"[\s\S]*?<\/script>/u, ''),
  };
}

function listingsOf(recorded: readonly RecordedPage[]): readonly Listing[] {
  return recorded.flatMap((page) => nodebb.extract(pageOfRecorded(page, 'nodebb')).listings);
}

/** Text as it is compared: white space and the marks that Markdown eats do not count. */
function letters(text: string): string {
  return text.replaceAll(/[\s*_~`\\>#]+/gu, '');
}

describe.each(FORMS)('a recorded NodeBB, read from $form', ({ recorded }) => {
  const posts = listingsOf(recorded).filter(({ kind }) => kind === 'post');

  it('gives every post that guests see, once', () => {
    const found = posts.map(({ url }) => url).toSorted();

    expect(found).toEqual(visible.map(({ url }) => url).toSorted());
    expect(found).toHaveLength(242);
  });

  it.each([
    ['its author', (post: Listing) => post.author, ({ author }: (typeof visible)[0]) => author],
    [
      'its time',
      (post: Listing) => Math.floor((post.postedAt?.getTime() ?? 0) / 1000),
      ({ time }: (typeof visible)[0]) => time,
    ],
    ['its floor', (post: Listing) => post.position, ({ floor }: (typeof visible)[0]) => floor],
    [
      'its text',
      (post: Listing) => letters(post.text),
      ({ text }: (typeof visible)[0]) => letters(text),
    ],
  ])('gives every post %s', (_, read, truly) => {
    const found = new Map(posts.map((post) => [post.url, read(post)]));

    expect(visible.map(({ url }) => [url, found.get(url)])).toEqual(
      visible.map((post) => [post.url, truly(post)]),
    );
  });

  it('gives every title', () => {
    const titles = listingsOf(recorded).filter(({ kind }) => kind === 'thread-title');

    expect(titles.map(({ text }) => text).toSorted()).toEqual(
      threads.map(({ title }) => title).toSorted(),
    );
  });
});
