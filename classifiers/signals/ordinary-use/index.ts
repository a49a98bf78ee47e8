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
    'ordinary-use.own',
    'ordinary-use.job',
    'ordinary-use.agency',
    'ordinary-use.wares',
    'ordinary-use.records',
  ],
  detect: detectOrdinaryUse,
};
