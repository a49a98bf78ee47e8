import type { Handle, HandleKind } from '../../core/handle.ts';
import type { Span } from '../../core/signal.ts';
import { sourceSpan } from '../normalize/channel.ts';
import { matchesIn } from '../normalize/matches.ts';
import type { Reading } from '../reading.ts';
import { Claims, type FoundHandle } from './claims.ts';
import { readDigits } from './digits.ts';
import { findEmails } from './email.ts';
import { LABELS } from './labels.ts';
import { handleOfLink } from './links.ts';

/** As many handles as one text may give; a page that lists more is a directory. */
const MOST_HANDLES = 200;

/** Addresses with a scheme, and without one where the host is a service that sellers use. At most 2,048 characters. */
const LINK =
  /https?:\/\/[^\s\u3000-\u303f\u4e00-\u9fff\uff00-\uffef"'<>()[\]{}，。；、]{3,2048}|(?<![a-z0-9@.])(?:(?:www\.)?(?:t|telegram)\.me|wa\.me|discord\.gg|chat\.whatsapp\.com|line\.me|(?:qm|jq|pd)\.qq\.com|weixin\.qq\.com|signal\.group|(?:pan|yun)\.baidu\.com|pan\.quark\.cn|drive\.uc\.cn|www\.(?:aliyundrive|alipan|123pan)\.com|115\.com|[a-z0-9-]{1,20}\.lanzou[a-z]\.com|cloud\.189\.cn|pan\.xunlei\.com|(?:cai)?yun\.139\.com|share\.weiyun\.com|mega\.nz|drive\.google\.com|www\.[a-z0-9-]{2,40}\.[a-z]{2,6})\/[^\s\u3000-\u303f\u4e00-\u9fff\uff00-\uffef"'<>()[\]{}，。；、]{1,2048}/gu;

/** A Chinese mobile number that stands unlabelled: 11 digits from 13 to 19 on, with up to four gaps. */
const MOBILE = /(?<![\da-z@_.#/=&-])(?:(?:\+|00)?86[\s-]?)?(?=1[3-9])/gu;
/** TRON and Ethereum addresses, by which USDT is paid (Base58Check from T; EIP-55). Case counts: they run on NFKC text. */
const FOLDED_WALLET = /(?<![\da-z])(?:t[1-9a-z]{33}|0x[\da-f]{40})(?![\da-z])/gu;
const WALLET = /(?<![\dA-Za-z])(?:T[1-9A-HJ-NP-Za-km-z]{33}|0x[\dA-Fa-f]{40})(?![\dA-Za-z])/gu;

class Collection {
  readonly handles: Handle[] = [];
  readonly #claims = new Claims();
  readonly #reading: Reading;
  readonly #taken: readonly Span[];

  constructor(reading: Reading, taken: readonly Span[]) {
    this.#reading = reading;
    this.#taken = taken;
  }

  isFree(from: number, to: number): boolean {
    return this.#claims.isFree(from, to);
  }

  claim(from: number, to: number): void {
    this.#claims.take(from, to);
  }

  /** Adds a handle found in the folded text, if its place is free. */
  add(kind: HandleKind, { value, from, to }: FoundHandle): void {
    const span = sourceSpan(this.#reading.folded, from, to);
    const victim = this.#taken.some(([start, end]) => span[0] < end && span[1] > start);
    if (victim || !this.isFree(from, to) || this.handles.length >= MOST_HANDLES) {
      return;
    }
    this.claim(from, to);
    this.handles.push({ kind, value, span });
  }
}

function addLinks(reading: Reading, found: Collection): void {
  const { folded, raw } = reading;
  for (const match of matchesIn(LINK, folded.text)) {
    const written = match[0].replace(/[.,!?:;~]+$/u, '');
    const to = match.index + written.length;
    const [start, end] = sourceSpan(folded, match.index, to);
    const asGiven = raw
      .slice(start, end)
      .normalize('NFKC')
      .replaceAll(/\p{Cf}/gu, '');
    const handle = handleOfLink(asGiven) ?? handleOfLink(written);
    if (handle !== null) {
      found.add(handle.kind, { value: handle.value, from: match.index, to });
    }
  }
}

function addLabelled(text: string, found: Collection): void {
  for (const { kind, expression, read } of LABELS) {
    for (const match of matchesIn(expression, text)) {
      const handle = read(text, match.index + match[0].length);
      if (handle !== null) {
        found.add(kind, handle);
      }
    }
  }
}

function addMobiles(text: string, found: Collection): void {
  for (const match of matchesIn(MOBILE, text)) {
    const from = match.index + match[0].length;
    const number = readDigits(text, from, 11, 11);
    const gaps = number === null ? 0 : number.to - number.from - number.value.length;
    const announced = /(?:电话|手机|致电|热线|tel|phone)[\s:号码]{0,4}$/u.test(
      text.slice(Math.max(0, from - 10), from),
    );
    if (number !== null && (gaps <= 4 || announced)) {
      found.add('phone', number);
    }
  }
}

function addWallets(reading: Reading, found: Collection): void {
  const { folded, raw } = reading;
  for (const match of matchesIn(FOLDED_WALLET, folded.text)) {
    const to = match.index + match[0].length;
    const [start, end] = sourceSpan(folded, match.index, to);
    const asGiven = raw.slice(start, end).normalize('NFKC').match(WALLET)?.[0];
    if (asGiven !== undefined) {
      const value = asGiven.startsWith('0x') ? asGiven.toLowerCase() : asGiven;
      found.add('usdt', { value, from: match.index, to });
    }
  }
}

/**
 * Every way to reach or pay a seller in a text, normalised, in the order of the text, each once. `taken`: spans of identity
 * numbers, which are no handles.
 */
export function findHandles(reading: Reading, taken: readonly Span[]): readonly Handle[] {
  const found = new Collection(reading, taken);
  const { text } = reading.folded;
  addLinks(reading, found);
  for (const email of findEmails(text)) {
    found.add('email', email);
  }
  addWallets(reading, found);
  addLabelled(text, found);
  addMobiles(text, found);
  const seen = new Set<string>();
  return found.handles
    .toSorted((one, other) => one.span[0] - other.span[0])
    .filter(({ kind, value }) => {
      const key = `${kind} ${value}`;
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    });
}
