import type { Reading } from '../../reading.ts';
import { type Finding, observe, patternOf } from '../detector.ts';

/** Written for this project. */
const PATTERNS = [
  patternOf('wholesale.batch', [
    '批发',
    '拿货',
    '量大',
    '批量',
    '一手',
    '货源',
    '厂家',
    '渠道(?:价|稳定|直供)?',
    '打包',
    String.raw`[新本这]批(?!判|评|准)|批次`,
    String.raw`(?<=\d)张起`,
    '(?:十|百|一百)张(?:起|以上)',
    String.raw`\bbulk\b`,
    String.raw`\bwholesale\b`,
    String.raw`\bresellers?\b`,
    String.raw`\bdistributors?\b`,
    '(?<=[十百\\d])[张套个]以上',
    '(?:大批|整批|成批|一批)(?=[^，]{0,6}(?:出|卖|货|到|身份|卡|证))',
    '(?:每天|日|天天)(?:出|供)[^，]{0,6}(?:张|套)',
    String.raw`\bmoq\b`,
    String.raw`\bby the (?:hundred|dozen|batch)\b`,
    String.raw`拿货价|下家|供货|卡源|量价|(?<=\d{2,4})[张套份](?:，|打包|清仓)|对接`,
  ]),
  patternOf('wholesale.agents', [
    '(?:招|诚招|急招|找|做|当|收)(?:收)?(?:各地|全国|区域|省级|下级)?代理',
    '代理(?:价|拿货|加|另|政策|优惠|返)',
    '(?:加盟|发展下线|分销)(?=代理|电话|热线|费|联系|加|拿|价)|一件代发',
    '招(?:收货|地推|线下|合作)',
    String.raw`\bagents? (?:wanted|needed|welcome)\b`,
    String.raw`\blooking for (?:agents|resellers|partners)\b`,
    '招(?:下线|渠道|同行)|收编|诚招(?:代理|同行|分销|下级)',
  ]),
];

/** Offers by the batch, and agents wanted. */
export function detectWholesale(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
