import type { Detector } from '../detector.ts';
import { detectOtherTrade } from './detect.ts';

/** What other traders sell, lawful or not: it is not this trade. */
export const otherTrade: Detector = {
  id: 'other-trade',
  weighs: 'against',
  observations: [
    'other-trade.bet',
    'other-trade.adult',
    'other-trade.wares',
    'other-trade.service',
  ],
  detect: detectOtherTrade,
};
