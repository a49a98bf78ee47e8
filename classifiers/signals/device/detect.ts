import type { Reading } from '../../reading.ts';
import { type Finding, observe, patternOf } from '../detector.ts';

/** Written for this project. */
const PATTERNS = [
  patternOf('device.machine', [
    '(?:读卡|阅读|刷卡|打印|复印|扫描)(?:器|机)',
    '驱动',
    '扫描仪|证件套|(?<!身份|二代)证卡',
    '色带',
    '白卡',
    'usb',
    '卡套|卡包|保护套|卡夹',
    '门禁|工牌|胸卡|会员卡|员工卡',
    '自助(?:机|终端)',
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
