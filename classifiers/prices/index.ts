import type { Price } from '../../core/price.ts';
import type { Span } from '../../core/signal.ts';
import { type Channel, sourceSpan } from '../normalize/channel.ts';
import { matchesIn } from '../normalize/matches.ts';
import { SIEVES } from '../normalize/sieve.ts';
import type { Reading } from '../reading.ts';
import { currencyOf, PREFIX, SUFFIX } from './currencies.ts';
import { valueOfNumeral } from './numerals.ts';

/** As many prices as one text may give. */
const MOST_PRICES = 100;

const NUMBER = String.raw`\d{1,3}(?:,\d{3}){1,3}|\d{1,8}(?:\.\d{1,2})?|\d{1,4}o{1,4}`;
const NUMERAL =
  '[一二两三四五六七八九壹贰叁肆伍陆柒捌玖][零一二两三四五六七八九十百千万拾佰仟]{0,8}';
const SCALE = '[万千百kw]';

const BEFORE_AMOUNT = new RegExp(`(${PREFIX})[ ]{0,2}(${NUMBER})(${SCALE}(?![a-z盘]))?`, 'gu');
const AFTER_AMOUNT = new RegExp(
  `(?=\\d)(?<![\\d.a-z])(${NUMBER})[ ]?(${SCALE})?[ ]?(${SUFFIX})`,
  'gu',
);
/** 一块 is a price where it ends or goes on with 钱; else it means together. */
const NUMERAL_AMOUNT = new RegExp(
  `(?!一块(?!钱|[，。,.\\s]|$)|[一二两三四五六七八九]刀|[一二三四五]元(?!钱|[一/每][张套]|[，。,.！!\\s]|$))(${NUMERAL}|[十百千])[ ]?(${SUFFIX})(?!头|钱不|面)`,
  'gu',
);
/** A round numeral without a currency is a price only beside words of price. */
const BARE_NUMERAL = new RegExp(
  `(?=[一二两三四五六七八九][百千万])(?<=(?:价[格位]?|证|本|照|卖|张|套|只要|才|收|报价|均价|每[张套个]|出|给|[，,:：“"]) ?)([一二两三四五六七八九][百千万][零一二三四五六七八九]?[百]?)(?=$|[，,。.!！;； ~～）)“"]|一[张套个]|每|包|起|左右|不|块)`,
  'gu',
);
/** What is sold, as it stands before its price. */
const GOODS =
  '身份证|二代证|[四五六八]件套|驾驶证|驾照|护照|户口本|对公户|实体卡|真卡|高仿|(?<![a-z])sfz|id card';
/** A round numeral for one piece: the 一 before the piece is not part of it (五百一张). */
const NUMERAL_EACH =
  /([一二两三四五六七八九][百千万](?:[一二三四五六七八九][百十]?)?)(?=[ ]?(?:一|\/|每)[张套份])/gu;
/** Thousands in short: 1.2k一套, 四件套1k5, 对公户2w. */
const SHORT_SCALE = new RegExp(
  String.raw`(?=\d)(?<![\d.a-z])(\d{1,3}(?:\.\d{1,2})?)([kw千万])(\d(?!\d))?(?:(?=[ ]?(?:(?:\/|一|每)[张套份]|包邮|不议价))|(?<=(?:${GOODS})[ :，,]{0,2}[\d.]{1,6}[kw千万]\d?)(?![a-z\d盘]))`,
  'gu',
);
/** A number right behind what is sold, where it counts nothing else. */
const GOODS_NUMBER = new RegExp(
  String.raw`(?=\d)(?<=(?:${GOODS})[ :，,]{0,2})([1-9]\d{1,3})(?![\d.:\-年月日岁个人张套位号天第期次分秒点页名条份%a-z]|[ ]?(?:多|余|周年|小时|以上))`,
  'gu',
);
/** From so much on, at the end of a clause. */
const FROM_NUMBER =
  /(?=\d)(?<![\d.:\-a-z第近约共]|发生|破获|查处)([1-9]\d{1,5})(?=[ ]?起(?:$|[\s，。,.!;；！]))/gu;

/* Each expression looks at the digit first: what stands before one is read nowhere else. */

/** Words that a bare number is the price of, right after them; a piece named singly may have its name between. */
const PRICED =
  '零售价?|批发价?|拿货价?|代理价|\\d[张套]|价格?|价位|售价|特价|报价|均价|只要|只需|仅售|单要|单价|打包|单张|每[张套份]|[一二两三五十]张|[一两]套|一口价|电子[档版]|实[物体]卡?|成品|单出[^\\d，,。！!；;\\s]{0,8}';
