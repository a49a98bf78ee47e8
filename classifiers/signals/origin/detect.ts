import type { Reading } from '../../reading.ts';
import { type Finding, observe, patternOf } from '../detector.ts';

/** Written from public court reports of such trade (案情通报) in general terms. */
const PATTERNS = [
  patternOf('origin.fake', [
    '高仿',
    '精仿',
    '仿真',
    '复刻',
    String.raw`(?:一比一|1比1|1，1(?!\d))`,
    '过机',
    '定[制做]',
    '代办',
    '(?:制作|办理)(?=[各居身二证结护驾]|一切)',
    '[pｐ]图',
    '改(?:名|号|图|有效期|照片|生日|年龄|地址)',
    '电子版',
    '(?:不用|无需|不必|免)(?:本人|亲自)(?:到场|去|来|出面|办)?|(?:不用|不必|不想|懒得)(?:跑|去|排)(?:窗口|派出所|大厅|办证|队)',
    '假(?:证|身份)',
    '(?:名字|年龄|地址|生日)(?:随便|随意|任意|想)[改填写]',
    '也能做',
    String.raw`\bcustom(?:[ -]?made)?\b`,
    String.raw`\bmade to order\b`,
    String.raw`\b(?:your|any) (?:photo|name|face)\b`,
    String.raw`\bfakes?\b`,
    String.raw`\breplicas?\b`,
    String.raw`\bnovelty\b`,
    String.raw`\bcounterfeit\b`,
    String.raw`\bforged\b`,
  ]),
  patternOf('origin.genuine', [
    '真(?:卡|证|身份证)',
    '真人',
    '[捡拾偷](?:的|来的)|收(?:上)?来的',
    '丢失的?',
    '遗失的?',
    '原件',
    '原卡',
    '(?:非|不是)复印件',
    '[不没](?:怕|会|有)?挂失',
    '(?:农村|山区|老家|乡下)(?:收|户口|的)',
    '自己用不[着到上]',
    '正规户籍',
    '本人(?:不用|闲置)',
    String.raw`\bgenuine\b`,
    String.raw`\bstolen\b`,
    String.raw`\boriginal cards?\b`,
  ]),
];

/** Whether what is offered is made up (fake) or taken from a person (genuine). */
export function detectOrigin(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
