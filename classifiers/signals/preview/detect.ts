import type { Reading } from '../../reading.ts';
import { type Finding, observe, patternOf } from '../detector.ts';

/** Written for this project. */
const PATTERNS = [
  patternOf('preview.samples', [
    '样[品张图](?:视频|图片)?',
    '实拍',
    '看[图货样](?!书|画|说)',
    '验[货料]',
    '视频(?:验|看|图)',
    '(?:相册|图册|目录|价目|报价[单表]?|清单)',
    String.raw`\bsamples?\b`,
    String.raw`\bprice(?:s| ?list)\b`,
    String.raw`\bcatalog(?:ue)?\b`,
  ]),
  patternOf('preview.disk', [
    '网盘',
    '(?:百度|夸克|阿里|迅雷|天翼|蓝奏|uc)(?:网?盘|云)',
    '(?:提取|访问|分享|解压)(?:码|密码)',
    '(?:云盘|盘里|盘内|链接)(?=[^，]{0,8}(?:看|有|图|视频|样|实拍|价))',
    String.raw`\b(?:baidu|quark|google) (?:pan|drive|disk)\b`,
    String.raw`\b(?:mega|dropbox) (?:link|folder)\b`,
  ]),
];

/** Samples shown elsewhere, mostly on a cloud disk. */
export function detectPreview(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
