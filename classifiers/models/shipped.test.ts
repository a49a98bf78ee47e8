import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { trainShippedModel } from '../index.ts';
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

  it('is what rebuilding gives', { timeout: 300_000 }, async () => {
    const shipped = bundledModel();
    const trainedAt = new Date(shipped.card.trainedAt);

    const rebuilt = await trainShippedModel({ trainedAt });

    // Stored as 16-bit steps; the last digits of a logarithm are the engine's own.
    const step = shipped.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 1000;
    const far = rebuilt.weights.filter(
      (weight, place) => Math.abs(weight - (shipped.weights[place] ?? 0)) > step,
    );
    expect(far).toHaveLength(0);
    expect(rebuilt.card.textsDigest).toBe(shipped.card.textsDigest);
    expect(rebuilt.calibration.slope).toBeCloseTo(shipped.calibration.slope, 3);
    expect(rebuilt.thresholds.strong).toBeCloseTo(shipped.thresholds.strong, 3);
  });

  it('names a licence for every source, and reports figures of texts held out', () => {
    const { card } = bundledModel();

    expect(card.sources.every(({ licence }) => licence !== '')).toBe(true);
    expect(card.notes.length).toBeGreaterThan(0);
    expect(card.figures.recall).toBeGreaterThan(0.84);
    // Of templates of which none was trained on; of texts from elsewhere see `bench/classifier.md`.
    expect(card.figures.hardNegativeAlarms).toBeLessThan(0.05);
    expect(card.figures.ece).toBeLessThan(0.01);
  });

  it('is smaller than 2 MB', () => {
    const { size } = statSync(new URL('shipped.json', import.meta.url));

    expect(size).toBeLessThan(2_000_000);
  });
});
