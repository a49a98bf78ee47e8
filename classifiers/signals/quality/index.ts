import type { Detector } from '../detector.ts';
import { detectQuality } from './detect.ts';

/** Claims that the card passes: magnetic, clean record, passes face checks. */
export const quality: Detector = {
  id: 'quality',
  weighs: 'for',
  observations: ['quality.claim', 'quality.machine', 'quality.likeness', 'quality.unreported'],
  detect: detectQuality,
};
