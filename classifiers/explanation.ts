import { findIdentities } from './identity/index.ts';
import { type Explanation, explain } from './models/explain.ts';
import type { Model } from './models/model.ts';
import { observeText } from './models/observation.ts';
import { windowsOf } from './models/windows.ts';
import { fold } from './normalize/fold.ts';

/**
 * Why a model says what it says of a text: the margin of its gravest window, taken apart into places of the text as given,
 * gravest first. The parts sum to the margin, and the margin gives the probability (before rules of analysts move it).
 */
export function explainText(text: string, model: Model): Explanation {
  const { sightings } = findIdentities({ raw: text, folded: fold(text) }, () => '');
  const explained = windowsOf(text).map(({ text: part, from }) => {
    const victims = sightings.map(({ span }): [number, number] => [span[0] - from, span[1] - from]);
    const { margin, parts } = explain(observeText(part, victims), model.weights);
    return {
      margin,
      parts: parts.map(({ span, ...rest }) => ({
        ...rest,
        span: span === null ? null : ([span[0] + from, span[1] + from] as const),
      })),
    };
  });
  return explained.reduce((one, other) => (other.margin > one.margin ? other : one));
}
