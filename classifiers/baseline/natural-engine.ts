import type { Scorer } from '../../core/scorer.ts';
import type { LabelledText } from '../models/schema.ts';
import { SHIPPED_SEED, shippedTexts } from '../models/train-shipped.ts';
import { createScorer, type ScorerDeps } from '../scorer.ts';
import { trainBaseline } from './natural-bayes.ts';

/** As many advertisements, and as many honest texts: more cost minutes, and Bayes leans to the rarer of two classes. */
const TEXTS = 500;

function spread(texts: readonly LabelledText[], count: number): readonly LabelledText[] {
  const step = texts.length / count;
  return Array.from({ length: count }, (_, place) => texts[Math.floor(place * step)]).flatMap(
    (text) => text ?? [],
  );
}

/**
 * The baseline as an engine: probability and verdict are those of `natural`'s Bayes, taught from texts of the project; signals,
 * handles, prices and identity numbers are the scorer's own. Rules of analysts are named and do not weigh. For comparison: it is
 * a hundred times slower, not calibrated, and finds less (bench/classifier.md).
 */
export async function createNaturalEngine(deps: ScorerDeps): Promise<Scorer> {
  const all = (await shippedTexts(SHIPPED_SEED)).texts;
  // Other lines are often strangers' words, and Bayes counts every word.
  const texts = all.filter(({ text }) => !text.includes('\n'));
  const bayes = trainBaseline([
    ...spread(
      texts.filter(({ isAd }) => isAd),
      TEXTS,
    ),
    ...spread(
      texts.filter(({ isAd }) => !isAd),
      TEXTS,
    ),
  ]);
  const scorer = createScorer(deps);
  const version = `${bayes.version}+${scorer.version}`;
  return {
    version,
    score(text, surface) {
      const { probability, verdict } = bayes.score(text);
      return { ...scorer.score(text, surface), probability, verdict, scorerVersion: version };
    },
  };
}
