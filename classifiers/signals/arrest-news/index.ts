import type { Detector } from '../detector.ts';
import { detectArrestNews } from './detect.ts';

/** News of police and courts acting against the trade. */
export const arrestNews: Detector = {
  id: 'arrest-news',
  weighs: 'against',
  observations: ['arrest-news.report'],
  detect: detectArrestNews,
};
