import type { Reading } from '../../reading.ts';
import { type Finding, observe, patternOf } from '../detector.ts';

/** Written for this project. */
const PATTERNS = [
  patternOf('lure.profile', [
    '(?:看|点|戳|见|来)(?:我|一下|下)?的?(?:主页|简介|头像|签名|置顶|资料卡?|名片|空间|动态)',
    '(?:主页|简介|签名|置顶|资料卡)(?:有|见|里|第|最后|领|自取|联系)|后台(?:找|滴|私)|老地方(?!见)',
    '同名(?:去)?找|(?:踢|敲|滴|戳|私|dd|招呼)我|扣1|报(?:暗号|我名)|来聊(?!聊)|小盒子|请私讯|意者|看置顶|私$',
    String.raw`(?<=\b(?:check|see|look at) (?:my |the )?)(?:profile|bio|pinned)\b|(?<=\bi)nbox\b`,
    '点头像|在主页|首页有联络',
  ]),
  patternOf('lure.hint', [
    '懂的?(?:都懂|拍|自|就)|你懂|不(?:能|便|方便|好)(?:在这)?(?:说|发|写|讲|公开)|不敢(?:挂|放|写)',
    '(?:别|不)(?:在这|在评论)?问(?:用途|来路|出处|来源|东问西|来历)|不问(?:用途|来|出)',
    '怕(?:被)?(?:删|封)|(?:会|老|总)被(?:删|封|吞)|暗号|谜底|己品|老规矩|老价钱|过后不认识|嘴严',
    '保密|不留底|不露面|你要的我|别提正名|聊天别|不要写在',
    String.raw`(?<=\bno )questions\b|\byou know what\b`,
  ]),
];

/** Where the trade sends those who want to know more, and the winks that say what it leaves out. */
export function detectLure(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
