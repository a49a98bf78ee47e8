import type { HandleKind } from '../../core/handle.ts';
import { matchesIn } from '../normalize/matches.ts';
import { SIEVES } from '../normalize/sieve.ts';
import { CERTAINTY } from './claims.ts';
import type { Collection } from './collection.ts';

/** A label that stands behind its value: `999912345加Q`, `@name（电报）`. */
interface LabelBehind {
  readonly kind: HandleKind;
  readonly expression: RegExp;
  /** The value right before the label, in the last characters of a folded text; its first group. */
  readonly before: RegExp;
}

/** Between a value and the label behind it. */
const JOINT = String.raw`[\s(\[,，]{0,2}(?:[加+是为]|这是|就是)?[\s:]{0,1}$`;
const LONGEST = 44;

const LABELS_BEHIND: readonly LabelBehind[] = [
  {
    kind: 'qq',
    expression:
      /(?<![a-z])q\s?q(?![a-z\d群裙币飞会邮空音浏号]|\s?[:：=])|(?<![扣抠])[扣抠叩蔻]{2}(?![群裙]|[\s:]{0,2}\d)|(?=q)(?<=\d[\s([,，]{0,2}[加+]?\s?)q(?![a-z\d群裙]|\s?[:：=])|企鹅(?![群裙:有种])/gu,
    before: new RegExp(String.raw`(?<![\da-z@_.:/\-])([1-9]\d{5,10})${JOINT}`, 'u'),
  },
  {
    kind: 'wechat',
    expression:
      /[微威薇]信?(?!支付|公众|小程序|[群付款红商店认])|(?<![a-z])(?:vx|wx|wechat|v信?)(?![a-z\d])/gu,
    before: new RegExp(
      String.raw`(?<![\da-z@_./\-])((?=[a-z_-]{0,18}\d|[a-z]{1,18}_)[a-z][a-z0-9_-]{5,19})${JOINT}`,
      'u',
    ),
  },
  {
    kind: 'telegram',
    expression: /电报|纸?飞机|(?<![a-z])(?:tg|telegram)(?![a-z])/gu,
    before: new RegExp(String.raw`(?<![\da-z._])@([a-z]\w{3,31})${JOINT}`, 'u'),
  },
];

/** Adds the handles whose label stands behind them, once every label has had what follows it. */
export function addLabelledBehind(text: string, found: Collection): void {
  for (const { kind, expression, before } of LABELS_BEHIND) {
    for (const { index } of matchesIn(SIEVES.folded, expression, text)) {
      const start = Math.max(0, index - LONGEST);
      const match = before.exec(text.slice(start, index));
      const value = match?.[1];
      if (match !== null && value !== undefined) {
        const from = start + match.index + match[0].indexOf(value);
        found.add(kind, { value, from, to: from + value.length, certainty: CERTAINTY.behind });
      }
    }
  }
}

/** A number for calls that is said to reach its owner on WeChat too. */
const TWIN =
  /(?:微信?|[薇威v]信?|vx|wx|wechat)\s?同(?:号|步|手机|电话)?|同(?:微信?|[vw]x?(?![a-z]))/gu;
const MOBILE_VALUE = /^1[3-9]\d{9}$/u;
/** So many characters may lie between a number and the words that it is both. */
const REACH = 6;

/** Adds the second handle that a number is said to be: `微信同号`. */
export function addTwins(text: string, found: Collection): void {
  for (const match of matchesIn(SIEVES.folded, TWIN, text)) {
    const end = match.index + match[0].length;
    const placed = found.placed.find(
      ({ handle, from, to }) =>
        MOBILE_VALUE.test(handle.value) &&
        ((to <= match.index && match.index - to <= REACH) || (from >= end && from - end <= REACH)),
    );
    if (placed !== undefined) {
      found.addTwin(placed.handle.kind === 'phone' ? 'wechat' : 'phone', placed);
    }
  }
}
