import type { Reading } from '../../reading.ts';
import { type Finding, observe, patternOf } from '../detector.ts';

/** Criminal Law of the PRC, art. 280 and 280-1: the words used there. */
const PATTERNS = [
  patternOf('legal.advice', [
    '刑法',
    String.raw`第[一二三四五六七八九十百零\d]{1,6}条`,
    '治安管理',
    '伪造',
    '变造',
    '买卖(?:国家机关)?(?:身份证件?|证件|公文)',
    '(?:构成|涉嫌|什么|定|判)[^，]{0,10}罪',
    '律师',
    '(?:刑事|法律)责任',
    '处罚',
    '拘留',
    '[合违]法吗',
    '司法',
    '起诉',
    String.raw`\blawyers?\b`,
    String.raw`\bcriminal law\b`,
    String.raw`\bprison\b`,
    String.raw`\b(?:fined|fines|bans?|unlawful|criminals?|mule|law class)\b`,
    '入刑|判刑|留案底|犯法|帮信|洗钱|背锅',
    String.raw`\bfelony\b`,
    String.raw`\bliable\b`,
  ]),
];

/** Law and legal advice. */
export function detectLegal(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
