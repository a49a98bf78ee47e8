import type { Reading } from '../../reading.ts';
import { type Finding, observe, patternOf } from '../detector.ts';

/** Written for this project. */
const PATTERNS = [
  patternOf('device.machine', [
    '(?:读卡|阅读|刷卡|打印|复印|扫描)(?:器|机)',
    '驱动',
    '扫描仪|证件套|证卡(?=打印|机|色带|系统|制作)',
    '色带',
    '白卡',
    'usb',
    '卡套|卡包|保护套|卡夹',
    '门禁|工牌|胸卡|会员卡|员工卡',
    '自助(?:机|终端)',
    '工作证|接送卡|年卡|席位卡|铭牌|荣誉证书|锦旗|奖状|聘书|名片',
    '(?<![过刷进])闸机|一体机|考勤|核验|发卡器|制卡机|终端(?!都)',
    String.raw`(?<!\bpass(?:es)? (?:the |any |every )?(?:card )?)\breaders?\b`,
    String.raw`\bprinters?\b`,
    String.raw`\b(?:badge|card) holders?\b`,
    String.raw`\blanyards?\b`,
    String.raw`\bscanners?\b`,
    String.raw`\bdrivers?\b(?! licen)`,
  ]),
];

/** Readers, printers and other machines for cards. */
export function detectDevice(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
