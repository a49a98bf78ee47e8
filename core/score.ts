import type { Handle } from './handle.ts';
import type { IdentitySighting } from './identity-number.ts';
import type { Price } from './price.ts';
import type { Signal } from './signal.ts';

/** The machine's proposal from thresholds. A decision is a person's. */
export const VERDICTS = ['clear', 'suspect', 'strong'] as const;

export type Verdict = (typeof VERDICTS)[number];

/** Calibrated probability that a text offers fake or stolen identity cards, and what it stands on. */
export interface Score {
  /** From 0 to 1, calibrated. */
  readonly probability: number;
  readonly verdict: Verdict;
  readonly signals: readonly Signal[];
  readonly handles: readonly Handle[];
  readonly prices: readonly Price[];
  readonly identityNumbers: readonly IdentitySighting[];
  /** Changes with every change of model, lexicon or detectors. */
  readonly scorerVersion: string;
}
