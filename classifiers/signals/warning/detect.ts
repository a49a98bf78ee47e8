import { SIEVES } from '../../normalize/sieve.ts';
import type { Reading } from '../../reading.ts';
import { type Finding, observe, patternOf } from '../detector.ts';

/** Written from the manner of public notices. */
const PATTERNS = [
  patternOf('warning.advice', [
    '谨防',
    '坐牢|换来案底|会留案底',
    '(?:不要|别)(?:给|借给)(?:别)?人',
    '[切请]勿',
    '勿信',
    '提醒',
    '防骗',
    '诈骗',
    '(?<![不非绝])骗[子局术人](?!勿扰|绕道|死)(?<!不是骗子)',
    '防范',
    '反诈',
    '不要(?:轻信|相信|出借|出租|随意|随便|把|借)',
    '[违犯]法',
    '风险',
    '泄露',
    '警惕',
    '小心',
    '冒用',
    '盗用',
    '上当',
    '被(?:骗|盗|冒|坑|套路)',
    '信息安全',
    '打码',
    String.raw`\bbeware\b`,
    String.raw`\bnotice from (?:the )?(?:moderators?|admins?)\b`,
    String.raw`\bscam(?:s|mers?|med)?\b`,
    String.raw`\bwarn(?:s|ing|ed)?\b`,
    String.raw`\billegal(?:ly)?\b`,
    String.raw`\bfraud(?:sters?)?\b`,
    String.raw`\bprotect your\b`,
    String.raw`\bidentity theft\b`,
    String.raw`\b(?:go to|end up in) jail\b`,
    String.raw`\b(?:never|don't|do not) do (?:this|it|that)\b`,
    String.raw`\b(?:do not|don't|never) (?:reply|pay|buy|trust|answer)\b`,
    String.raw`\breport (?:it|them|him|this)\b`,
    String.raw`(?:^|是|，)假的(?:$|，)`,
  ]),
];

/**
 * Another's words in quotation marks, with words around them that quote rather than offer. At most 160 characters; runs on
 * the folded text, for the plain one has no quotation marks.
 */
const QUOTATION =
  /(?:收到|看到|发来|写着|短信|广告|消息|发帖|声称|自称|offer(?:s|ing)?|says?|claim(?:s|ing)?)[^“"「『\n]{0,12}[“"「『][^”"」』\n]{6,160}[”"」』]|[“"「『][^”"」』\n]{6,160}[”"」』][^\n]{0,8}(?:假的|骗|举报|上当|别信|违法|广告|没理|没回|删)/gu;
const QUOTATIONS = [{ id: 'warning.quotation', expression: QUOTATION }];

/** Warnings and anti-fraud teaching. */
export function detectWarning(reading: Reading): readonly Finding[] {
  const quotations = observe(reading.folded, QUOTATIONS, SIEVES.folded);
  return [...observe(reading.plain, PATTERNS), ...quotations];
}
