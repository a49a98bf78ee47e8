import { describe, expect, it } from 'vitest';
import type { Extraction, Page } from '../../../core/page.ts';
import { phpbb } from './index.ts';

/** Of the machine's time, not of the clock: others may be at work. Real pages take a few milliseconds. */
const MOST_MS = 10_000;

const THREAD = 'http://forum.example/viewtopic.php?t=1&start=0';
const BOARD = 'http://forum.example/viewforum.php?f=2';
const HEAD = '<body id="phpbb"><h2 class="topic-title"><a href="./viewtopic.php?t=1">x</a></h2>';

function pageAt(url: string, text: string): Page {
  return {
    url,
    accessCode: null,
    timeZone: 'Asia/Shanghai',
    answers: [
      {
        request: { method: 'GET', url, headers: {}, body: null },
        finalUrl: url,
        status: 200,
        headers: {},
        text,
        bytes: new Uint8Array(),
        fetchedAt: new Date('2026-11-22T00:00:00Z'),
      },
    ],
  };
}

function times(count: number, piece: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => piece(at + 1)).join('');
}

function post(id: number): string {
  return `<div id="p${id}" class="post"><p class="author"><a class="username" href="./memberlist.php?mode=viewprofile&amp;u=${id}">u</a> 2026-1-1 10:00</p><div class="content">text ${id}</div></div>`;
}

function read(url: string, html: string): { readonly extraction: Extraction; readonly ms: number } {
  const before = process.cpuUsage();
  const extraction = phpbb.extract(pageAt(url, html));
  const { user, system } = process.cpuUsage(before);
  return { extraction, ms: (user + system) / 1_000 };
}

describe('a hostile page of a forum', () => {
  it.each([
    [
      'posts in one another around a wide page',
      times(400, (at) => `<div id="p${at}" class="post"><div class="content">t`) +
        '<b></b>'.repeat(300_000),
    ],
    ['60,000 posts in a row', times(60_000, post)],
    [
      '100,000 links to its pages',
      post(1) + times(100_000, (at) => `<a href="./viewtopic.php?t=1&amp;start=${at}">x</a>`),
    ],
    [
      '100,000 links in a post',
      `<div id="p1" class="post"><div class="content">${times(100_000, (at) => `<a href="https://x${at}.example/a">x</a>`)}</div></div>`,
    ],
  ])('of %s costs no more than a long one', (_, html) => {
    const { extraction, ms } = read(THREAD, HEAD + html);

    expect(extraction.listings.length).toBeGreaterThan(0);
    expect(extraction.listings.length).toBeLessThanOrEqual(1_001);
    expect(extraction.next.length).toBeLessThanOrEqual(2_000);
    expect(ms).toBeLessThan(MOST_MS);
  });

  it.each([
    [
      'rows in one another around a wide page',
      times(
        400,
        (at) =>
          `<ul class="topiclist topics"><li class="row"><a class="topictitle" href="./viewtopic.php?t=${at}">t</a>`,
      ) + '<b></b>'.repeat(300_000),
    ],
    [
      '60,000 rows',
      `<ul class="topiclist topics">${times(60_000, (at) => `<li class="row"><a class="topictitle" href="./viewtopic.php?t=${at}">t</a><dd class="posts">1</dd></li>`)}</ul>`,
    ],
  ])('of %s costs no more than a long one', (_, html) => {
    const { extraction, ms } = read(BOARD, `<body id="phpbb">${html}`);

    expect(extraction.next.length).toBeGreaterThan(0);
    expect(extraction.next.length).toBeLessThanOrEqual(2_000);
    expect(ms).toBeLessThan(MOST_MS);
  });
});
