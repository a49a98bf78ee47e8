import type { Reading } from '../../reading.ts';
import { type Finding, observe, patternOf } from '../detector.ts';

/** Written for this project. */
const PATTERNS = [
  patternOf('recruiting.names', [
    String.raw`(?:收|招|找|缺|要|借|求|需)(?:个|\d{1,3}个?)?(?:法人|人头|卡主|户主)`,
    String.raw`(?<!出)人头(?!马|税|攒)|法人\d|名字借|借(?:个|你)?(?:的)?(?:名字|户口|[帐账]户|身份)`,
    '(?:金融|[帐账])户?(?:配合|合作)|卡(?:主)?跟(?:着|人)|人不用(?:跟|到)',
    '配合(?:开户|签字|刷脸|人脸|拍)|闲置的?(?:银行)?(?:卡|户|[帐账])|有偿借',
    '(?<=我)们(?:的人|的身份|提供身份)',
    String.raw`\bnominee\b|(?<=\blend |\bin )your name\b`,
    '挂个?名|(?:做|当|出面当?)法人|卡头|[帐账]户(?:借我|来密|变现|出租)|用我们的人',
  ]),
  patternOf('recruiting.reward', [
    String.raw`介绍费|拉(?:一个|来(?!了)|人(?!来)|\d{2})|带(?:人|同学|朋友|室友)[来]?[^，]{0,3}(?:提|返|加|\d)|返(?:佣|点|\d{2})`,
    String.raw`(?<=[一每][张套单个人])(?:给|提|返|分)\d|[五三六七]分成|五五分|白拿|躺赚|上不封顶|另奖|五五|分成`,
    '每(?:套|张|个|单)(?:给|差|返|提)',
  ]),
];

/** People sought who lend their name, sign or bring others, and what they get for it. */
export function detectRecruiting(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
