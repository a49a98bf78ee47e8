import type { Detector } from '../detector.ts';
import { detectModeration } from './detect.ts';

/** Rules and decisions of moderators, studies of the trade, and what its victims tell. */
export const moderation: Detector = {
  id: 'moderation',
  weighs: 'against',
  observations: [
    'moderation.notice',
    'moderation.study',
    'moderation.victim',
    'moderation.rule',
    'moderation.code',
  ],
  detect: detectModeration,
};
