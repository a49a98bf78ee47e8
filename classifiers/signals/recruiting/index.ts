import type { Detector } from '../detector.ts';
import { detectRecruiting } from './detect.ts';

/** People sought who lend their name, sign or bring others, and what they get for it. */
export const recruiting: Detector = {
  id: 'recruiting',
  weighs: 'for',
  observations: ['recruiting.names', 'recruiting.reward'],
  detect: detectRecruiting,
};
