import type { Detector } from '../detector.ts';
import { detectSchoolwork } from './detect.ts';

/** Fiction, schoolwork, and software about identity numbers. */
export const schoolwork: Detector = {
  id: 'schoolwork',
  weighs: 'against',
  observations: ['schoolwork.fiction', 'schoolwork.study', 'schoolwork.software'],
  detect: detectSchoolwork,
};
