import { mix } from './runs.ts';

/**
 * One-permutation MinHash (Li, Owen, Zhang 2012): one hash a run, the smallest in each of `BINS` bins. Where a bin is empty it
 * takes the value of another, which the bin's number alone decides (optimal densification, Shrivastava 2017).
 */
const BANDS = 28;
/** Bins of a band: texts share a band where all of its bins agree. */
const ROWS = 4;
const BINS = BANDS * ROWS;
/** Of texts with fewer runs than these most bins are empty and say what others say: their runs are hashed anew for as many bands more. */
const FEW_RUNS = 64;

const NONE = -1;

/** Where each bin looks for a value if it is empty, one place after the other. */
const DONORS: readonly Uint8Array[] = Array.from({ length: BINS }, (_, bin) =>
  Uint8Array.from({ length: 4 * BINS }, (__, round) =>
    Math.floor(((mix(bin * 8_191 + round + 1) >>> 0) / 2 ** 32) * BINS),
  ),
);

/** The keys of a text under which others that are alike are found; runs ascend. At least one run. */
export function bandsOf(runs: Uint32Array): Int32Array {
  const bands = new Int32Array(runs.length < FEW_RUNS ? 2 * BANDS : BANDS);
  fill(bands, 0, runs);
  if (runs.length < FEW_RUNS) {
    fill(bands, BANDS, runs.map((run) => mix(run ^ 0x2545_f491)).toSorted());
  }
  return bands;
}

/** Writes the keys of ascending runs, from a place on. */
function fill(bands: Int32Array, from: number, runs: Uint32Array): void {
  const smallest = smallestOf(runs);
  for (let band = 0; band < BANDS; band += 1) {
    let key = from + band + 1;
    for (let row = 0; row < ROWS; row += 1) {
      key = mix(Math.imul(key, 0x9e37_79b1) ^ valueOf(smallest, band * ROWS + row));
    }
    bands[from + band] = key;
  }
}

/** The number of the smallest run in each bin. A run's bin is told from its lower bits: ascending runs fill it in order. */
function smallestOf(runs: Uint32Array): Float64Array {
  const smallest = new Float64Array(BINS).fill(NONE);
  for (const run of runs) {
    const bin = (Math.imul(run, 0x9e37_79b1) >>> 0) % BINS;
    if (smallest[bin] === NONE) {
      smallest[bin] = run;
    }
  }
  return smallest;
}

function valueOf(smallest: Float64Array, bin: number): number {
  const own = smallest[bin] ?? NONE;
  if (own !== NONE) {
    return own;
  }
  for (const donor of DONORS[bin] ?? []) {
    const value = smallest[donor] ?? NONE;
    if (value !== NONE) {
      return value;
    }
  }
  return NONE;
}
