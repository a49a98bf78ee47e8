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
  ]),
];

/** Questions that ask for help rather than offer anything. */
export function detectQuestion(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
