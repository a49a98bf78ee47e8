import type { Reading } from '../../reading.ts';
import { type Finding, observe, patternOf } from '../detector.ts';

/** Written from the manner of public notices. */
const PATTERNS = [
  patternOf('warning.advice', [
    '谨防',
    '[切请]勿',
    '勿信',
    '提醒',
    '防骗',
    '诈骗',
    '骗[子局术人](?!勿扰)',
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
    String.raw`\bscam(?:s|mers?|med)?\b`,
    String.raw`\bwarn(?:s|ing|ed)?\b`,
    String.raw`\billegal(?:ly)?\b`,
    String.raw`\bfraud(?:sters?)?\b`,
    String.raw`\bprotect your\b`,
    String.raw`\bidentity theft\b`,
  ]),
];

/** Warnings and anti-fraud teaching. */
export function detectWarning(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