/** A bare number is a price only right after a word of price, or before one. */
const BARE_NUMBER = new RegExp(
  `(?=\\d)(?:(?<=(?:${PRICED})[ :：是为]{0,2})(\\d{2,6})(?![\\d.:\\-年月日岁个人张套平斤寸倍%a-z])|(?<![\\d.:\\-a-z])(\\d{2,6})(?=[ ]?(?:/张|/套|一张|一套|每张|每套|包邮|不议价)))`,
  'gu',
);
/** A number that is a clause of its own between what is sold and where to ask. */
const LONE_NUMBER =
  /(?=\d)(?<=[\u4e00-\u9fffa-z][，,]\s?)(\d{2,5})(?=[，,]\s?(?:电报|纸?飞机|tg|telegram|微|薇|威|[加扣抠vq]|联系|私|电话|企鹅|球球|wx|wechat))/gu;
/** English sums without a currency: so many for so much, or a second sum right after one that has it. */
const ENGLISH_NUMBER =
  /(?=\d)(?<=\b(?:two|three|four|five|ten|\d{1,3}) for |\d(?: ?)(?:rmb|cny|yuan|kuai|usdt?|dollars)(?:,| or| and) )(\d{2,6})(?!\d|[.,]\d|[%:a-z])/gu;

/** Sums that nobody asks for a thing: pay, fines, fees. */
const OTHER_SUMS =
  '月薪|工资|薪资|年薪|底薪|罚款?|罚金|工本费|补贴|奖金|悬赏|房租|月租|被骗[了过]?|损失|骗了?我?|涉案金额';
const OTHER_SUM = new RegExp(OTHER_SUMS, 'gu');
/** The same, looked for just before an amount. */
const NOT_ASKED = new RegExp(`(?:${OTHER_SUMS})[^，。,.\\n]{0,6}$`, 'u');

interface Found {
  readonly from: number;
  readonly to: number;
  readonly amount: number;
  readonly currency: string;
}

function scaled(number: string, scale: string | undefined): number {
  const factor = { 万: 10_000, w: 10_000, 千: 1000, k: 1000, 百: 100 }[scale ?? ''] ?? 1;
  return Number(number.replaceAll(',', '').replaceAll('o', '0')) * factor;
}

function foundAt(match: RegExpExecArray, amount: number, currency: string): Found {
  return { from: match.index, to: match.index + match[0].length, amount, currency };
}

/** An expression, and the amount and currency that a match of it says. */
interface Wording {
  readonly expression: RegExp;
  readonly amountOf: (match: RegExpExecArray) => number;
  readonly currencyOf?: (match: RegExpExecArray) => string;
}

function numeral(match: RegExpExecArray): number {
  return valueOfNumeral(match[1] ?? '');
}

function shortScale(match: RegExpExecArray): number {
  return scaled(match[1] ?? '', match[2]) + scaled(match[3] ?? '0', match[2]) / 10;
}

/** In the order in which they are believed. */
const WORDINGS: readonly Wording[] = [
  {
    expression: BEFORE_AMOUNT,
    amountOf: (match) => scaled(match[2] ?? '', match[3]),
    currencyOf: (match) => currencyOf(match[1] ?? ''),
  },
  {
    expression: AFTER_AMOUNT,
    amountOf: (match) => scaled(match[1] ?? '', match[2]),
    currencyOf: (match) => currencyOf(match[3] ?? ''),
  },
  {
    expression: NUMERAL_AMOUNT,
    amountOf: numeral,
    currencyOf: (match) => currencyOf(match[2] ?? ''),
  },
  { expression: BARE_NUMERAL, amountOf: numeral },
  { expression: NUMERAL_EACH, amountOf: numeral },
  { expression: SHORT_SCALE, amountOf: shortScale },
  ...[BARE_NUMBER, LONE_NUMBER, ENGLISH_NUMBER, GOODS_NUMBER, FROM_NUMBER].map((expression) => ({
    expression,
    amountOf: (match: RegExpExecArray) => Number(match[0]),
  })),
];

function candidates(text: string): readonly Found[] {
  const found: Found[] = [];
  for (const wording of WORDINGS) {
    for (const match of matchesIn(SIEVES.folded, wording.expression, text)) {
      const currency = wording.currencyOf?.(match) ?? 'CNY';
      found.push(foundAt(match, wording.amountOf(match), currency));
    }
  }
  return found;
}

