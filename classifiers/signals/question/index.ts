import type { Detector } from '../detector.ts';
import { detectQuestion } from './detect.ts';

/** Questions that ask for help rather than offer anything. */
export const question: Detector = {
  id: 'question',
  weighs: 'against',
  observations: ['question.help', 'question.asking', 'question.trouble'],
  detect: detectQuestion,
};
