import { assert, jsonValue, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../dom/parse-page.ts';
import { carriedJson } from './carried-json.ts';
import { carriedPosts } from './carried-posts.ts';

function postsOf(html: string): readonly unknown[] {
  const posts = carriedPosts(carriedJson(parsePage(html).document));
  return posts.map(({ text, author, moment }) => [text, author?.name, moment]);
}

describe('posts that a page carries for its scripts', () => {
  it('are told by a text, a name and a time, whatever the page is made of', () => {
    const state = {
      feed: [
        { body: 'first words', creator: { nickName: 'ada' }, ctime: 1_763_400_000 },
        { body: 'second words', creator: { nickName: 'bob' }, ctime: 1_763_400_060_000 },
        { body: 'no name beside it', ctime: 1_763_400_000 },
      ],
    };

    const posts = postsOf(
      `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify(state)}</script>`,
    );

    expect(posts).toEqual([
      ['first words', 'ada', 1_763_400_000_000],
      ['second words', 'bob', 1_763_400_060_000],
    ]);
  });

  it('are found in JSON inside of JSON in an attribute', () => {
    const topic = JSON.stringify({
      posts: [
        { cooked: '<p>words of one</p>', username: 'ada', created_at: '2026-06-14T10:00:00Z' },
      ],
    });
    const written = JSON.stringify({ topic_1: topic }).replaceAll('"', '&quot;');

    expect(postsOf(`<div id="data-preloaded" data-preloaded="${written}"></div>`)).toEqual([
      ['<p>words of one</p>', 'ada', '2026-06-14T10:00:00Z'],
    ]);
  });

  it('take their authors from what they refer to', () => {
    const payload = {
      data: [
        {
          type: 'posts',
          id: '5',
          attributes: { contentHtml: '<p>words of one</p>', createdAt: '2026-06-14T10:00:00Z' },
          relationships: { user: { data: { type: 'users', id: '7' } } },
        },
      ],
      included: [{ type: 'users', id: '7', attributes: { displayName: 'ada' } }],
    };

    expect(postsOf(`<script type="application/json">${JSON.stringify(payload)}</script>`)).toEqual([
      ['<p>words of one</p>', 'ada', '2026-06-14T10:00:00Z'],
    ]);
  });

  it('are no articles and no products of schema.org', () => {
    const article = {
      '@type': 'NewsArticle',
      articleBody: 'words of a newspaper, many of them',
      author: { name: 'ada' },
      datePublished: '2026-06-14T10:00:00Z',
    };

    expect(
      postsOf(`<script type="application/ld+json">${JSON.stringify(article)}</script>`),
    ).toEqual([]);
  });

  it('never make it throw, whatever the page carries', () => {
    assert(
      property(jsonValue(), string({ unit: 'binary' }), (value, noise) => {
        const html = `<script type="application/json">${JSON.stringify({ value, noise })}</script><script>window.x = {${noise}</script>`;

        expect(() => postsOf(html)).not.toThrow();
      }),
    );
  });

  it.each([
    ['deep', `${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`],
    ['long', `[${'{"body":"words","user":"ada","time":1763400000},'.repeat(60_000)}1]`],
    ['full of quotes', `{"a":"${'\\"'.repeat(900_000)}"}`],
    ['open', 'window.a = {"b":['.repeat(50_000)],
  ])('keep their limits where a page is %s', (_, json) => {
    const began = performance.now();
    const posts = postsOf(
      `<script type="application/json">${json}</script><script>var a = ${json}</script>`,
    );

    expect(posts.length).toBeLessThanOrEqual(1_000);
    expect(performance.now() - began).toBeLessThan(8_000);
  });
});
