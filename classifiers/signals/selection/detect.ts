import type { Reading } from '../../reading.ts';
import { type Finding, observe, patternOf } from '../detector.ts';

/** Written from public descriptions of such offers. */
const PATTERNS = [
  patternOf('selection.choice', [
    '男女(?:都有|均有|齐全|不限|任选|可选)',
    '[男女](?:的)?(?:都有|均有|可选)',
    '年龄(?:随|任|可|不限|段)',
    String.raw`(?<!\d)[1-6]\d[岁到至]?[ ，到至]?[1-6]\d岁`,
    '(?:各省|省份|全国各地|各地|地区|籍贯)(?:都有|均有|可选|任选|任挑|随便|可挑|可指定|不限|齐全)?',
    '(?:任|可|随便|随意)[选挑](?:选)?',
    '(?:自己|随你|慢慢|当面)挑|挑(?:好|中)(?:了|的)?(?:发|报|说|付)',
    '可?指定(?:年龄|地区|省份|性别)',
    '相似度',
    '照片(?:可|像|相似|按)',
    '[0789]0后(?:都有|可选|的)',
    String.raw`\bany (?:age|province|sex|gender|region)\b`,
    String.raw`\b(?:male|female)s?\b`,
    String.raw`\bchoose (?:age|province|sex|gender)\b`,
  ]),
];

/** The buyer may choose province, sex, age or likeness. */
export function detectSelection(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
