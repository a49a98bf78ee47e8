import { createHash } from 'node:crypto';
import type { Handle } from '../core/handle.ts';
import type { Score } from '../core/score.ts';
import type { Scorer } from '../core/scorer.ts';
import type { Signal } from '../core/signal.ts';
import type { Surface } from '../core/surface.ts';
import { findIdentities } from './identity/index.ts';
import type { Model } from './models/model.ts';
import { fold } from './normalize/fold.ts';
import { type Part, partsOf } from './part.ts';
import type { RuleSet } from './rules/index.ts';
import { graver } from './score-card.ts';

/** Changes by hand with every change of detectors, lexicon or score card; the model's digest follows it. */
const RULES_VERSION = '5';
/** As many signals as one score keeps, from the beginning of the text. */
const MOST_SIGNALS = 2000;

/** What a scorer needs: a model, and the installation's keyed hash for identity numbers. */
export interface ScorerDeps {
  readonly model: Model;
  readonly fingerprint: (number: string) => string;
  /** Rules of the installation's analysts, where it has some. */
  readonly rules?: RuleSet | undefined;
}

function versionOf(model: Model): string {
  const { buffer, byteOffset, byteLength } = model.weights;
  const digest = createHash('sha256')
    .update(new Uint8Array(buffer, byteOffset, byteLength))
    .update(JSON.stringify([model.calibration, model.thresholds, model.surfaces]))
    .digest('hex');
  return `text-${RULES_VERSION}.${model.card.featureVersion}-${digest.slice(0, 12)}`;
}

/** What several parts hold, one after another. */
function joined<T>(lists: readonly (readonly T[])[]): readonly T[] {
  return lists.length === 1 ? (lists[0] ?? []) : lists.flat();
}

/** The first of each kind and value. */
function eachOnce(handles: readonly Handle[]): readonly Handle[] {
  if (handles.length < 2) {
    return handles;
  }
  const seen = new Map<string, Handle>();
  for (const handle of handles) {
    const key = `${handle.kind} ${handle.value}`;
    if (!seen.has(key)) {
      seen.set(key, handle);
    }
  }
  return [...seen.values()];
}

/** The first signals of a text in its order; its parts follow one another. */
function firstSignals(parts: readonly Part[]): readonly Signal[] {
  const signals = joined(parts.map((part) => part.signals));
  return signals.length > MOST_SIGNALS ? signals.slice(0, MOST_SIGNALS) : signals;
}

/** Makes a scorer of texts. It is pure and never throws: the same text and version give the same score. */
export function createScorer({ model, fingerprint, rules }: ScorerDeps): Scorer {
  const version = versionOf(model) + (rules === undefined ? '' : `+rules-${rules.digest}`);
  function score(text: string, surface: Surface | null = null): Score {
    const folded = fold(text);
    const { sightings, masked } = findIdentities({ raw: text, folded }, fingerprint);
    const whole = { text, masked, victims: sightings.map(({ span }) => span), folded };
    const parts = partsOf(whole, { model, rules, surface });
    const { probability, verdict } = parts.map(({ weighed }) => weighed).reduce(graver);
    return {
      probability,
      verdict,
      signals: firstSignals(parts),
      handles: eachOnce(joined(parts.map(({ handles }) => handles))),
      prices: joined(parts.map(({ prices }) => prices)),
      identityNumbers: sightings,
      scorerVersion: version,
    };
  }
  return { version, score };
}
