import type { Reading } from '../../reading.ts';
import { type Finding, observe, patternOf } from '../detector.ts';

/** Written for this project. */
const PATTERNS = [
  patternOf('delivery.terms', [
    '发货',
    '邮寄',
    String.raw`(?:[一二三两\d]天|当天|次日|隔天)(?:内)?(?:到手|到货|出货|发|出(?=，|$)|出证|拿证|就好|到)`,
    '秒(?:发|出)',
    '加急',
    String.raw`\bship(?:ping|s|ped)?\b`,
    String.raw`\bdeliver(?:y|ed|s)?\b`,
    String.raw`\bworldwide\b`,
    String.raw`\bovernight\b`,
  ]),
  patternOf('delivery.courier', [
    '包邮',
    '顺丰',
    '闪送|跑腿',
    '(?:顺丰|快递|运费|邮费)?到付',
    '(?:韵达|中通|圆通|申通|极兔|邮政|ems)(?:快递)?(?:发|包|到|，)',
    '(?:快递|保密|隐私|匿名)(?:发货|发出|包装|寄)',
    String.raw`\b(?:dhl|fedex|ups|ems)\b`,
    String.raw`\b(?:discreet|stealth) (?:packag(?:e|ing)|shipping)\b`,
  ]),
  patternOf('delivery.hand', [
    '面交',
    '同城(?:送|交易|可|自取|面|当面)',
    '(?:当面|见面)(?:交易|验货|付|给|拿)',
    '(?:上门|定点|地铁口|死投|埋包)(?:交易|自取|交货|取货)',
    String.raw`\b(?:meet ?up|face to face|in person)\b`,
  ]),
];

/** How the goods travel. */
export function detectDelivery(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
