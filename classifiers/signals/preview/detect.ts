import type { Reading } from '../../reading.ts';
import { type Finding, observe, patternOf } from '../detector.ts';

/** Written for this project. */
const PATTERNS = [
  patternOf('preview.samples', [
    '网盘',
    '样[品张图](?:视频|图片)?',
    '实拍',
    '看[图货样](?!书|画|说)',
    '验[货料]',
    '视频(?:验|看|图)',
    '提取码',
    '(?:相册|图册|目录|价目|报价[单表]?|清单)',
    String.raw`\bsamples?\b`,
    String.raw`\bprice(?:s| ?list)\b`,
    String.raw`\bcatalog(?:ue)?\b`,
  ]),
];

/** Samples shown elsewhere, mostly on a cloud disk. */
export function detectPreview(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
