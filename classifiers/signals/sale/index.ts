import type { Detector } from '../detector.ts';
import { detectSale } from './detect.ts';

/** An offer to sell or a wish to buy. */
export const sale: Detector = {
  id: 'sale',
  weighs: 'for',
  observations: ['sale.offer', 'sale.buy', 'sale.assurance', 'sale.formula', 'sale.naming'],
  detect: detectSale,
};
