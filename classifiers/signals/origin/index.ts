import type { Detector } from '../detector.ts';
import { detectOrigin } from './detect.ts';

/** Whether what is offered is made up (fake) or taken from a person (genuine). */
export const origin: Detector = {
  id: 'origin',
  weighs: 'for',
  observations: ['origin.fake', 'origin.found', 'origin.genuine', 'origin.left', 'origin.craft'],
  detect: detectOrigin,
};
