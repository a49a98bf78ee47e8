import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundledModel } from './bundled.ts';
import { digestOf } from './train.ts';
import { SHIPPED_SEED, shippedTexts } from './train-shipped.ts';

describe('the shipped model', () => {
  it('is the one of the texts in this project', async () => {
    const { texts, sources } = await shippedTexts(SHIPPED_SEED);

    const { card } = bundledModel();

    expect(card.textsDigest).toBe(digestOf(texts));
    expect(card.sources).toEqual(sources);
    expect(card.seed).toBe(SHIPPED_SEED);
  });

  it('names a licence for every source, and reports figures of texts held out', () => {
    const { card } = bundledModel();

    expect(card.sources.every(({ licence }) => licence !== '')).toBe(true);
    expect(card.figures.recall).toBeGreaterThan(0.9);
    expect(card.figures.hardNegativeAlarms).toBeLessThan(0.04);
    expect(card.figures.ece).toBeLessThan(0.02);
  });

  it('is smaller than 2 MB', () => {
    const { size } = statSync(new URL('shipped.json', import.meta.url));

    expect(size).toBeLessThan(2_000_000);
  });
});
