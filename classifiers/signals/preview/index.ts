import type { Detector } from '../detector.ts';
import { detectPreview } from './detect.ts';

/** Samples shown elsewhere, mostly on a cloud disk. */
export const preview: Detector = {
  id: 'preview',
  weighs: 'for',
  observations: ['preview.samples', 'preview.disk'],
  detect: detectPreview,
};