/** For one card or one set, by the words right beside the amount. */
function perOf(text: string, { from, to }: Found): Price['per'] {
  const after = /^钱?[ ]?(?:\/|每|一|1|per|each|a)?[ ]?(张|份|个|套|card|set|each)/u.exec(
    text.slice(to, to + 10),
  )?.[1];
  const before = /(?:每|一|单|\/)(张|套)[^，。,.\n]{0,3}$/u.exec(
    text.slice(Math.max(0, from - 8), from),
  )?.[1];
  const unit = after ?? before;
  if (unit === undefined) {
    return null;
  }
  return unit === '套' || unit === 'set' ? 'set' : 'card';
}

/** Between the ends of a range. */
const JOINTS = new Set('-~到至—');

/** Whether a joint stands at a place, or at the next in a direction where that place is blank. */
function isJoined(text: string, at: number, step: -1 | 1): boolean {
  return (
    JOINTS.has(text.charAt(at)) || (text.charAt(at) === ' ' && JOINTS.has(text.charAt(at + step)))
  );
}

/** The other end of a range (300-500元): a number of its own, of the same currency. */
function rangeOf(text: string, found: Found): Found | null {
  return (
    (isJoined(text, found.from - 1, -1) ? lowerEnd(text, found) : null) ??
    (isJoined(text, found.to, 1) ? upperEnd(text, found) : null)
  );
}

function lowerEnd(text: string, found: Found): Found | null {
  const start = Math.max(0, found.from - 12);
  const before = /(?<![\d.\-:a-z])([1-9]\d{1,5})[ ]?[-~到至—][ ]?$/u.exec(
    text.slice(start, found.from),
  );
  if (before?.[1] !== undefined && Number(before[1]) < found.amount) {
    const from = start + before.index;
    return { ...found, from, to: from + before[1].length, amount: Number(before[1]) };
  }
  return null;
}

function upperEnd(text: string, found: Found): Found | null {
  const after = /^[ ]?[~到至—][ ]?([1-9]\d{1,5})(?![\d.:\-年月日岁个人天])/u.exec(
    text.slice(found.to, found.to + 12),
  );
  if (after?.[1] !== undefined && Number(after[1]) > found.amount) {
    const to = found.to + after[0].length;
    return { ...found, from: to - after[1].length, to, amount: Number(after[1]) };
  }
  return null;
}

/** The prices of one text as they are found, no two in one place. */
class Asked {
  readonly prices: Price[] = [];
  /** By place of the folded text: 1 where a price stands. */
  readonly #covered: Uint8Array;
  readonly #folded: Channel;
  readonly #taken: readonly Span[];
  readonly #namesOthers: boolean;

  constructor(folded: Channel, taken: readonly Span[]) {
    this.#covered = new Uint8Array(folded.text.length);
    this.#folded = folded;
    this.#taken = taken;
    this.#namesOthers = matchesIn(SIEVES.folded, OTHER_SUM, folded.text, 1).length > 0;
  }

  get isFull(): boolean {
    return this.prices.length >= MOST_PRICES;
  }

  /** Adds what was found, and the other end of its range; what either is the price of goes for both. */
  add(found: Found): void {
    const { text } = this.#folded;
    const other = rangeOf(text, found);
    const fits = this.#fits(found);
    if (!fits && (other === null || !this.#fits(other))) {
      return;
    }
    const per = perOf(text, found) ?? (other === null ? null : perOf(text, other));
    if (fits) {
      this.#keep(found, per);
    }
    if (other !== null && !this.isFull && this.#fits(other)) {
      this.#keep(other, per);
    }
  }

  #fits({ from, to, amount }: Found): boolean {
    if (!(amount > 0) || this.#isCovered(from, to)) {
      return false;
    }
    const span = sourceSpan(this.#folded, from, to);
    const isTaken = this.#taken.some(([start, end]) => span[0] < end && span[1] > start);
    const before = this.#folded.text.slice(Math.max(0, from - 14), from);
    return !isTaken && !(this.#namesOthers && NOT_ASKED.test(before));
  }

  #isCovered(from: number, to: number): boolean {
    for (let place = from; place < to; place += 1) {
      if (this.#covered[place] === 1) {
        return true;
      }
    }
    return false;
  }

  #keep({ from, to, amount, currency }: Found, per: Price['per']): void {
    this.#covered.fill(1, from, to);
    this.prices.push({ amount, currency, per, span: sourceSpan(this.#folded, from, to) });
  }
}

/** Every price asked in a text, in its order. `taken`: spans of handles, whose digits are no prices. */
export function findPrices({ folded }: Reading, taken: readonly Span[]): readonly Price[] {
  const found = candidates(folded.text);
  if (found.length === 0) {
    return [];
  }
  const asked = new Asked(folded, taken);
  for (const one of found) {
    if (asked.isFull) {
      break;
    }
    asked.add(one);
  }
  return asked.prices.toSorted((one, other) => one.span[0] - other.span[0]);
}
