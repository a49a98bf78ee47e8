import type { Reading } from '../../reading.ts';
import { type Finding, observe, patternOf } from '../detector.ts';

/** Written for this project. */
const PATTERNS = [
  patternOf('question.help', [
    '(?=[吗嘛么])(?<!有要的|需要的?|要的|收|感兴趣)[吗嘛么](?:$|，)',
    '怎么办',
    '咋办',
    '有人(?:知道|遇到|用过|试过|办过)',
    '求助',
    '请问',
    '(?:谁|大家|各位|有没有)(?:知道|遇到|有)(?:人|过|经验)?',
    '为什么',
    '会不会',
    '要不要',
    '是不是',
    '能不能',
    '行不行',
    '靠谱[吗么]',
    '哪[个家](?:准|好|强)',
    String.raw`\bdoes any(?:one|body)\b`,
    String.raw`\bcan i\b`,
    String.raw`\bshould i\b`,
    String.raw`\bis it\b`,
  ]),
  patternOf('question.asking', [
    '求(?:推荐|助|解|问|救|教|科普)|请教|问(?:下|一下|个)|救命|么意思',
    '怎么(?:弄|处理|注销|解(?!封找)|改|转|回事|查|取消|证明|破|销|拍|写|申诉|找回|还)',
    '咋(?:弄|整|回事|办|查)|谁(?:知道|懂|能|有经验)|哪(?:里|儿|个|家)(?:可以|能|有|拍|办|近|补)|合法吗',
    '要不要紧|有没有(?:人|必要|影响|办法|谁)|(?<=需)要(?:什么|哪些|带)|还能(?:用|补|办|坐|进|提|飞)',
    '为啥|怎样|如何',
    String.raw`(?<=\bany(?:one|body) )know\b|(?<=\bwhat )happens\b`,
    '几天(?:能|可以)|(?:要|需)(?:多久|几耐|几钱|几多)|几耐|点解|点算|去哪(?:办|补|换|里办)|行不(?=，|$)|(?:合理|需要|可以|能过|能用|能办|能补|正常)吗|带啥|是啥|怎么(?:填|迁|说)|多久(?=$|，)',
    String.raw`\bany help\b|\b(?:do|am) i\b|\bwhich (?:id|one|documents?|bank)\b|\bwhat (?:do|should|can) i\b|\bhas anyone\b|\bany(?:one|body) (?:else|here|tried|converted|had)\b|\bis there\b|\bhow do\b`,
  ]),
  patternOf('question.trouble', [
    '(?:被|遭)(?:驳回|退件|打回|锁)|退件|识别不|提示(?:开户|错误|失败|不)|不一致|又(?:退|锁|fail|卡住)|(?:照片|影得)(?:模糊|蒙)|打不出来',
    String.raw`\b(?:stuck|rejected|under review|misspelled|a pain|no reason|failed (?:again|the|twice|and))\b`,
    String.raw`拍了(?:\d{1,3}|[两三四五六七八九十几]{1,2})[遍次]|[次遍](?:都)?(?:不过|没过|失败)|(?:失败|驳回|被拒)第?\d|反光|(?:银行)?卡(?:又)?(?:被)?(?:冻|锁)了|排队(?=\d|，|$|[一两三半])`,
  ]),
];

/** Questions that ask for help rather than offer anything. */
export function detectQuestion(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
