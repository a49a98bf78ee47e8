import type { Detector } from '../detector.ts';
import { detectLure } from './detect.ts';

/** Where the trade sends those who want to know more, and the winks that say what it leaves out. */
export const lure: Detector = {
  id: 'lure',
  weighs: 'for',
  observations: ['lure.profile', 'lure.hint'],
  detect: detectLure,
};
