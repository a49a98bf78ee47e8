import type { Detector } from '../detector.ts';
import { detectOrdinaryUse } from './detect.ts';

/** Cards in everyday life: renting, travel, census, hotels, schools. */
export const ordinaryUse: Detector = {
  id: 'ordinary-use',
  weighs: 'against',
  observations: [
    'ordinary-use.errand',
    'ordinary-use.household',
    'ordinary-use.refusal',
    'ordinary-use.required',
  ],
  detect: detectOrdinaryUse,
};
