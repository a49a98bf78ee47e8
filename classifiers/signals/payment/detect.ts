import type { Reading } from '../../reading.ts';
import { type Finding, observe, patternOf } from '../detector.ts';

/** Written for this project. */
const PATTERNS = [
  patternOf('payment.terms', [
    '[定订]金',
    '货到付款',
    '先(?:款|付|货|验)',
    '担保(?!人|法|物)',
    '走?中介(?=担|走|交|付|，|$|可|都)',
    '[闲咸]鱼',
    '(?<![a-z])usdt(?![a-z])',
    '比特币',
    '当面结',
    '(?:支持|可以?)(?:现金|支付宝|微信付|走)',
    '付款(?:方式|后)',
    String.raw`\bescrow\b`,
    String.raw`\bcrypto\b`,
    String.raw`\bbitcoin\b`,
    String.raw`\bbtc\b`,
    String.raw`\bprepay(?:ment)?\b`,
    String.raw`\bcash on delivery\b`,
  ]),
];

/** How the buyer pays: deposit, escrow, coins, cash. */
export function detectPayment(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
