import { SURFACES, type Surface } from '../../core/surface.ts';
import type { Model, Thresholds } from './model.ts';

/** One text that was held out: its calibrated probability, and what it is. */
export interface HeldOut {
  readonly probability: number;
  readonly isAd: boolean;
  /** Whether it names the goods. */
  readonly isHard: boolean;
  /** The kind of place that it stands in; null where nobody says. */
  readonly surface: Surface | null;
}

/** `strong` is right 99 times in 100 against hard negatives; at most 2 in 100 of these are called `suspect`. */
const STRONG_PRECISION = 0.99;
const SUSPECT_ALARMS = 0.02;
/** Bounds within which thresholds are believed, whatever a small sample says. */
const SUSPECT_RANGE = [0.25, 0.55] as const;
const STRONG_RANGE = [0.9, 0.99] as const;

function within(value: number, [least, most]: readonly [number, number]): number {
  return Math.min(most, Math.max(least, value));
}

/** The lowest probability from which on precision against hard negatives is high enough. */
function strongFrom(texts: readonly HeldOut[]): number {
  const sorted = texts.filter(({ isAd, isHard }) => isAd || isHard).toSorted((one, other) => other.probability - one.probability);
  let ads = 0;
  let threshold = 1;
  sorted.forEach(({ isAd, probability }, place) => {
    ads += isAd ? 1 : 0;
    threshold = ads / (place + 1) >= STRONG_PRECISION ? probability : threshold;
  });
  return threshold;
}

/** The probability that all but the permitted share of hard negatives stay under. */
function suspectFrom(texts: readonly HeldOut[]): number {
  const hard = texts
    .filter(({ isAd, isHard }) => !isAd && isHard)
    .map(({ probability }) => probability)
    .toSorted((one, other) => other - one);
  return hard[Math.floor(hard.length * SUSPECT_ALARMS)] ?? SUSPECT_RANGE[0];
}

/** Chooses the thresholds of the verdicts on texts that were held out. */
export function chooseThresholds(texts: readonly HeldOut[]): Thresholds {
  return {
    suspect: within(suspectFrom(texts), SUSPECT_RANGE),
    strong: within(strongFrom(texts), STRONG_RANGE),
  };
}

/** Fewer advertisements or hard negatives than this of a surface choose no thresholds for it. */
const ENOUGH = 200;

/** The thresholds of each surface of which enough texts are labelled; the others have those of all texts. */
export function chooseSurfaces(texts: readonly HeldOut[]): Model['surfaces'] {
  const chosen = SURFACES.flatMap((surface) => {
    const own = texts.filter((text) => text.surface === surface);
    const ads = own.filter(({ isAd }) => isAd).length;
    const hard = own.filter(({ isAd, isHard }) => !isAd && isHard).length;
    return Math.min(ads, hard) < ENOUGH ? [] : [[surface, chooseThresholds(own)] as const];
  });
  return Object.fromEntries(chosen);
}
