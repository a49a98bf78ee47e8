import type { Scorer } from '../core/scorer.ts';
import { type Judged, type Measures, measure } from './models/measures.ts';
import type { LabelledText } from './models/schema.ts';

/** Measures over all texts, and over each group that texts name. */
export interface Evaluation extends Measures {
  readonly groups: Readonly<Record<string, Measures>>;
}

/** Measures a scorer on labelled texts. An alarm is a verdict of suspect or more. */
export function evaluateTexts(scorer: Scorer, texts: readonly LabelledText[]): Evaluation {
  const groups = new Map<string, Judged[]>();
  const all = texts.map(({ text, isAd, group }) => {
    const { probability, verdict } = scorer.score(text);
    const judged = { isAd, probability, alarmed: verdict !== 'clear' };
    if (group !== null) {
      const grouped = groups.get(group) ?? [];
      grouped.push(judged);
      groups.set(group, grouped);
    }
    return judged;
  });
  const measured = [...groups].map(([group, judged]): [string, Measures] => [
    group,
    measure(judged),
  ]);
  return { ...measure(all), groups: Object.fromEntries(measured) };
}
