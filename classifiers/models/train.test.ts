import { describe, expect, it } from 'vitest';
import { StageError } from '../../core/failure.ts';
import { createScorer, evaluate, type LabelledTextInput, readModel, trainModel, writeModel } from '../index.ts';

const OPTIONS = { seed: 7, trainedAt: new Date('2026-11-22T00:00:00Z') };
const GOODS = ['身份证', '二代证', 'sfz', '身份zheng'];

const EXAMPLES: LabelledTextInput[] = Array.from({ length: 120 }, (_, place) => {
  const goods = GOODS[place % GOODS.length] ?? '';
  return place % 2 === 0
    ? { text: `出售${goods}第${place}批，有磁，${100 + place}元，加QQ 9999${1000 + place}`, label: 'ad', group: 'offer' }
    : { text: `${goods}丢了怎么补办？第${place}次问了，要带户口本吗`, label: false, group: 'question' };
});

describe('training', () => {
  it('learns what it is shown, and says how well', () => {
    const model = trainModel(EXAMPLES, OPTIONS);
    const scorer = createScorer({ model, fingerprint: String });

    const evaluation = evaluate(scorer, EXAMPLES);

    expect(evaluation.f1).toBe(1);
    expect(evaluation.groups['offer']?.recall).toBe(1);
    expect(evaluation.groups['question']?.confusion.falsePositives).toBe(0);
  });

  it('gives the same bytes for the same texts and seed', () => {
    const first = writeModel(trainModel(EXAMPLES, OPTIONS));
    const second = writeModel(trainModel(EXAMPLES, OPTIONS));

    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  it('writes a model that reads back, without training text or number', () => {
    const model = trainModel(EXAMPLES, OPTIONS);
    const bytes = writeModel(model);
    const document = new TextDecoder().decode(bytes);

    const again = readModel(bytes);

    expect(again.card).toEqual(model.card);
    expect(again.weights).toHaveLength(model.weights.length);
    expect(document).not.toContain('身份');
    expect(document).not.toContain('99991');
  });

  it('refuses labels it does not know and a set of one label', () => {
    const wrong = [{ text: 'a', label: 'maybe' }] as unknown as LabelledTextInput[];

    expect(() => trainModel(wrong, OPTIONS)).toThrow(StageError);
    expect(() => trainModel([{ text: 'a', label: true }], OPTIONS)).toThrow(/both/u);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', 'PK\u0003\u0004'],
    ['another document', '{"format":"other"}'],
    ['no object', '[1,2]'],
  ])('refuses a model file that is %s', (_, content) => {
    expect(() => readModel(new TextEncoder().encode(content))).toThrow(StageError);
  });

  it('refuses weights that unpack to another length, or not at all', () => {
    const document = JSON.parse(new TextDecoder().decode(writeModel(trainModel(EXAMPLES, OPTIONS)))) as Record<string, unknown>;

    for (const weights of ['', 'AAAA', Buffer.alloc(4).toString('base64')]) {
      const bytes = new TextEncoder().encode(JSON.stringify({ ...document, weights }));
      expect(() => readModel(bytes)).toThrow(/model file/u);
    }
  });
});
