import { SKETCH_RUNS, type Sketch } from '../../core/sketch.ts';
import { bandsOf } from './bands.ts';
import { runsOf } from './runs.ts';

/** Fewer runs than these tell no texts apart. */
const LEAST_RUNS = 7;

/** The sketch of a text as it is given, under a key of 32 bits; null where it is too short. Cost is linear in its length. */
export function sketchOf(text: string, key: number): Sketch | null {
  const runs = runsOf(text, key);
  return runs.length < LEAST_RUNS
    ? null
    : { runs: runs.slice(0, SKETCH_RUNS), bands: bandsOf(runs) };
}
