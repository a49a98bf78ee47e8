import type { HandleKind } from '../../core/handle.ts';
import { luhnHolds } from './checks.ts';
import type { FoundHandle } from './claims.ts';
import { readDigits } from './digits.ts';
import { type IdShape, LINE_ID, readId, TELEGRAM_ID, WECHAT_ID, WEIBO_ID } from './ids.ts';

/** How a way of contact is announced, and how what follows is read. */
export interface Label {
  readonly kind: HandleKind;
  /** Runs on folded text: lower case, simplified, white space kept. Bounded, so linear. */
  readonly expression: RegExp;
  readonly read: (text: string, from: number) => FoundHandle | null;
}

/** Words and marks between a label and its value. */
const BETWEEN = String.raw`(?:\s?(?:号码?|帐号|账号|id(?![a-z])|是|is(?=[\s:])|为|搜索?|加|联系|同号)){0,3}[\s:=\-_~→>»【\[("'@、,，.。/|+!！\p{Extended_Pictographic}]{0,4}`;

function labelled(names: string): RegExp {
  return new RegExp(`(?:${names})${BETWEEN}`, 'gu');
}

function readQq(text: string, from: number): FoundHandle | null {
  const found = readDigits(text, from, 5, 12);
  return found === null || found.value.startsWith('0') ? null : found;
}

/** A clause that ends between label and word, or an English label with nothing but a blank after it. */
const LOOSE = /(?:[、,，.。!！]\s?|(?:wechat|weixin|telegram)\s{1,2})$/u;

/** An id, unless it is a mere word that happens to follow: `pay by WeChat, courier`, `my Telegram channel`. */
function readMarked(text: string, from: number, shape: IdShape): FoundHandle | null {
  const found = readId(text, from, shape);
  const isWord = found !== null && /^[a-z]+$/u.test(found.value);
  return isWord && LOOSE.test(text.slice(Math.max(0, from - 12), from)) ? null : found;
}

function readWechat(text: string, from: number): FoundHandle | null {
  const digits = readDigits(text, from, 5, 13);
  if (digits !== null && !/[a-z_]/u.test(text.charAt(digits.to))) {
    return digits;
  }
  return readMarked(text, from, WECHAT_ID);
}

/** An id behind a mere `add` or `write to`: letters first, then `_` and more, or digits up to the end of the clause. */
function readUnlabelled(text: string, from: number): FoundHandle | null {
  const found = readId(text, from, WECHAT_ID);
  if (found === null || /^[@.(/:]/u.test(text.slice(found.to))) {
    return null;
  }
  const parted = /^[a-z]{2,}[a-z0-9]*_[a-z0-9_]*\d/u.test(found.value);
  const ended = /^\s?(?:$|[\n，。！？；,!?;)）])/u.test(text.slice(found.to, found.to + 2));
  return parted || (ended && /^[a-z]{4,}[-_]?\d{2,}$/u.test(found.value)) ? found : null;
}

function readTelegram(text: string, from: number): FoundHandle | null {
  return readMarked(text, from, TELEGRAM_ID);
}

/** Whether what stands before an id says that one follows: `@`, a colon, 号. */
function isPointedAt(text: string, from: number): boolean {
  return /[@:=号搜+]\s?$/u.test(text.slice(Math.max(0, from - 3), from));
}

/** 飞机 is an aircraft too: its id must show that it is one, and be no flight (MH370). */
function readPlane(text: string, from: number): FoundHandle | null {
  const found = readId(text, from, TELEGRAM_ID);
  const marked =
    found !== null &&
    (isPointedAt(text, from) ||
      (/[\d_]/u.test(found.value) && !/^[a-z]{1,3}\d{3,4}$/u.test(found.value)));
  return marked ? found : null;
}

/** 卫星 is a satellite too (GPS2026): its id is pointed at, or written as only ids are. */
function readSatellite(text: string, from: number): FoundHandle | null {
  const found = readWechat(text, from);
  const marked = found !== null && (isPointedAt(text, from) || /[_-]/u.test(found.value));
  return marked ? found : null;
}

function readInternational(text: string, from: number): FoundHandle | null {
  const found = readDigits(text, from, 8, 17);
  if (found === null) {
    return null;
  }
  const value = found.value.replace(/^00/u, '');
  return value.length >= 8 && value.length <= 15 ? { ...found, value } : null;
}

function readAlipay(text: string, from: number): FoundHandle | null {
  return readDigits(text, from, 11, 11);
}

function readBankCard(text: string, from: number): FoundHandle | null {
  const found = readDigits(text, from, 15, 19);
  return found !== null && luhnHolds(found.value) ? found : null;
}

