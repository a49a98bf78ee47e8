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
];

/** Questions that ask for help rather than offer anything. */
export function detectQuestion(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
