import type { Reading } from '../../reading.ts';
import { type Finding, observe, patternOf } from '../detector.ts';

/** Seeds: the document terms of houbb/sensitive-word (Apache-2.0) and Sensitive-lexicon (MIT), read and shortened by hand. */
const PATTERNS = [
  patternOf('goods.id-card', [
    '身份证(?!书|阅读|读卡|扫描仪|识别|保护套|卡套|校验|明(?!显)|法)',
    '(?<![第富星官红拆军创])二代证(?!阅读|读卡|扫描仪|识别|保护套|卡套)',
    '二代卡',
    String.raw`\bids?[ ，]cards?\b(?! (?:printers?|holders?|readers?|photos?|covers?|sleeves?|designs?|badges?|numbers?))`,
    String.raw`\bidentity cards?\b`,
    String.raw`\bnational ids?\b`,
    String.raw`\breal ids?\b`,
    String.raw`\b(?:cn|prc|china|chinese|resident) ids?\b`,
  ]),
  patternOf('goods.second-generation', [
    '(?<![第富星官红拆军创])二代(?:身份)?证(?!阅读|读卡|扫描仪|识别|保护套|卡套|校验)',
    '二代卡',
    String.raw`\bsecond[- ]generation (?:chinese )?(?:id|identity|cards?)\b`,
    String.raw`\b2nd[- ]gen(?:eration)? (?:id|cards?)\b`,
  ]),
  patternOf('goods.id-set', [
    String.raw`(?<!床上|床品|纯棉|全棉|磨毛|真丝|亚麻|婚庆|护肤|洗护|美妆|刀具|茶具|餐具|厨房|卫浴|洗漱|旅行|儿童|宿舍|[单双]人|沙发|水乳|棉)[四五六七八](?:大)?件套(?!床|餐|茶|刀|锅|碗|厨|团购|[^\n]{0,14}(?:[纯全]棉|磨毛|天丝|被套|床单|枕套|花色|面料|水乳))`,
    '全套(?:资料|料|证件)',
    '一手料',
    '手持(?:身份证|照|视频|料)',
    '料子',
    '(?<!布)(?:图片|视频|手持|人脸)料',
    String.raw`\bfullz\b`,
    String.raw`\bid sets?\b`,
  ]),
  patternOf('goods.account', [
    '(?:已|包|带|代)实名',
    '(?<!不[收卖做买])实名(?:账号|微信|支付宝|游戏号|小号|卡|白号|套)',
    '注册卡',
    '(?:出|卖|收|租)(?:自己名下的?|实名)?(?:微信|支付宝|陌陌|抖音|闲鱼)(?:号|账号|小号)',
    String.raw`\bverified accounts?\b`,
  ]),
  patternOf('goods.corporate-account', [
    '对公(?:户|对私|账户|账号|卡|套)',
    '(?:公司|企业|法人)(?:户|八件套|四件套|全套)',
    '公户(?:出|卖|收|全套|带)',
    '八件套(?!床|茶|餐|刀|锅|厨)(?=[^，]{0,12}(?:对公|法人|执照|u盾|银行|出|卖|收|价|带))',
    '营业执照(?:全套|出售|代办)',
    String.raw`\b(?:corporate|business|company) (?:bank )?accounts? (?:sets?|for sale|kit)\b`,
  ]),
  patternOf('goods.passport', ['护照', '签证页', String.raw`\bpassports?\b`]),
  patternOf('goods.licence', [
    '驾驶证',
    '驾照',
    '行驶证',
    String.raw`\bdriver'?s? licen[sc]es?\b`,
    String.raw`\bdriving licen[sc]es?\b`,
  ]),
  patternOf('goods.certificate', [
    '出生证',
    '[结离]婚证',
    '房产证',
    '毕业证',
    '学位证',
    '资格证',
    '居住证',
    '病假条|诊断(?:证明|书)|出院小结|病历本?',
    '(?:离职|收入|工作|在职|无房|单身|银行流水)证明',
    '成绩单|学历证|健康证',
    String.raw`\bresidence permits?\b`,
    String.raw`\b(?:work|student) visas?\b`,
    String.raw`\bcitizenship papers?\b`,
    String.raw`\btranscripts? of\b`,
    String.raw`\bbirth certificates?\b`,
    String.raw`\bdiplomas?\b`,
  ]),
  patternOf('goods.hukou', [
    '户口[本页簿册]',
    '户籍(?:本|页)',
    String.raw`\bhukou\b`,
    String.raw`\bhousehold regist(?:er|ration)s?(?: books?)?\b`,
  ]),
  patternOf('goods.sim-card', [
    '(?<!不[收卖做买])手机卡(?![顿住死了成在机])',
    '电话卡',
    '流量卡',
    '黑卡',
    '(?:注册|接码|实名)卡(?=[^，]{0,6}(?:出|卖|批|张))',
    'sim卡(?!槽|托|针)',
    String.raw`\bsim cards?\b`,
  ]),
  patternOf('goods.bank-card', [
    '银行卡',
    '储蓄卡',
    'u盾',
    '一类卡',
    String.raw`\bbank cards?\b`,
    String.raw`\bdebit cards?\b`,
  ]),
  patternOf('goods.document', [
    '(?<![扣押收留带])证件(?!照|套|号)',
    '办(?:各种)?证(?!明|据|件|券|监)',
    '[做制]证(?!明|据)',
    '刻章',
    '(?:急用|专业|代办|各类|各种|出|卖)证(?!明|据|券)',
    String.raw`\bdocuments\b`,
  ]),
  patternOf('goods.slang', [
    '小卡片',
    '二代的?那[种个]',
    '那[种个]卡',
    '(?:身份|实名)那?(?:东西|玩意)',
  ]),
];

/** What is offered: identity cards above all, and the things sold with them. */
export function detectGoods(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
