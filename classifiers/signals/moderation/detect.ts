import type { Reading } from '../../reading.ts';
import { type Finding, observe, patternOf } from '../detector.ts';

/** Written from the manner of public rules and notices of forums and shops. */
const PATTERNS = [
  patternOf('moderation.notice', [
    '[版群吧社站]规',
    '公约|规范第',
    '违[禁规]',
    '(?:已|现已|予以|被|强制)[，]?(?:下架|删除|屏蔽|折叠|清理|清退|关闭)',
    '下线',
    '(?<![不包防会能被解免])封(?:号|禁|了号)',
    '永久封|禁言|水桶|退社',
    '审核(?!包|能过|都过|可过)[，]?(?:未|没|不)?通过|(?:未|没有?|不)通过[，]?审核|人工审核|复核',
    '踢(?:出|了|人)|移出(?:本)?群',
    '敏感词|关键词',
    '(?:严禁|禁止|不得)[，]?(?:发布|张贴|买卖|出售|交易|发|在)',
    '举报(?:电话|入口|中心|奖励)|(?:经|被)举报|投诉',
    '小广告|引流',
    '清理(?:名单|账号|整顿)|处罚',
    '申诉',
    '(?:与|和)(?:我们|本店|本平台|我司)无关|冒用|冒充|假冒',
    String.raw`\b(?:mod|moderator|admin)s?\b`,
    String.raw`\b(?:removed|deleted|banned|suspended|reported)\b`,
    String.raw`\b(?:community )?guidelines\b`,
    String.raw`\bterms of service\b`,
  ]),
  patternOf('moderation.study', [
    '数据集|语料|标注|样例',
    '[本课]题[组研]|本文|综述|开题',
    '黑话|隐语|话术|变体',
    '漏判|误判|分类器|模型(?!号)',
    '词条|名词解释|例[一二三]',
    '研究(?!生)',
    String.raw`\b(?:dataset|classifier|corpus|annotat(?:ed|ion)|label(?:l?ed)?|sample \d)\b`,
    String.raw`\b(?:study|research(?:ers)?|lecture|slides|the paper)\b`,
  ]),
  patternOf('moderation.victim', [
    '把(?:我|人|他|她)(?:删|拉黑)',
    '拉黑|失联|跑路|人没了|再没回',
    '没(?:收到|发货|到货)|不发货|一张白卡|打印纸',
    '(?:被|让)(?:这|他|她|人|骗|坑|套路)',
    '避雷|维权|立案|笔录|追回|中招|挂人',
    '(?:信了|看到|刷到)[^，]{0,10}就',
    '(?:差点|险些|幸亏|还好)',
    '已?报警|报了警',
    String.raw`\b(?:fell for|blocked me|ripped off|lost my money|never (?:got|arrived|came))\b`,
  ]),
];

/** Rules and decisions of moderators, studies of the trade, and what its victims tell. */
export function detectModeration(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
