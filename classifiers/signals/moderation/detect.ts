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
  patternOf('moderation.rule', [
    '不可以，',
    '(?:不许|不准|不可以|严禁|禁止|不得|不可|不允许|拒绝|勿)(?:在?(?:本群|群里|群内|此))?(?:发布?|卖|收|出售|买卖|出租|出借|交易|讨论|转让|外借|倒卖|刷屏|代办|贩卖|兜售|传播|使用|晒|公开|转借|冒用|代开|提供|私聊|拉人)',
    '禁(?:售|发|卖|收|言|聊|贴)|(?:直接|立刻|秒|一律|马上|当场|发现|见|者|就)(?:踢|删|封|拉黑|移出)',
    '违者|已(?:踢|删|封|处理|移除|清理|撤回|举报)|命中|撤回|巡查|群规|本群(?:不|仅|只|严|禁)',
    String.raw`(?:封|禁)(?:\d{1,3}|[一三七]|十)天|仅限[^，]{0,6}(?:交流|使用)|违规`,
    String.raw`\b(?:not allowed|no selling|rules? of|forbidden)\b`,
    String.raw`(?<=\bwill be )(?:removed|deleted|banned|reported)\b`,
    String.raw`\brule \d\b|\bplease don ?t\b`,
  ]),
  patternOf('moderation.code', [
    String.raw`(?:验证|校验|动态|取件|提货|取货|登录|激活)码(?:是|为|，)?，?\d`,
    '验证码[^，]{0,10}(?:泄|告|他人|转发|分钟)|(?:退订|拒收)(?:请)?(?:回|发)|回(?:复)?(?:td|t退|r退)',
    String.raw`尾号\d`,
    String.raw`(?<=\b(?:verification|security|one-time|login) )code\b`,
  ]),
];

/** Rules and decisions of moderators, studies of the trade, and what its victims tell. */
export function detectModeration(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
