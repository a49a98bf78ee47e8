import type { Span } from '../../core/signal.ts';
import { type Channel, sourceSpan } from '../normalize/channel.ts';
import { matchesIn } from '../normalize/matches.ts';
import { SIEVES, type Sieve } from '../normalize/sieve.ts';
import type { Reading } from '../reading.ts';

/** One named observation and where it stands in the text as given. */
export interface Finding {
  readonly id: string;
  readonly span: Span;
}

/** A detector: facts, and one pure function that never throws and costs time linear in the text. */
export interface Detector {
  readonly id: string;
  /** Whether its observations speak for or against an advertisement. */
  readonly weighs: 'for' | 'against';
  /** Every observation it may make. Part of the model's features: their names stay. */
  readonly observations: readonly string[];
  detect(reading: Reading): readonly Finding[];
}

/** An observation, and what is looked for. */
export interface Pattern {
  readonly id: string;
  readonly expression: RegExp;
}

/** One expression from alternatives. They hold no unbounded repetition, so matching is linear. */
export function patternOf(id: string, alternatives: readonly string[]): Pattern {
  return { id, expression: new RegExp(alternatives.join('|'), 'gu') };
}

/** As many findings of one observation as one text may give: a long text repeats itself. */
const MOST_FINDINGS = 24;

/** Everything the patterns find in a channel, in the order of the patterns, then of the text. `sieve`: that of the channel. */
export function observe(
  channel: Channel,
  patterns: readonly Pattern[],
  sieve: Sieve = SIEVES.plain,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { id, expression } of patterns) {
    for (const match of matchesIn(sieve, expression, channel.text, MOST_FINDINGS)) {
      const span = sourceSpan(channel, match.index, match.index + match[0].length);
      findings.push({ id, span });
    }
  }
  return findings;
}
