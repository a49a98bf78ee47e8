import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bundledModel, createScorer } from './index.ts';

const Post = z.object({
  label: z.enum(['ad_sell', 'ad_buy', 'ad_related', 'benign_hard', 'benign', 'reply_to_ad']),
  text: z.string(),
  handles: z.array(z.string()),
  prices: z.array(z.string()),
});

const scorer = createScorer({ model: bundledModel(), fingerprint: String });
const POSTS = readFileSync(new URL('fixtures/held-out/posts.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const post = Post.parse(JSON.parse(line));
    return { ...post, score: scorer.score(post.text) };
  });

function labelled(...labels: z.infer<typeof Post>['label'][]): typeof POSTS {
  return POSTS.filter(({ label }) => labels.includes(label));
}

function share<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return all.filter(holds).length / all.length;
}

describe('posts of forums that were not trained on', () => {
  it('are found where they sell or buy cards', () => {
    const ads = labelled('ad_sell', 'ad_buy');

    const recall = share(ads, ({ score }) => score.verdict !== 'clear');

    expect(ads.length).toBeGreaterThan(40);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  it('are hardly ever suspected where they are honest, and never strongly', () => {
    const honest = labelled('benign', 'benign_hard', 'reply_to_ad');
    const hard = labelled('benign_hard', 'reply_to_ad');

    expect(
      honest.filter(({ score }) => score.verdict === 'strong').map(({ text }) => text),
    ).toEqual([]);
    expect(share(hard, ({ score }) => score.verdict !== 'clear')).toBeLessThanOrEqual(0.02);
  });

  it('give up their handles', () => {
    const wanted = POSTS.flatMap(({ handles, score }) =>
      handles.map((handle) => ({
        handle,
        found: score.handles.map(({ kind, value }) => `${kind} ${value}`),
      })),
    );

    expect(wanted.length).toBeGreaterThan(50);
    expect(share(wanted, ({ handle, found }) => found.includes(handle))).toBeGreaterThanOrEqual(
      0.95,
    );
  });

  it('give up their prices', () => {
    const wanted = POSTS.flatMap(({ prices, score }) =>
      prices.map((price) => ({
        price,
        found: score.prices.map(({ amount, currency }) => `${amount} ${currency}`),
      })),
    );

    expect(wanted.length).toBeGreaterThan(50);
    expect(share(wanted, ({ price, found }) => found.includes(price))).toBeGreaterThanOrEqual(0.95);
  });
});
