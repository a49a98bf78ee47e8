import type { Handle } from '../../core/handle.ts';
import type { Price } from '../../core/price.ts';
import type { Span } from '../../core/signal.ts';
import { findHandles } from '../handles/index.ts';
import type { Channel } from '../normalize/channel.ts';
import { findPrices } from '../prices/index.ts';
import { type Reading, read } from '../reading.ts';
import type { Finding } from '../signals/detector.ts';
import { DETECTORS } from '../signals/index.ts';

/** Everything that is observed in one text before it is weighed. */
export interface Observation {
  readonly reading: Reading;
  readonly findings: readonly Finding[];
  readonly handles: readonly Handle[];
  readonly prices: readonly Price[];
}

/**
 * Reads a text and runs every detector on it. `taken`: spans of identity numbers, which are neither handle nor price. `folded`:
 * the text folded, where the caller has it.
 */
export function observeText(text: string, taken: readonly Span[], folded?: Channel): Observation {
  const reading = read(text, folded);
  const handles = findHandles(reading, taken);
  const claimed = [...taken, ...handles.map((handle) => handle.span)];
  const prices = findPrices(reading, claimed);
  const findings: Finding[] = [];
  for (const detector of DETECTORS) {
    for (const finding of detector.detect(reading)) {
      findings.push(finding);
    }
  }
  return { reading, findings, handles, prices };
}
