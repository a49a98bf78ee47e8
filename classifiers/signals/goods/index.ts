import type { Detector } from '../detector.ts';
import { detectGoods } from './detect.ts';

/** What is offered: identity cards above all, and the things sold with them. */
export const goods: Detector = {
  id: 'goods',
  weighs: 'for',
  observations: [
    'goods.id-card',
    'goods.second-generation',
    'goods.id-set',
    'goods.account',
    'goods.corporate-account',
    'goods.passport',
    'goods.licence',
    'goods.certificate',
    'goods.hukou',
    'goods.sim-card',
    'goods.bank-card',
    'goods.document',
    'goods.slang',
    'goods.veiled',
    'goods.persona',
  ],
  detect: detectGoods,
};
