import type { Detector } from '../detector.ts';
import { detectReply } from './detect.ts';

/** Replies under an offer: warning, mocking, reporting, bumping, asking. */
export const reply: Detector = {
  id: 'reply',
  weighs: 'against',
  observations: ['reply.protest', 'reply.bump', 'reply.mockery'],
  detect: detectReply,
};
