import type { Detector } from '../detector.ts';
import { detectLegal } from './detect.ts';

/** Law and legal advice. */
export const legal: Detector = {
  id: 'legal',
  weighs: 'against',
  observations: ['legal.advice'],
  detect: detectLegal,
};
