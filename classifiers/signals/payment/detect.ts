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
    '尾款|(?:货到|收货|看货|验货|验证|到手)[^，]{0,3}付|(?:先验|先看)(?:货|图|视频|样)?再|付一半',
    '不收定金|满意再|看中付',
  ]),
  patternOf('payment.escrow', [
    '担保(?!人|法|物|贷)',
    '走?中介(?=担|走|交|付|，|$|可|都)',
    '[闲咸]鱼',
    '(?:走|过|上)(?:平台|第三方|转转|担保)(?:交易)?',
    String.raw`\bescrow\b`,
    String.raw`\bmiddle ?man\b`,
    '公群|专群|拉群|报备|交易员|上押|押金全免|安全垫|已押|中间人',
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
  patternOf('payment.settled', [
    String.raw`(?:现|秒|日|周|当天|当场|当面|马上)结(?=$|，|清|算$|的|，|\d|坐|，)|见面给(?:钱|现)`,
    '当面(?:点|给|交|数)|一手交|当[天日场](?:到账|到帐|过数|领|转|付|给钱|拿钱)|现(?:领|金收|钱)',
    '即日过数|(?:验完|验好|过后|成功|到手|完事)(?:再)?(?:付|给)|给现',
  ]),
];

/** How the buyer pays: deposit, escrow, coins, cash. */
export function detectPayment(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
