import { describe, expect, it } from 'vitest';
import { bundledModel, createNaturalScorer, createScorer } from '../index.ts';

const AD = '出售身份证原件，真卡有磁，500元，加扣扣99991234567';

describe('the baseline as an engine', () => {
  it('weighs by itself, and shows the signals of the scorer', { timeout: 120_000 }, async () => {
    const parts = { model: bundledModel(), fingerprint: String };

    const engine = await createNaturalScorer(parts);

    const ad = engine.score(AD);
    const own = createScorer(parts).score(AD);
    expect(engine.version).toMatch(/^natural-bayes\+text-/u);
    expect(ad.verdict).toBe('suspect');
    expect(ad.scorerVersion).toBe(engine.version);
    expect([ad.signals, ad.handles, ad.prices]).toEqual([own.signals, own.handles, own.prices]);
    expect(engine.score('今天天气不错，我们去公园散步').verdict).toBe('clear');
  });
});
