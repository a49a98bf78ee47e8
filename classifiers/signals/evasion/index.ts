import type { Detector } from '../detector.ts';
import { detectEvasion } from './detect.ts';

/** Writing that hides words from machines: disguised terms, invisible characters, odd widths, inserted symbols. */
export const evasion: Detector = {
  id: 'evasion',
  weighs: 'for',
  observations: [
    'evasion.disguised-term',
    'evasion.invisible',
    'evasion.wide',
    'evasion.circled',
    'evasion.inserted',
    'evasion.spaced',
    'evasion.picture',
  ],
  detect: detectEvasion,
};
