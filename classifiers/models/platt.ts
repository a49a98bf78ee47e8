import type { Model } from './model.ts';

const MOST_STEPS = 100;
const RIDGE = 1e-12;

/** Sums of the gradient and of the second derivatives at one point. */
interface Slopes {
  a: number;
  b: number;
  aa: number;
  bb: number;
  ab: number;
}

function slopesAt(margins: readonly number[], targets: readonly number[], slope: number, intercept: number): Slopes {
  const sums: Slopes = { a: 0, b: 0, aa: RIDGE, bb: RIDGE, ab: 0 };
  margins.forEach((margin, place) => {
    const probability = 1 / (1 + Math.exp(slope * margin + intercept));
    const difference = (targets[place] ?? 0) - probability;
    const variance = probability * (1 - probability);
    sums.a += margin * difference;
    sums.b += difference;
    sums.aa += margin * margin * variance;
    sums.bb += variance;
    sums.ab += margin * variance;
  });
  return sums;
}

function lossAt(margins: readonly number[], targets: readonly number[], slope: number, intercept: number): number {
  return margins.reduce((loss, margin, place) => {
    const power = slope * margin + intercept;
    const target = targets[place] ?? 0;
    const wrong = power >= 0 ? target * power + Math.log1p(Math.exp(-power)) : (target - 1) * power + Math.log1p(Math.exp(power));
    return loss + wrong;
  }, 0);
}

/** Halves a Newton step until it lessens the loss. */
function shorten(loss: (factor: number) => number, from: number): number {
  let factor = 1;
  while (factor > 1e-10 && loss(factor) > from) {
    factor /= 2;
  }
  return factor;
}

/** Fits Platt's sigmoid to margins of texts not trained on (Lin, Lin and Weng, 2007: Newton's method with smoothed targets). */
export function fitCalibration(margins: readonly number[], labels: readonly boolean[]): Model['calibration'] {
  const ads = labels.filter(Boolean).length;
  const clear = labels.length - ads;
  const targets = labels.map((isAd) => (isAd ? (ads + 1) / (ads + 2) : 1 / (clear + 2)));
  let slope = 0;
  let intercept = Math.log((clear + 1) / (ads + 1));
  for (let count = 0; count < MOST_STEPS; count += 1) {
    const { a, b, aa, bb, ab } = slopesAt(margins, targets, slope, intercept);
    if (Math.abs(a) < 1e-5 && Math.abs(b) < 1e-5) {
      break;
    }
    const determinant = aa * bb - ab * ab;
    const alongSlope = -(bb * a - ab * b) / determinant;
    const alongIntercept = -(aa * b - ab * a) / determinant;
    const [from, at] = [slope, intercept];
    const factor = shorten(
      (length) => lossAt(margins, targets, from + length * alongSlope, at + length * alongIntercept),
      lossAt(margins, targets, from, at),
    );
    slope = from + factor * alongSlope;
    intercept = at + factor * alongIntercept;
  }
  return { slope, intercept };
}
