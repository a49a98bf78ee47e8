import type { Reading } from '../../reading.ts';
import { type Finding, observe, patternOf } from '../detector.ts';

/** Written from public descriptions of such offers. */
const PATTERNS = [
  patternOf('quality.claim', [
    '[有带]磁',
    '磁性(?:完好|正常|好)',
    '(?:有|带|含)芯片',
    '(?<![会能被])消磁(?![吗了])',
    '(?:信用|征信|记录|底子|背景)?干净',
    '[无没]有?(?:任何)?(?:不良|案底|前科|犯罪|涉案)(?:记录)?',
    '可?过人?脸',
    '过[检审](?!查)',
    '过(?:平台|审核|验证|安检)',
    '(?:系统|联网|网上|正规|公安网?|全国|真人)?(?:可查|能查|查得到)',
    '防伪',
    '(?:都?在|还在)有效期',
    '有效期(?:内|长|还|到20|十年|二十年)',
    '长期有效',
    '看不出',
    '一类[户卡]',
    '白户',
    '(?:租房|入职|住店|住宿|住酒店|上网|开户|进厂|坐车)(?:都|也|均|全)?(?:能|可以?)用',
    '能刷',
    '可(?:刷|读卡|开卡|开户|贷款|住酒店|坐飞机|注册)',
    String.raw`\bclean\b`,
    String.raw`\bmagnetic\b`,
    String.raw`\bscannable\b`,
    String.raw`\bholograms?\b`,
    String.raw`\bpass(?:es)? (?:the |any |every )?(?:card )?(?:face|kyc|verification|scan(?:ner)?|check|readers?|machine)\b`,
    String.raw`\breads? (?:on|in) (?:any|every|the) (?:reader|machine|phone)\b`,
    String.raw`\buv\b`,
    String.raw`\bchip (?:works|reads)\b`,
    String.raw`\bstripe\b`,
  ]),
];

/** Claims that the card passes: magnetic, clean record, passes face checks. */
export function detectQuality(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
