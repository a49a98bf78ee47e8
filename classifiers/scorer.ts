import { createHash } from 'node:crypto';
import type { Handle } from '../core/handle.ts';
import type { Price } from '../core/price.ts';
import type { Score } from '../core/score.ts';
import type { Scorer } from '../core/scorer.ts';
import type { Signal, Span } from '../core/signal.ts';
import type { Surface } from '../core/surface.ts';
import { findIdentities } from './identity/index.ts';
import type { Model } from './models/model.ts';
import { observeText } from './models/observation.ts';
import { type Window, windowsOf } from './models/windows.ts';
import type { Channel } from './normalize/channel.ts';
import { fold } from './normalize/fold.ts';
import type { RuleSet } from './rules/index.ts';
import { graver, type Weighed, weigh } from './score-card.ts';

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

function moved(span: Span, by: number): Span {
  return by === 0 ? span : [span[0] + by, span[1] + by];
}

/** The same things, so much further on. */
function allMoved<T extends { readonly span: Span }>(
  found: readonly T[],
  by: number,
): readonly T[] {
  return by === 0 ? found : found.map((one) => ({ ...one, span: moved(one.span, by) }));
}

/** Those of some ranges, in rising order, that reach into a part of the text; looked for by halves, part after part. */
function within(spans: readonly Span[], from: number, to: number): readonly Span[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.[1] ?? 0) > from) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  let end = low;
  while (end < spans.length && (spans[end]?.[0] ?? to) < to) {
    end += 1;
  }
  return spans.slice(low, end);
}

/** The text that windows are cut from: as it may be kept, its identity numbers, and its folded form. */
interface Whole {
  readonly masked: string;
  readonly victims: readonly Span[];
  readonly folded: Channel;
}

/** One window's part of a score, with offsets in the whole text. */
interface Part {
  readonly weighed: Weighed;
  /** In the order of the text. */
  readonly signals: readonly Signal[];
  readonly handles: readonly Handle[];
  readonly prices: readonly Price[];
}

function partOf(
  { text, from }: Window,
  { masked, victims, folded }: Whole,
  { model, rules }: Pick<ScorerDeps, 'model' | 'rules'>,
  surface: Surface | null,
): Part {
  const here = within(victims, from, from + text.length).map((span) => moved(span, -from));
  const isWhole = text.length === masked.length;
  const observation = observeText(text, here, isWhole ? folded : undefined);
  const ruling = rules?.rule(observation.reading);
  const signals: Signal[] = observation.findings.map(({ id, span }) => {
    const place = moved(span, from);
    return { id, span: place, text: masked.slice(place[0], place[1]) };
  });
  for (const finding of ruling?.findings ?? []) {
    const place = moved(finding.span, from);
    signals.push({ ...finding, span: place, text: masked.slice(place[0], place[1]) });
  }
  signals.sort(bySpan);
  return {
    weighed: weigh(observation, model, ruling, surface),
    signals,
    handles: allMoved(observation.handles, from),
    prices: allMoved(observation.prices, from),
  };
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

function bySpan(one: { readonly span: Span }, other: { readonly span: Span }): number {
  return one.span[0] - other.span[0] || one.span[1] - other.span[1];
}

/** Makes a scorer of texts. It is pure and never throws: the same text and version give the same score. */
export function createScorer({ model, fingerprint, rules }: ScorerDeps): Scorer {
  const version = versionOf(model) + (rules === undefined ? '' : `+rules-${rules.digest}`);
  function score(text: string, surface: Surface | null = null): Score {
    const folded = fold(text);
    const { sightings, masked } = findIdentities({ raw: text, folded }, fingerprint);
    const whole = { masked, victims: sightings.map(({ span }) => span), folded };
    const parts = windowsOf(text).map((window) => partOf(window, whole, { model, rules }, surface));
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
