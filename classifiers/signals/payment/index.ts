import type { Detector } from '../detector.ts';
import { detectPayment } from './detect.ts';

/** How the buyer pays: deposit, escrow, coins, cash. */
export const payment: Detector = {
  id: 'payment',
  weighs: 'for',
  observations: [
    'payment.terms',
    'payment.escrow',
    'payment.coin',
    'payment.wallet',
    'payment.settled',
  ],
  detect: detectPayment,
};
