/** One text with what it is and what was said of it. */
export interface Judged {
  readonly isAd: boolean;
  readonly probability: number;
  /** Whether it was called suspect or more. */
  readonly alarmed: boolean;
}

/** Counts of right and wrong alarms and silences. */
interface Confusion {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly trueNegatives: number;
  readonly falseNegatives: number;
}

/** How well a scorer does on labelled texts. Shares from 0 to 1; 0 where there is nothing to divide by. */
export interface Measures {
  readonly texts: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Average precision over the ranking. */
  readonly prAuc: number;
  readonly brier: number;
  /** Expected calibration error over ten bins of equal width. */
  readonly ece: number;
  readonly confusion: Confusion;
}

const BINS = 10;

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function confusionOf(judged: readonly Judged[]): Confusion {
  function count(isAd: boolean, alarmed: boolean): number {
    return judged.filter((one) => one.isAd === isAd && one.alarmed === alarmed).length;
  }
  return {
    truePositives: count(true, true),
    falsePositives: count(false, true),
    trueNegatives: count(false, false),
    falseNegatives: count(true, false),
  };
}

/** Average precision; texts of equal probability are counted together. */
function averagePrecision(judged: readonly Judged[]): number {
  const sorted = judged.toSorted((one, other) => other.probability - one.probability);
  const total = judged.filter(({ isAd }) => isAd).length;
  let ads = 0;
  let counted = 0;
  let sum = 0;
  sorted.forEach(({ isAd, probability }, place) => {
    ads += isAd ? 1 : 0;
    if (sorted[place + 1]?.probability !== probability) {
      sum += (ads - counted) * (ads / (place + 1));
      counted = ads;
    }
  });
  return share(sum, total);
}

/** Expected calibration error: how far the mean probability of ten bins of equal width is from the share of advertisements in them. */
export function calibrationError(judged: readonly Pick<Judged, 'isAd' | 'probability'>[]): number {
  const bins = Array.from({ length: BINS }, () => ({ count: 0, probability: 0, ads: 0 }));
  for (const { isAd, probability } of judged) {
    const bin = bins[Math.min(BINS - 1, Math.floor(probability * BINS))];
    if (bin !== undefined) {
      bin.count += 1;
      bin.probability += probability;
      bin.ads += isAd ? 1 : 0;
    }
  }
  const error = bins.reduce((sum, bin) => sum + Math.abs(bin.probability - bin.ads), 0);
  return share(error, judged.length);
}

/** Every measure of a set of judged texts. */
export function measure(judged: readonly Judged[]): Measures {
  const confusion = confusionOf(judged);
  const { truePositives, falsePositives, falseNegatives } = confusion;
  const precision = share(truePositives, truePositives + falsePositives);
  const recall = share(truePositives, truePositives + falseNegatives);
  const squares = judged.reduce((sum, { isAd, probability }) => sum + (probability - (isAd ? 1 : 0)) ** 2, 0);
  return {
    texts: judged.length,
    precision,
    recall,
    f1: share(2 * precision * recall, precision + recall),
    prAuc: averagePrecision(judged),
    brier: share(squares, judged.length),
    ece: calibrationError(judged),
    confusion,
  };
}
