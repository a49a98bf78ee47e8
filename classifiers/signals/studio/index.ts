import type { Detector } from '../detector.ts';
import { detectStudio } from './detect.ts';

/** Photo studios, printing and pictures for documents. */
export const studio: Detector = {
  id: 'studio',
  weighs: 'against',
  observations: ['studio.photo'],
  detect: detectStudio,
};
