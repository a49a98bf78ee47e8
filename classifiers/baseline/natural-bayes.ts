import { BayesClassifier } from 'natural/lib/natural/classifiers/index.js';
import { PorterStemmer } from 'natural/lib/natural/stemmers/index.js';
import type { Scorer } from '../../core/scorer.ts';
import type { LabelledText } from '../models/schema.ts';

const VERSION = 'natural-bayes';

/** From here on the baseline calls a text suspect: the middle, because it is not calibrated. */
const SUSPECT = 0.5;

/**
 * The baseline that the model is measured against: `natural`'s naive Bayes on stems of English words and pairs of all other
 * characters (its own tokeniser keeps no Chinese). No signals, no handles, and its values are no calibrated probabilities. For
 * a few thousand texts: it grows with texts times vocabulary.
 */
export function trainBaseline(texts: readonly LabelledText[]): Scorer {
  const bayes = new BayesClassifier();
  for (const { text, isAd } of texts) {
    bayes.addDocument(tokensOf(text), isAd ? 'ad' : 'clear');
  }
  bayes.train();
  return {
    version: VERSION,
    score(text) {
      const probability = shareOfAd(bayes.getClassifications(tokensOf(text)));
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

const LATIN_WORD = /[a-z]{3,40}/gu;

/** English words by their stems (Porter's, of `natural`), and pairs of the characters between them as they follow one another. */
function tokensOf(text: string): string[] {
  const lower = text.toLowerCase();
  const stems = Array.from(lower.matchAll(LATIN_WORD), ([word]) => PorterStemmer.stem(word));
  const characters = Array.from(lower.replaceAll(LATIN_WORD, ' ').replaceAll(/\s+/gu, ''));
  const pairs = characters
    .slice(1)
    .map((character, index) => `${characters[index] ?? ''}${character}`);
  return [...stems, ...pairs];
}

/** The share of the two classes; nothing known (both underflow to 0 on long texts) is no alarm. */
function shareOfAd(classes: readonly { readonly label: string; readonly value: number }[]): number {
  const all = classes.reduce((sum, { value }) => sum + value, 0);
  const ad = classes.find(({ label }) => label === 'ad')?.value ?? 0;
  return all === 0 ? 0 : ad / all;
}
