import type { Detector } from '../detector.ts';
import { detectCollector } from './detect.ts';

/** Collectors, games and toys. */
export const collector: Detector = {
  id: 'collector',
  weighs: 'against',
  observations: ['collector.trade', 'collector.game'],
  detect: detectCollector,
};
