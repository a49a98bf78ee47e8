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
    String.raw`\b(?:never|don ?t|do not) do (?:this|it|that)\b`,
    String.raw`\b(?:do not|don ?t|never) (?:reply|pay|buy|trust|answer)\b`,
    String.raw`\breport (?:it|them|him|this)\b`,
    String.raw`(?:^|是|，)假的(?:$|，)`,
  ]),
  patternOf('warning.counsel', [
    '千万(?:别|不要|不能|不可)|当心|转告',
    '(?:别|不要|不能|不可|不得)(?:再)?(?:借|租|卖(?!关)|贪|随便|乱|点(?!我)|答应|碰|图便宜|轻易|外借|出借|转借|外泄|晒|拍给|发给|给(?:陌生|别|外|他)|帮人|代人|替人)',
    '套路|黑话|(?<=是)(?:陷阱|个?坑|骗)|背(?:锅|债)|后悔|血泪|教训|别(?:信|碰)|害(?:人|了|死)|担责',
    '警示户|断卡|冻卡|被(?:拿去|用来|冒|停|冻|抓|查|拘|告|列|拉黑|盗|套|起诉)|打击|支持[^，]{0,4}打',
    '曝光|避坑|黑名单|不良记录|(?:同行|家长|学生|老人|大家|街坊|村民)(?:们)?(?:请)?注意|违法|是犯',
    '一律别|别上',
    String.raw`(?<=\b(?:don t|dont|not|never) )(?:lend|rent|sell|send|give|share)\b|\bfrozen\b|(?<=\bbe )careful\b`,
  ]),
  patternOf('warning.sighting', [
    '又(?:来了|在收)|有人(?:打电话|贴|密|私|晒|上门)|检举|截(?:图|屏)(?:了|报|已|交|给|送|附|在|，)|已(?:送出|转交|移送|检举)|移送|存证|(?:会被|就)吞|不外借|判了|(?:停|撤|免)职',
    String.raw`\b(?:someone|they|he|she|dude|guy|bot) (?:offered|asked|posted|hacked|literally|wrote|keeps)\b|\b(?:psa|exhibit|verdict|europol|interpol|busted|screenshots?|imagine)\b`,
    '(?:这种|那种)(?:话|评论|广告|私信|小广告)|(?:评论区|底下|下面)(?:就有|全是|又|一堆)',
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
