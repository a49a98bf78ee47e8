import type { Detector } from '../detector.ts';
import { detectWarning } from './detect.ts';

/** Warnings and anti-fraud teaching. */
export const warning: Detector = {
  id: 'warning',
  weighs: 'against',
  observations: ['warning.advice', 'warning.quotation', 'warning.counsel', 'warning.sighting'],
  detect: detectWarning,
};
