import type { Reading } from '../../reading.ts';
import { type Finding, observe, patternOf } from '../detector.ts';

/** Written for this project. */
const PATTERNS = [
  patternOf('payment.terms', [
    '[定订]金',
    '货到付款',
    '先(?:款|付|货|验)',
    '当面结',
    '(?:支持|可以?)(?:现金|走)',
    '付款(?:方式|后)',
    String.raw`\bprepay(?:ment)?\b`,
    String.raw`\bcash on delivery\b`,
    String.raw`\bcod\b`,
  ]),
  patternOf('payment.escrow', [
    '担保(?!人|法|物|贷)',
    '走?中介(?=担|走|交|付|，|$|可|都)',
    '[闲咸]鱼',
    '(?:走|过|上)(?:平台|第三方|转转|担保)(?:交易)?',
    String.raw`\bescrow\b`,
    String.raw`\bmiddle ?man\b`,
  ]),
  patternOf('payment.coin', [
    '(?<![a-z])usdt(?![a-z])',
    '泰达币',
    '比特币',
    '虚拟币',
    '(?:收|付|支持|只收|仅收|走)u(?![a-z0-9盘盾])',
    '(?<![a-z])[te]rc20(?![a-z0-9])',
    String.raw`\bcrypto\b`,
    String.raw`\bbitcoin\b`,
    String.raw`\bbtc\b`,
    String.raw`\btether\b`,
  ]),
  patternOf('payment.wallet', [
    '(?:支持|可以?|收|走|用|只收|仅收)(?:支付宝|微信(?:付|转|支付|红包|收款)?(?!$|，|[a-z0-9])|转账|红包|某宝)',
    '(?:支付宝|微信)(?:付款|转账|收款|都?可以?|都行|均可|口令)',
    '扫码(?:付|支付|转)',
    String.raw`\b(?:via|by|with|accept|pay) (?:alipay|wechat pay|paypal|cash app|zelle|western union)\b`,
  ]),
];

/** How the buyer pays: deposit, escrow, coins, cash. */
export function detectPayment(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
