import type { RuleSet } from '../../classifiers/index.ts';
import type { Store } from '../../core/repositories/index.ts';
import type { Trial } from '../../core/repositories/models.ts';
import type { Scorer } from '../../core/scorer.ts';
import { runTrial } from '../../pipeline/shadow.ts';
import { scorerAtWork } from './model-at-work.ts';
import type { Line } from './open-line.ts';

/** What one rule came to in a trial. */
export interface RuleTally {
  readonly id: string;
  readonly state: 'shadow' | 'active';
  readonly weight: number;
  /** Texts in which it found something. */
  readonly texts: number;
  /** Stretches of text in which it took too long and was switched off. */
  readonly overruns: number;
}

/** What is tried on which texts. */
interface RuleTrialOptions {
  readonly texts: Store['texts'];
  readonly onProgress: (texts: number) => void;
}

/** Scores texts as if every one of the rules acted; nothing that is stored changes. */
export async function tryRules(
  written: RuleSet,
  { deps, scoring }: Line,
  { texts, onProgress }: RuleTrialOptions,
  signal: AbortSignal,
): Promise<{ readonly trial: Trial; readonly rules: readonly RuleTally[] }> {
  const { store, scorer, now } = deps;
  const acting = written.acting();
  const candidate = await scorerAtWork(store, { ...scoring, rules: acting }, () => undefined);
  const counts = new Map<string, number>();
  const trial = await runTrial(
    counting(candidate, counts),
    scorer,
    { store: { texts }, now, onProgress },
    signal,
  );
  const rules = written.rules.map((rule): RuleTally => {
    const overruns = acting.overruns.get(rule.id) ?? 0;
    return { ...rule, texts: counts.get(rule.id) ?? 0, overruns };
  });
  return { trial, rules };
}

/** A scorer that counts the texts in which each rule found something. */
function counting(scorer: Scorer, texts: Map<string, number>): Scorer {
  return {
    version: scorer.version,
    score(text) {
      const score = scorer.score(text);
      const ids = score.signals.filter(({ weight }) => weight !== undefined).map(({ id }) => id);
      for (const id of new Set(ids)) {
        const rule = id.slice(id.indexOf('.') + 1);
        texts.set(rule, (texts.get(rule) ?? 0) + 1);
      }
      return score;
    },
  };
}
