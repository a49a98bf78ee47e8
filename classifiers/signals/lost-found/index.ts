import type { Detector } from '../detector.ts';
import { detectLostFound } from './detect.ts';

/** Cards lost and found, looking for their owner. */
export const lostFound: Detector = {
  id: 'lost-found',
  weighs: 'against',
  observations: ['lost-found.notice'],
  detect: detectLostFound,
};
