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
  patternOf('quality.machine', [
    '绿灯|[滴嘀](?:的)?一?(?:声|下)|(?:一)?刷(?:就|得)(?:响|过|出|动|开)|刷(?:过|闸机|一下滴|卡机响)',
    '读得?(?:出|到)|[能可]读|(?:过|扫)(?:机|闸|得出|验证机|柜台|窗口)',
    '机器?(?:刷|一刷|会响|能响|都认|上会响|过人工)|前台(?:刷|扫|没)|一次过|芯片(?:能|是活|在|有|可)',
    '天天(?:在)?(?:刷|用)|(?:验|查|看)不出|包(?:刷|过)|(?:扫码|二维码)(?:能|可|仿)',
    String.raw`(?<=\b(?:reads?|beeps?|scans?|works) )(?:at|in|on|green|every|any|fine) `,
    String.raw`(?<=\b(?:every|any|hotel) )(?:gate|desk|reader|machine)\b`,
  ]),
  patternOf('quality.likeness', [
    '(?:跟|和|与)(?:官方|真的|原版|原件|正品|真卡|派出所)[^，]{0,6}(?:一样|没差|无异|不差|没区别)',
    '一模一样|以假乱真|手感|(?:灯|光)(?:下|一?照|照)|照灯|花纹|水印|钢印|荧光|原版|摸着',
    '防伪(?:齐|全|线|一样)|像真的|做得(?:很)?像',
  ]),
  patternOf('quality.unreported', [
    '(?:没|未|不会|没有)(?:报|挂)(?:过)?失?|没案|没沾|查得?到(?:的)?(?:人|真人)|真有其人',
    '没(?:冻|降额|流水|限额|用过|跑过)|新开(?:没|的?(?:户|卡|号|[帐账]))|(?:在|还在)效期?|日期还长|到期还早',
    '有效期还|没补办|没过期|干净(?:没|，)',
    String.raw`\bnever (?:reported|in trouble)\b|\bstill valid\b|\bvalid for years\b`,
  ]),
];

/** Claims that the card passes: magnetic, clean record, passes face checks. */
export function detectQuality(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
