import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Page } from '../../../core/page.ts';
import { generic } from './index.ts';

interface RealPage {
  readonly id: string;
  readonly url: string;
  readonly html: string;
  readonly gold: string;
}

const pages = JSON.parse(
  gunzipSync(
    readFileSync(new URL('../../../test/fixtures/forums/wcxb/pages.json.gz', import.meta.url)),
  ).toString('utf8'),
) as readonly RealPage[];

function pageOf({ url, html }: RealPage): Page {
  return {
    url,
    accessCode: null,
    timeZone: 'UTC',
    answers: [
      {
        request: { method: 'GET', url, headers: {}, body: null },
        finalUrl: url,
        status: 200,
        headers: {},
        text: html,
        bytes: new Uint8Array(),
        fetchedAt: new Date('2026-11-22T00:00:00Z'),
      },
    ],
  };
}

function wordsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}_]+/gu)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function total(counts: Iterable<number>): number {
  return [...counts].reduce((all, one) => all + one, 0);
}

/** Harmonic mean of precision and recall of words, as the benchmark's own `evaluate.py` has it. */
function wordF1(read: string, gold: string): number {
  const [have, want] = [wordsOf(read), wordsOf(gold)];
  const both = total([...have].map(([word, count]) => Math.min(count, want.get(word) ?? 0)));
  return both === 0 ? 0 : (2 * both) / (total(have.values()) + total(want.values()));
}

describe('real pages of many engines', () => {
  const readings = pages.map((page) => {
    const { listings } = generic.extract(pageOf(page));
    const shown = listings.filter(({ kind }) => kind !== 'signature');
    return { page, listings, text: shown.flatMap(({ text, quotes }) => [...(quotes ?? []), text]) };
  });

  it('hold the words that people marked as their content', () => {
    const scores = readings.map(({ page, text }) => wordF1(text.join('\n'), page.gold));
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;

    expect(mean).toBeGreaterThanOrEqual(0.805);
  });

  it('name their authors and tell their times', () => {
    const posts = readings.flatMap(({ listings }) =>
      listings.filter(({ kind }) => kind === 'post'),
    );
    const named = posts.filter(({ author }) => author !== null);
    const timed = posts.filter(({ postedAt }) => postedAt !== null);

    expect(named.length / posts.length).toBeGreaterThanOrEqual(0.96);
    expect(timed.length / posts.length).toBeGreaterThanOrEqual(0.91);
  });

  it('are taken for forums', () => {
    const taken = pages.filter((page) => generic.detect(pageOf(page)) >= 0.5);

    expect(taken.length / pages.length).toBeGreaterThanOrEqual(0.93);
  });

  it('give each post an address of its own', () => {
    for (const { listings } of readings) {
      const urls = listings.filter(({ kind }) => kind === 'post').map(({ url }) => url);

      expect(new Set(urls).size).toBe(urls.length);
    }
  });
});