function readLine(text: string, from: number): FoundHandle | null {
  const found = readId(text, from, LINE_ID);
  const isWord = found !== null && /^[a-z]+$/u.test(found.value);
  const named = /(?:[:@=]|id)\s?$/u.test(text.slice(Math.max(0, from - 4), from));
  return isWord && !named ? null : found;
}

function readWeibo(text: string, from: number): FoundHandle | null {
  return readId(text, from, WEIBO_ID);
}

/**
 * The labels in the order they are asked: longer names before the shorter ones in them. Nicknames: 扣扣 球球 企鹅 鹅号 for
 * QQ, 薇 威信 卫星 for WeChat by sound, 飞机 for Telegram by its picture.
 */
export const LABELS: readonly Label[] = [
  {
    kind: 'qq-group',
    expression: labelled(
      String.raw`(?:(?<![a-z])q\s?q\s?|扣扣|企鹅|球球|[扣抠]|(?<![a-z])q)\s?[群裙]号?|(?:交流|加|进|入|官方|客户|代理)[群裙](?=[\s:]{0,3}\d)|[群裙]号`,
    ),
    read: readQq,
  },
  {
    kind: 'whatsapp',
    expression: labelled(
      String.raw`whats\s?app|瓦次(?:艾普)?|沃茨阿?普?|(?<![a-z])wa(?=[\s:：+]{0,4}[+\d])|(?<![a-z])ws(?=[\s:：+]{0,4}\+)`,
    ),
    read: readInternational,
  },
  {
    kind: 'telegram',
    expression: labelled(
      String.raw`电报|telegram|(?<![a-z])tg:\/\/resolve\?domain=|(?<![a-z])tele?(?=[\s:]{0,3}@)|(?<![a-z])t\s?g(?![a-z])|(?<![a-z])t\s?[.点。]\s?me\s?[/\\]\s?`,
    ),
    read: readTelegram,
  },
  { kind: 'telegram', expression: labelled('纸?飞[机鸡]|飞j(?=[\\s:]{0,2}@)'), read: readPlane },
  {
    kind: 'alipay',
    expression: labelled('支付宝|(?<![a-z])zfb|(?<![a-z])alipay'),
    read: readAlipay,
  },
  {
    kind: 'bank-card',
    expression: labelled('银行卡号?|卡号|(?:打|汇|转|收)[款账](?:账?号|卡号?|到|至|给)?'),
    read: readBankCard,
  },
  {
    kind: 'line',
    expression: labelled(
      String.raw`(?<![a-z])line(?=\s?(?:id)?[\s:@]{1,3})|(?<!依|信|不)赖(?=[:\s]{1,2}[a-z])`,
    ),
    read: readLine,
  },
  { kind: 'wechat', expression: labelled('卫星'), read: readSatellite },
  { kind: 'weibo', expression: labelled('微博(?=[号\\s:]{0,3}@)'), read: readWeibo },
  {
    kind: 'wechat',
    expression: labelled(
      String.raw`(?:[微威薇徽溦维]|(?<![a-z])[vw]|(?<![a-z])wei)[\s.·*_-]{0,2}(?:[信芯讯❤♥💚](?:\s?x(?![a-z]))?|xin(?![a-z])|亻\s?言)|绿泡泡|💚(?=[\s:]{0,2}[a-z])|(?<![a-z\d])v(?=[\s:\p{Extended_Pictographic}]{1,3}(?:1[3-9]\d{9}(?!\d)|[a-z]{2,12}[_-]?[a-z]{0,8}[\d_]))|(?<![a-z])wechat|(?<![a-z])weixin|(?<![a-z])[vw][^\w\s\u4e00-\u9fff]{0,2}\s?x|[加+]\s?(?:[微薇威徽溦]\s?信?|v(?!\s?x)\s?信?)|[微薇威溦v](?=[:：])|(?<![\u4e00-\u9fff])[薇溦](?=\s?[a-z\d])`,
    ),
    read: readWechat,
  },
  {
    kind: 'qq',
    expression: labelled(
      String.raw`(?<![a-z])q\s?q|[扣抠叩寇蔻]\s?[扣抠叩寇蔻]|球\s?球|秋秋|求求(?=[\s:：]{0,2}\d)|企\s?鹅|鹅号?(?=[\s:]{0,2}\d)|[扣抠](?=[\s:_]{0,2}\d)|(?<![a-z]|[编型货款]号\s?)q(?=[\s:号]{0,3}[\d〇零一二三四五六七八九])`,
    ),
    read: readQq,
  },
  {
    kind: 'wechat',
    expression: /(?:(?<![参增附更添叠外])加|联系|[找私滴戳]|发)我?[\s:]{0,2}(?=[a-z])/gu,
    read: readUnlabelled,
  },
];
