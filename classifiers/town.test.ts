import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Score } from '../core/score.ts';
import { bundledModel, createScorer } from './index.ts';

const ORIGIN = 'http://127.0.0.1:8640';
const Label = z.enum([
  'ad_sell',
  'ad_buy',
  'ad_related',
  'ad_lure',
  'benign_hard',
  'benign',
  'reply_to_ad',
  'none',
]);
const Handles = z.array(z.object({ kind: z.string(), value: z.string() }));
const Written = z.object({ label: Label, text: z.string(), handles: Handles });
const Shelf = z.object({ label: Label, state: z.string(), title: z.string().nullable() });
const Truth = z.object({
  posts: z.array(
    Written.extend({
      behindWall: z.boolean(),
      prices: z.array(z.object({ amount: z.number(), currency: z.string() })),
    }),
  ),
  signatures: z.array(Written),
  shares: z.array(Shelf.extend({ files: z.array(z.string()) })),
  invitations: z.array(
    Shelf.extend({
      description: z.string().nullable(),
      channels: z.array(z.string()).optional(),
    }),
  ),
});

const TRUTH = Truth.parse(
  JSON.parse(
    readFileSync(new URL('../test/fixtures/town/truth.json', import.meta.url), 'utf8').replaceAll(
      '{origin}',
      ORIGIN,
    ),
  ),
);
const scorer = createScorer({ model: bundledModel(), fingerprint: String });

interface Judged {
  readonly label: z.infer<typeof Label>;
  readonly text: string;
  readonly score: Score;
}

function judge<T extends { readonly text: string }>(all: readonly T[]): (T & { score: Score })[] {
  return all.map((one) => ({ ...one, score: scorer.score(one.text) }));
}

const POSTS = judge(TRUTH.posts);
const SIGNATURES = judge(TRUTH.signatures);
const PAGES = judge([
  ...TRUTH.shares.map((page) => ({ ...page, text: [page.title, ...page.files].join('\n') })),
  ...TRUTH.invitations.map(({ title, description, channels = [], ...invitation }) => ({
    ...invitation,
    title,
    text: [title, description, ...channels].join('\n'),
  })),
]).filter(({ title }) => title !== null);
const HONEST = [...POSTS, ...SIGNATURES, ...PAGES].filter(({ label }) =>
  ['benign', 'benign_hard', 'reply_to_ad'].includes(label),
);
const OPEN_ADS = POSTS.filter(({ label, behindWall }) => isAd(label) && !behindWall);

function isAd(label: string): boolean {
  return label === 'ad_sell' || label === 'ad_buy';
}

function textsOf(judged: readonly Judged[]): readonly string[] {
  return judged.map(({ text }) => text);
}

function clearOf(judged: readonly Judged[]): readonly string[] {
  return textsOf(judged.filter(({ score }) => score.verdict === 'clear'));
}

function share<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return all.filter(holds).length / all.length;
}

function isAlarm({ score }: Judged): boolean {
  return score.verdict !== 'clear';
}

/** Which links lead to shares and invitations is what the crawler of the host knows, not the text. */
function contactsOf(handles: readonly { kind: string; value: string }[]): readonly string[] {
  return handles
    .filter(({ kind }) => !['share', 'invitation', 'url'].includes(kind))
    .map(({ kind, value }) => `${kind} ${value}`)
    .toSorted();
}

function sumsOf(prices: readonly { amount: number; currency: string }[]): readonly string[] {
  return prices.map(({ amount, currency }) => `${amount} ${currency}`).toSorted();
}

describe('the demonstration town', () => {
  it('has every open advertisement found', () => {
    const signatures = SIGNATURES.filter(({ label }) => isAd(label));

    expect(OPEN_ADS.length).toBeGreaterThan(50);
    expect(clearOf([...OPEN_ADS, ...signatures])).toEqual([]);
  });

  it('has every share and invitation that sells found while it stands', () => {
    const standing = PAGES.filter(
      ({ label, state }) => isAd(label) && ['alive', 'needs-code'].includes(state),
    );

    expect(standing.length).toBeGreaterThan(10);
    expect(clearOf(standing)).toEqual([]);
  });

  it('has nothing honest called strong', () => {
    const strong = HONEST.filter(({ score }) => score.verdict === 'strong');

    expect(HONEST.length).toBeGreaterThan(1000);
    expect(textsOf(strong)).toEqual([]);
  });

  it('has hardly anything honest suspected', () => {
    const ordinary = HONEST.filter(({ label }) => label === 'benign');
    const hard = HONEST.filter(({ label }) => label !== 'benign');

    expect(share(ordinary, isAlarm)).toBeLessThanOrEqual(0.005);
    expect(share(hard, isAlarm)).toBeLessThanOrEqual(0.02);
  });

  it('gives up the handles of advertisements, and no others', () => {
    const exact = share(
      OPEN_ADS,
      ({ handles, score }) =>
        contactsOf(handles).join('\n') === contactsOf(score.handles).join('\n'),
    );

    expect(exact).toBeGreaterThanOrEqual(0.97);
  });

  it('gives up the prices of advertisements, and no others', () => {
    const exact = share(
      OPEN_ADS,
      ({ prices, score }) => sumsOf(prices).join('\n') === sumsOf(score.prices).join('\n'),
    );

    expect(exact).toBeGreaterThanOrEqual(0.95);
  });
});
