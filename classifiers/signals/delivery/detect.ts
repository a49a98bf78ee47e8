import type { Reading } from '../../reading.ts';
import { type Finding, observe, patternOf } from '../detector.ts';

/** Written for this project. */
const PATTERNS = [
  patternOf('delivery.terms', [
    '包邮',
    '发货',
    '顺丰',
    '闪送',
    '邮寄',
    String.raw`(?:[一二三两\d]天|当天|次日|隔天)(?:内)?(?:到手|到货|出货|发|出(?=，|$)|出证|拿证|就好|到)`,
    '秒(?:发|出)',
    '面交',
    '同城(?:送|交易|可|自取)',
    '加急',
    String.raw`\bship(?:ping|s|ped)?\b`,
    String.raw`\bdeliver(?:y|ed|s)?\b`,
    String.raw`\bworldwide\b`,
    String.raw`\bovernight\b`,
  ]),
];

/** How the goods travel. */
export function detectDelivery(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
