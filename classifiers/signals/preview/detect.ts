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
    '(?:过机|试刷|成品|样卡|实物|刷卡)(?:视频|拍摄|图|展示)|先看(?:样|视频|图)|看(?:视频|成品|样)|图册',
    '(?:编号|看中|报区号)(?:报|挑|找|发|下单)|报(?:编|序)?号(?!码)|挑好(?:编号|了)|发(?:荧光|样)|验过',
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
