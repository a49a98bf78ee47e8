/** Words and signs for money on folded text, and their ISO 4217 code (USDT for Tether). */
const SIGNS: readonly [RegExp, string][] = [
  [/^(?:usdt|u)$/u, 'USDT'],
  [/^(?:us\$|\$|usd|美元|美金|美刀|刀|dollars?|bucks)$/u, 'USD'],
  [/^(?:€|eur|欧元|euros?)$/u, 'EUR'],
  [/^(?:£|gbp|英镑|pounds?)$/u, 'GBP'],
  [/^(?:hk\$|hkd|港币|港元)$/u, 'HKD'],
  [/^(?:nt\$|twd|台币|新台币)$/u, 'TWD'],
  [/^(?:日元|日币|円|jpy)$/u, 'JPY'],
];

/** The code of a currency as written; Chinese money where nothing else is said. */
export function currencyOf(written: string): string {
  return SIGNS.find(([expression]) => expression.test(written))?.[1] ?? 'CNY';
}

/** Before an amount. */
export const PREFIX = String.raw`us\$|hk\$|nt\$|[¥￥$€£]|rmb|cny|usdt|usd|hkd|twd|eur|gbp|人民币|美[元金刀]|港[币元]|新?台币|欧元|英镑`;
/** After an amount. A lone `u` must not begin a word or a U盘. */
export const SUFFIX = String.raw`元|块|圆|rmb|cny|人民币|yuan(?![a-z])|kuai(?![a-z])|usdt|usd|软妹币|大洋|r(?![a-z0-9])|米(?=[ ]?(?:\/|一|每)[张套份])|美元|美金|美刀|刀|u(?![a-z0-9盘盾])|€|eur(?:os?)?|欧元|港币|港元|hkd|台币|新台币|日元|日币|dollars?|bucks`;
