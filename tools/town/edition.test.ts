import { describe, expect, it } from 'vitest';
import { checkDigitHolds, findIdentityNumbers } from '../../core/identity-number.ts';
import { loadContent } from '../../town/content.ts';
import { contentOf } from './content-files.ts';
import { makeEdition } from './edition.ts';

/** The seed that the bundled content was made from; `truth.json` says so. */
const SEED = 2026;

describe('an edition', () => {
  it('is the bundled content, byte for byte', () => {
    const { pictures: _pictures, ...bundled } = loadContent();

    const made = contentOf(makeEdition(SEED));

    expect(JSON.stringify(made.threads)).toBe(JSON.stringify(bundled.threads));
    expect(made).toEqual(bundled);
  });

  it('is another one from another seed', () => {
    expect(contentOf(makeEdition(7)).threads).not.toEqual(contentOf(makeEdition(8)).threads);
  });

  it('never says the same twice where it is no advertisement, short answers apart', () => {
    const texts = makeEdition(SEED)
      .threads.flatMap(({ draft }) => draft.posts)
      .filter(({ label, text }) => label.startsWith('benign') && text.length > 12)
      .map(({ text }) => text);

    expect(texts.length).toBeGreaterThan(300);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('leaves no slot of its templates open', () => {
    const texts = contentOf(makeEdition(SEED)).threads.flatMap(({ title, posts }) => [
      title,
      ...posts.map(({ text }) => text.replaceAll('{origin}', '')),
    ]);

    expect(texts.filter((text) => /[{}|]|undefined|\d#/u.test(text))).toEqual([]);
  });

  it('holds identity numbers only with a wrong check digit', () => {
    const numbers = findIdentityNumbers(JSON.stringify(contentOf(makeEdition(SEED))));

    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.filter(({ number }) => checkDigitHolds(number))).toEqual([]);
  });

  it('has its size, its share of hard texts and its spread over the year', () => {
    const { threads } = makeEdition(SEED);
    const posts = threads.flatMap((thread) => thread.posts);
    const hard = threads.filter(({ draft }) => draft.posts[0]?.label === 'benign_hard');
    const months = new Set(posts.map(({ time }) => new Date(time).getUTCMonth()));

    expect(threads.length).toBeGreaterThanOrEqual(290);
    expect(posts.length).toBeGreaterThanOrEqual(900);
    expect(posts.length).toBeLessThanOrEqual(1200);
    expect(hard.length / threads.length).toBeGreaterThan(0.2);
    expect(months.size).toBeGreaterThanOrEqual(10);
    expect(new Date(Math.max(...posts.map(({ time }) => time))).getUTCFullYear()).toBe(2026);
    expect(new Date(Math.min(...posts.map(({ time }) => time))).getUTCFullYear()).toBe(2026);
  });
});
