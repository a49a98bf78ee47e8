import { BayesClassifier } from 'natural/lib/natural/classifiers/index.js';
import type { Scorer } from '../../core/scorer.ts';
import type { LabelledText } from '../models/schema.ts';

const VERSION = 'natural-bayes';

/** From here on the baseline calls a text suspect: the middle, because it is not calibrated. */
const SUSPECT = 0.5;

/**
 * The baseline that the model is measured against: `natural`'s naive Bayes on pairs of characters (its own tokeniser keeps no
 * Chinese). No signals, no handles, and its values are no calibrated probabilities. For a few thousand texts: it grows with
 * texts times vocabulary.
 */
export function trainBaseline(texts: readonly LabelledText[]): Scorer {
  const bayes = new BayesClassifier();
  for (const { text, isAd } of texts) {
    bayes.addDocument(pairsOf(text), isAd ? 'ad' : 'clear');
  }
  bayes.train();
  return {
    version: VERSION,
    score(text) {
      const probability = shareOfAd(bayes.getClassifications(pairsOf(text)));
      return {
        probability,
        verdict: probability >= SUSPECT ? 'suspect' : 'clear',
        signals: [],
        handles: [],
        prices: [],
        identityNumbers: [],
        scorerVersion: VERSION,
      };
    },
  };
}

/** Pairs of characters as they follow one another, spaces left out. */
function pairsOf(text: string): string[] {
  const characters = Array.from(text.toLowerCase().replaceAll(/\s+/gu, ''));
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}

/** The share of the two classes; nothing known (both underflow to 0 on long texts) is no alarm. */
function shareOfAd(classes: readonly { readonly label: string; readonly value: number }[]): number {
  const all = classes.reduce((sum, { value }) => sum + value, 0);
  const ad = classes.find(({ label }) => label === 'ad')?.value ?? 0;
  return all === 0 ? 0 : ad / all;
}
