import type { Detector } from '../detector.ts';
import { detectProcedure } from './detect.ts';

/** How to get, renew or replace one’s own card at an office. */
export const procedure: Detector = {
  id: 'procedure',
  weighs: 'against',
  observations: ['procedure.office', 'procedure.official'],
  detect: detectProcedure,
};
