import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScorer, explainText } from '../index.ts';
import { bundledModel } from './bundled.ts';
import { explain } from './explain.ts';
import { featuresOf, marginOf } from './features.ts';
import { probabilityOf } from './model.ts';
import { observeText } from './observation.ts';

const { weights } = bundledModel();
const TEXTS = [
  '出身份zheng，有磁，干净，400元一张，加扣扣99991234567，长期有效，长期有效',
  '身 份 证丢了怎么补办？',
  'selling real ID cards, telegram @kalobo_12 #kyc',
  '高仿Ｓ Ｆ Ｚ一比一，过机，飞机@kalo_bo58 🆔🔥',
  '',
];

function marginAndExplanation(text: string) {
  const observation = observeText(text, []);
  return {
    margin: marginOf(weights, featuresOf(observation)),
    explanation: explain(observation, weights),
  };
}

describe('an explanation', () => {
  it.each(TEXTS)('of %j sums to the margin', (text) => {
    const { margin, explanation } = marginAndExplanation(text);

    const sum = explanation.parts.reduce((all, { weight }) => all + weight, 0);

    expect(sum).toBeCloseTo(margin, 4);
    expect(explanation.margin).toBeCloseTo(margin, 4);
  });

  it('sums to the margin of any string, with spans inside it', () => {
    const words = fc.constantFrom(...TEXTS, '身份证', 'Ｑ', '\u200b', '\ud83d', '①②③', '亻分');
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ unit: 'binary' })), { maxLength: 8 }), (given) => {
        const text = given.join('').slice(0, 600);
        const { margin, explanation } = marginAndExplanation(text);

        const spans = explanation.parts.flatMap(({ span }) => (span === null ? [] : [span]));

        expect(explanation.margin).toBeCloseTo(margin, 3);
        expect(spans.every(([from, to]) => from >= 0 && from <= to && to <= text.length)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('names what speaks for an advertisement, where it stands', () => {
    const text = '长期出身份证，QQ99991234567';

    const { explanation } = marginAndExplanation(text);

    const goods = explanation.parts.find(({ name }) => name === 'goods.id-card');
    expect(text.slice(...(goods?.span ?? [0, 0]))).toBe('身份证');
  });

  it('of a long text gives the probability of its score, with offsets in the whole', () => {
    const model = bundledModel();
    const ad = '长期出身份证，QQ99991234567';
    const text = `${'今天我们去公园散步，看见很多花。\n'.repeat(60)}${ad}`;

    const { margin, parts } = explainText(text, model);

    const { probability } = createScorer({ model, fingerprint: String }).score(text);
    expect(probabilityOf(model, margin)).toBeCloseTo(probability, 4);
    const goods = parts.find(({ name }) => name === 'goods.id-card');
    expect(text.slice(...(goods?.span ?? [0, 0]))).toBe('身份证');
  });
});
