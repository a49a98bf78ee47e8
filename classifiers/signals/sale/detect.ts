import type { Reading } from '../../reading.ts';
import { type Finding, observe, patternOf } from '../detector.ts';

/** Written for this project. */
const PATTERNS = [
  patternOf('sale.offer', [
    '[出寄]售',
    '(?:长期|大量|低价|便宜|急|现|批量|诚信|常年|少量)(?:出|供|卖|提供|有货|转|办理|收售)',
    '供应',
    '专卖',
    '(?:^|，|人|顶|的|哥|常|量)出(?=(?:个|点|些|几|一|两|批|张|套|身份证|二代证|小卡|卡|证|原件|真|高|全新|闲置|男|女|手))',
    '(?<![买转外拍变])卖(?![家票萌场点身力淫弄])',
    '转让',
    '现货',
    '(?:有|要|需要|想要)的?(?:来|加|私|联系|进|滴|扣|戳|找)',
    '需要(?:的|身份证|二代证|证)',
    '懂的(?:来|进|加|入|自然)',
    '有(?:大量)?(?:货|现货)',
    '出货',
    '接单',
    '全(?:网|国)最低',
    '(?:专业|团队|老店|老号|诚信)(?:办理|制作|办证|做证|服务|经营|代办)',
    '非诚勿扰',
    '诚意(?:老板|的来|者)',
    '熟客',
    '做?一单',
    '老板(?:们|来|滴|加|联系)',
    '不满意退',
    '手慢无',
    '价格(?:美丽|从优|优惠|面议|实惠|好说)',
    '(?:库存|存货)(?!不足|为)',
    '(?:老客户|回头客|熟客|熟人)(?:看|来|进|专)',
    '(?:专业|专|代|快|承接|可|能|都能|样样)(?:办|做|开|刻|制作|办理|加工)(?![法人])',
    String.raw`\bsell(?:ing|s)?\b`,
    String.raw`\bsuppl(?:y|ies|ier)\b`,
    String.raw`\bstock list\b`,
    String.raw`\bfor sale\b`,
    String.raw`\bin stock\b`,
    String.raw`\bavailable\b`,
    String.raw`\bvendors?\b`,
    String.raw`\bbuy (?:now|real|fake|your)\b`,
    String.raw`\border (?:now|today)\b`,
  ]),
  patternOf('sale.buy', [
    '收购',
    '回收',
    '(?:高价|长期|大量|诚心|急|常年|现金)[收求]',
    '求购',
    '有多少[要收]多少',
    '我(?:这|这里|这边)?[都全]?收(?=，|$|\\d)',
    '一张[都全]?收(?![费取])|都收(?!费|到)',
    '(?:别|不要|何必|先别)(?:上交|交(?:了|公|给[^，]{1,6})?|还回去|送回去?)(?=，|$)',
    '(?:^|，|人)收(?=(?:个|点|些|几|一批|身份证|二代证|卡|证|原件|真))',
    '求[一个张]?(?:身份证|二代证|真证)',
    String.raw`\bwtb\b`,
    String.raw`\bwe (?:also )?buy\b`,
    String.raw`\bbuying\b`,
    String.raw`\b(?:paid|cash|pay) (?:the )?(?:same day|on the spot|in hand)\b`,
    String.raw`\b(?:cash|money) for\b`,
    String.raw`\blooking to buy\b`,
    String.raw`\bwant to buy\b`,
  ]),
];

/** An offer to sell or a wish to buy. */
export function detectSale(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
