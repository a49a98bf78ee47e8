import type { Detector } from '../detector.ts';
import { detectDelivery } from './detect.ts';

/** How the goods travel. */
export const delivery: Detector = {
  id: 'delivery',
  weighs: 'for',
  observations: ['delivery.terms', 'delivery.courier', 'delivery.hand'],
  detect: detectDelivery,
};
