import type { Verdict } from '../core/score.ts';
import type { Surface } from '../core/surface.ts';
import { namesGoods } from './models/facts.ts';
import { marginOfText } from './models/features.ts';
import { type Model, probabilityOf } from './models/model.ts';
import type { Observation } from './models/observation.ts';
import type { Ruling } from './rules/index.ts';

/** One text weighed: the probability, and the verdict it comes to. */
export interface Weighed {
  readonly probability: number;
  readonly verdict: Verdict;
}

const UNRULED = { weight: 0, accuses: false };

/** Verdicts in rising order. */
const RANK: Readonly<Record<Verdict, number>> = { clear: 0, suspect: 1, strong: 2 };

/** Observations of trade, one of which must stand beside the goods before a text is called strong. */
const TRADE = /^(?:sale|wholesale|payment|delivery|contact|origin|quality)\./u;

/** `strong` is explainable: the goods are named, and someone trades in them. What only the n-grams suspect stays suspect. */
function isExplained(observation: Observation): boolean {
  const trades = observation.findings.some(({ id }) => TRADE.test(id));
  return (
    namesGoods(observation) &&
    (trades || observation.handles.length > 0 || observation.prices.length > 0)
  );
}

/** Moves a probability by a weight in log-odds. */
function shifted(probability: number, weight: number): number {
  const odds = (probability / (1 - probability)) * Math.exp(weight);
  return weight === 0 || !Number.isFinite(odds) ? probability : odds / (1 + odds);
}

/**
 * Turns everything observed in a text, and what rules of analysts say of it, into one probability and a verdict, by the thresholds
 * of the surface that it stands on.
 */
export function weigh(
  observation: Observation,
  model: Model,
  ruling: Pick<Ruling, 'weight' | 'accuses'> = UNRULED,
  surface: Surface | null = null,
): Weighed {
  const learned = probabilityOf(model, marginOfText(model.weights, observation));
  const probability = shifted(learned, ruling.weight);
  const own = surface === null ? undefined : model.surfaces[surface];
  const { suspect, strong } = own ?? model.thresholds;
  if (probability < suspect) {
    return { probability, verdict: 'clear' };
  }
  return {
    probability,
    verdict:
      probability >= strong && (ruling.accuses || isExplained(observation)) ? 'strong' : 'suspect',
  };
}

/** The graver of two: by verdict, then by probability. */
export function graver(one: Weighed, other: Weighed): Weighed {
  const byVerdict = RANK[one.verdict] - RANK[other.verdict];
  const byProbability = one.probability - other.probability;
  return (byVerdict === 0 ? byProbability : byVerdict) >= 0 ? one : other;
}
