import type { Reading } from '../../reading.ts';
import { type Finding, observe, patternOf } from '../detector.ts';

/** Provinces by the short names that sellers use (GB/T 2260). */
const PROVINCES =
  '北京|天津|河北|山西|内蒙|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆';

/** Written from public descriptions of such offers. */
const PATTERNS = [
  patternOf('selection.choice', [
    '(?:任|可|随便|随意)[选挑](?:选)?',
    '(?:自己|随你|慢慢|当面)挑|挑(?:好|中)(?:了|的)?(?:发|报|说|付)',
    '相似度',
    '照片(?:可|像|相似|按)',
    '(?:长得|长相|找)像(?:你|的)',
    '(?:帮|给|替)你(?:挑|配|选|找)',
    String.raw`\b(?:choose|pick|select) (?:your|any|from)\b`,
  ]),
  patternOf('selection.province', [
    '(?:各省|省份|全国各地|各地|地区|籍贯|户籍)(?:的|身份证|证|卡){0,2}(?:都|均|皆)?(?:有(?!点|些|人|不)|可选|任选|任挑|随便|可挑|可指定|不限|齐全|全|随意)',
    '(?:可?指定|任选|自选|可选)(?:地区|省份|城市|籍贯|户籍)',
    `(?:${PROVINCES})[籍省]?的?(?:(?:男|女)(?=$|，|\\d|都有|有货|现货|可选|的?(?:身份)?[证卡])|身份证|二代证|证(?!券|监|明)|卡(?!车|片))`,
    `(?:${PROVINCES})[，]?(?:${PROVINCES})[，]?(?:${PROVINCES})`,
    '(?:南方|北方|沿海|内地|本省|外省)(?:的)?(?:都有|均有|可选|身份证|卡|证)',
    String.raw`\b(?:any|all|choose|pick) (?:the |your )?(?:provinces?|regions?|cit(?:y|ies))\b`,
  ]),
  patternOf('selection.sex', [
    '男女(?:都有|均有|齐全|不限|任选|可选|皆有|随便|各半)',
    '[男女](?:的)?(?:都有|均有|可选)',
    '(?:可?指定|可选|任选|随便选)性别|性别(?:年龄)?(?:可选|任选|不限|随便|随意|都行)',
    '(?<![\\u4e00-\\u9fff])[男女]\\d{2}(?:岁|后|年)',
    String.raw`\b(?:male|female)s?\b`,
    String.raw`\b(?:any|choose|pick) (?:sex|gender)\b`,
    String.raw`\bmen and women\b`,
  ]),
  patternOf('selection.age', [
    '年龄(?:随|任|可|不限|段|都行)',
    '年龄差不多',
    '(?:可?指定|可选|任选)年龄',
    String.raw`(?<=(?<!\d)[1-6]\d)(?:[岁到至][ ，到至]?|[ ，])[1-6]\d岁`,
    '[06789]0后(?:都有|可选|的|男|女|身份|证|卡)',
    '(?<=[06789]0，?)[06789]0后',
    '(?:十八|二十|三十|四十)(?:几|多)?(?:到|至|，)(?:二十|三十|四十|五十)多?岁',
    String.raw`\b(?:any|all|choose|pick) ages?\b`,
    String.raw`\bages? [1-6]\d (?:to )?[1-6]\d\b`,
  ]),
  patternOf('selection.validity', [
    '有效期(?:可选|任选|随便选|指定|不限)',
    '(?:十年|二十年|20年|10年|5年|长期)期?的?(?:都有|可选|身份证|二代证|证|卡)',
    '(?:到期|有效期)(?:到|至)?20[2-4]\\d年?(?:以后|后|之后|的)',
    '(?:还有|剩)[一二三四五六七八九\\d]{1,2}年(?:有效|期|以上|过期)',
    String.raw`\bvalid (?:until|till|to|thru|for) \d`,
    String.raw`\b(?:long|full|ten[- ]year|20[- ]year) validity\b`,
    String.raw`到期20[2-4]\d|到20[2-4]\d(?!年\d)|有效期长|只剩[一两三]年`,
  ]),
  patternOf('selection.likeness', [
    '(?<=[你我人](?:也|都)?)像(?:的|就|点)|[五六七八九]分像|(?:找|挑|配|要)(?:个|到)?像|像(?:你|我)的',
    '脸(?:可以)?(?:挑|任|是你|是本人|用你)|(?<=(?:照片|头像)就?)(?:用|换|是|按|印|做成|帮)(?:你|您)',
    '你自己?的?照片|用(?:你|您)自己|(?:按|照)(?:你|您)(?:的|自己)?(?:照片|信息)',
    '(?<=(?:名字|姓名|生日|地址|信息)都?)(?:你|您|随|自己)(?:定|给|便|写|填|意|来)|指定(?:姓|像|相)',
    '像(?:的来|自己)|(?:哪个|任何)省|年(?:份|龄)(?:能|可|任)[选挑]',
    String.raw`(?<=\byour own )(?:face|photo)\b`,
  ]),
  patternOf('selection.row', [
    String.raw`(?<=(?:(?<!\d)(?:[6-9]\d|0\d|19\d\d|20[01]\d)|[九八七零〇][一二三四五六七八九零〇几十])(?:年|后|年后)?的?，?)[男女](?![士孩友人朋装鞋式包])`,
    String.raw`(?<![一-鿿])[男女](?:的|性)?[，]?(?:[九八七零六][一二三四五六七八九零几〇十]|[6-9]\d(?!元|块)|19\d\d|20[01]\d|[二三四五]十)`,
    String.raw`[男女]\d{1,3}张?[女男]\d{1,3}|[八九零七][零五]后|[男女](?:卡|证)(?:都有|各\d|各一)|刚满十八`,
    '[二三四五]十(?:来|出头|上下|左右|几)|(?:男女老少|男宝女宝)',
    String.raw`(?<=\b(?:m|f|male|female)s? )(?:19|20)\d\d\b|(?<=\bsorted by )(?:age|sex)\b`,
  ]),
];

/** The buyer may choose province, sex, age or likeness. */
export function detectSelection(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
