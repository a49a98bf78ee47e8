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
    '(?:假|高防|克隆)(?:身份证|二代证|证件|卡)',
    '(?:做|办)(?:假|高仿)(?=[证卡的，]|身份|$)',
    '(?:刷(?:得|的)|能刷|可刷|随便刷)过?(?=$|，|机|卡|检|的)',
    String.raw`\bclon(?:e|ed|es)\b`,
    String.raw`\bscannable fakes?\b`,
  ]),
  patternOf('origin.found', [
    '(?=[捡拾]到)(?<!被[^，]{0,4}|怕|万一|如果|要是)[捡拾]到的?(?:[^，。]{0,8}(?:身份证|二代证|证件|证|卡))?[^，。拿怎会别被]{0,10}(?:出售|卖|转让|低价|(?<![拿取找])出(?=$|，|\\d|[一两几个张掉给])|有要|要的|谁要|换(?:点|个)?钱)',
    '(?<=(?:出|售|转|让|卖|低价)[^，。]{0,4})[捡拾](?:到|来)?的',
    '[捡拾](?:到)?的[，]?(?:真|原|身份|二代|证|卡|旧)[^，。]{0,8}(?:出|卖|转|低价|要的|\\d)',
    '(?:别人|人家|客人|旅客|乘客)(?:丢|落|遗失|忘)(?:的|下的?|在)[^，。]{0,10}(?:出|卖|转让|低价)',
    '(?:丢失|遗失|挂失)(?:的)?(?:真)?(?:身份证|二代证|原卡|原件|卡)[^，。]{0,6}(?:出售|出|卖|批发|有货|现货|低价)',
    String.raw`\bfound (?:id|identity|national id) cards? (?:for sale|available|in stock)\b`,
    String.raw`\b(?:lost|found) (?:and|or) (?:stolen|lost) (?:ids?|cards?)\b`,
  ]),
  patternOf('origin.genuine', [
    '真(?:卡|证|身份证)',
    '真人(?!cs|秀|快打|客服|陪|发声|语音)',
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
  patternOf('origin.left', [
    '(?:收|换|捡|翻|掏)(?:上)?(?:来|出来)的|(?:押|落|丢|忘|漏)(?:下|在我|在车|在店)的?',
    '没(?:人)?(?:取|领|拿走)的?|无主|死当|抵(?:债|维修|账)|人家?自愿|自愿(?:出|卖)|不要了的',
    '(?:失主|原主|主人|人家)(?:没|不)(?:来|找|要|补|挂|会)',
    '(?:网吧|宾馆|旅馆|客人|乘客|老乡|同学|工友|驿站|前台)[^，]{0,6}(?:押|落|忘|卖|收|没取)|没格式化',
    '离职没',
    String.raw`\bpeople left\b|\bnobody (?:came|claimed)`,
  ]),
  patternOf('origin.craft', [
    '空白(?:卡|芯片|证|内页|模板)|白芯片|套打|版式|写(?:芯|入)|芯片写|原版纸|模具|仿站|仿官网',
    '接听(?:核实|电话)|(?:改|换)(?:日期|字|头像|照片|名字|生日)|做(?:卡|证|章|一[张个本])',
    '[做造](?:二代|本子|证儿)|(?:证|章|卡|本|流水|证明)(?:我)?(?:能|可以?|都能|全|全部)(?:可)?做',
    '样样(?:做|来)|师傅(?:做|手)|老师傅|给(?:个)?照片(?:就|能)|(?<=照片)(?:发|私)(?:我|来)|有做不出',
  ]),
];

/** Whether what is offered is made up (fake) or taken from a person (genuine). */
export function detectOrigin(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
