import type { Detector } from '../detector.ts';
import { detectWholesale } from './detect.ts';

/** Offers by the batch, and agents wanted. */
export const wholesale: Detector = {
  id: 'wholesale',
  weighs: 'for',
  observations: ['wholesale.agents', 'wholesale.batch'],
  detect: detectWholesale,
};
