import type { Reading } from '../../reading.ts';
import { type Finding, observe, patternOf } from '../detector.ts';

/** Written from the manner of public notices. */
const PATTERNS = [
  patternOf('arrest-news.report', [
    '警方',
    '记者|暗访|揭秘|曝光|起底',
    '黑市|产业链|黑产|灰产',
    '公安(?:局|机关|部|厅|分局)',
    '民警',
    '抓获',
    '嫌疑人',
    '团伙',
    '窝点',
    '[查缴]获',
    '破获',
    '打掉',
    '[刑逮]拘',
    '逮捕',
    '判处',
    '有期徒刑',
    '(?<!无)犯罪(?!记录)',
    '(?:警情)?通报',
    '(?<![没无未不]有?)涉案',
    '落网',
    '(?:法|检察)院',
    '被告人?',
    '专项行动',
    '搜出|起获|夹带|呼吁|社论|网购|江湖|公布',
    '典型案例|以案|获刑|批捕|取保|传唤|控制住|检方|海关|边检|网信办|媒体|报道|晚报|专家|学者|立案',
    '非法获利|累计获利|违法所得|作案|顺线|端掉|捣毁',
    String.raw`\bpolice\b`,
    String.raw`\barrest(?:ed|s)?\b`,
    String.raw`\bdetained\b`,
    String.raw`\b(?:in custody|got caught|were caught)\b`,
    String.raw`\b(?:local|evening|the) (?:news|paper)\b`,
    String.raw`\bseized\b`,
    String.raw`\bsentenced\b`,
    String.raw`\bcourt\b`,
    String.raw`\bprosecutors?\b`,
    String.raw`\bofficers\b`,
    String.raw`\b(?:jailed|charged|indictment|investigators?|suspects?|customs|convicted|raid(?:ed)?)\b`,
    '宣判|行拘|判决|共犯|庭审|立功|自首|收网|案(?=，|宣|告破)|辖区|警(?:察|官)(?!证)',
  ]),
];

/** News of police and courts acting against the trade. */
export function detectArrestNews(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
