import type { Handle } from '../../core/handle.ts';
import type { Span } from '../../core/signal.ts';
import { sourceSpan } from '../normalize/channel.ts';
import { matchesIn } from '../normalize/matches.ts';
import { SIEVES } from '../normalize/sieve.ts';
import type { Reading } from '../reading.ts';
import { addLabelledBehind, addTwins } from './behind.ts';
import { tronHolds } from './checks.ts';
import { CERTAINTY, type FoundHandle } from './claims.ts';
import { Collection } from './collection.ts';
import { readDigits } from './digits.ts';
import { findEmails } from './email.ts';
import { LABELS } from './labels.ts';
import { handleOfLink } from './links.ts';

/** Addresses with a scheme, and without one where the host is a service that sellers use. At most 2,048 characters. */
const LINK =
  /https?:\/\/[^\s\u3000-\u303f\u4e00-\u9fff\uff00-\uffef"'<>()[\]{}，。；、]{3,2048}|(?<![a-z0-9@.])(?:(?:www\.)?(?:t|telegram)\.me|wa\.me|discord\.gg|chat\.whatsapp\.com|line\.me|(?:qm|jq|pd)\.qq\.com|weixin\.qq\.com|signal\.group|(?:pan|yun)\.baidu\.com|pan\.quark\.cn|drive\.uc\.cn|www\.(?:aliyundrive|alipan|123pan)\.com|115\.com|[a-z0-9-]{1,20}\.lanzou[a-z]\.com|cloud\.189\.cn|pan\.xunlei\.com|(?:cai)?yun\.139\.com|share\.weiyun\.com|mega\.nz|drive\.google\.com|www\.[a-z0-9-]{2,40}\.[a-z]{2,6})\/[^\s\u3000-\u303f\u4e00-\u9fff\uff00-\uffef"'<>()[\]{}，。；、]{1,2048}/gu;

/** A Chinese mobile number that stands unlabelled: 11 digits from 13 to 19 on, with up to four gaps. */
const MOBILE =
  /(?<![\da-z@_.#/=&-])(?:(?:\+|00)?86[\s-]?)?(?=[1幺一壹][\s.·_-]?[3-9三四五六七八九叁肆伍陆柒捌玖])/gu;
/** TRON and Ethereum addresses, by which USDT is paid (Base58Check from T; EIP-55). Case counts: they run on NFKC text. */
const FOLDED_WALLET = /(?<![\da-z])(?:t[1-9a-z]{33}|0x[\da-f]{40})(?![\da-z])/gu;
const WALLET = /(?<![\dA-Za-z])(?:T[1-9A-HJ-NP-Za-km-z]{33}|0x[\dA-Fa-f]{40})(?![\dA-Za-z])/gu;

/** A share's code, after its link or within it, as disks write it (`提取码: ab3d`, `?pwd=ab3d`). */
const CODE_BEHIND =
  /^[^\n]{0,24}?(?:提取码|访问码|密码|口令|(?<![a-z])(?:code|pwd)(?![a-z]))[\s:是为=]{0,3}([a-z\d]{3,8})(?![a-z\d])/u;
const CODE_WITHIN = /[?&](?:pwd|password|code)=([A-Za-z\d]{3,8})(?![A-Za-z\d])/u;

function codeOf({ folded, raw }: Reading, link: string, to: number): string | undefined {
  const match = CODE_BEHIND.exec(folded.text.slice(to, to + 60));
  if (match === null) {
    return CODE_WITHIN.exec(link)?.[1];
  }
  const end = to + match[0].length;
  const [from, until] = sourceSpan(folded, end - (match[1] ?? '').length, end);
  return raw.slice(from, until).normalize('NFKC');
}

function addLinks(reading: Reading, found: Collection): void {
  const { folded, raw } = reading;
  for (const match of matchesIn(SIEVES.folded, LINK, folded.text)) {
    const written = match[0].replace(/[.,!?:;~]+$/u, '');
    const to = match.index + written.length;
    const [start, end] = sourceSpan(folded, match.index, to);
    const asGiven = raw
      .slice(start, end)
      .normalize('NFKC')
      .replaceAll(/\p{Cf}/gu, '');
    const handle = handleOfLink(asGiven) ?? handleOfLink(written);
    if (handle !== null) {
      found.add(handle.kind, {
        value: handle.value,
        from: match.index,
        to,
        certainty: CERTAINTY.verified,
        code: handle.kind === 'share' ? codeOf(reading, asGiven, to) : undefined,
      });
    }
  }
}

function addLabelled(text: string, found: Collection): void {
  for (const { kind, expression, read } of LABELS) {
    for (const match of matchesIn(SIEVES.folded, expression, text)) {
      const handle = read(text, match.index + match[0].length);
      if (handle !== null) {
        found.add(kind, handle);
      }
    }
  }
}

/** Whether a number is written as one: in one piece or a few, one character after another, or announced as a telephone. */
function isWritten(text: string, { value, from, to }: FoundHandle): boolean {
  const gaps = to - from - value.length;
  const announced = /(?:电话?|手机|致电|热线|短信|tel|phone|call)[\s:号码]{0,4}(?:\+?86[\s-]?)?$/u;
  return (
    gaps <= 4 ||
    /^\S(?:[ .·_-]\S){10}$/u.test(text.slice(from, to)) ||
    announced.test(text.slice(Math.max(0, from - 14), from))
  );
}

function addMobiles(text: string, found: Collection): void {
  for (const match of matchesIn(SIEVES.folded, MOBILE, text)) {
    const number = readDigits(text, match.index + match[0].length, 11, 11);
    if (number !== null && /^1[3-9]/u.test(number.value) && isWritten(text, number)) {
      found.add('phone', { ...number, certainty: CERTAINTY.bare });
    }
  }
}

function addWallets(reading: Reading, found: Collection): void {
  const { folded, raw } = reading;
  for (const match of matchesIn(SIEVES.folded, FOLDED_WALLET, folded.text)) {
    const to = match.index + match[0].length;
    const [start, end] = sourceSpan(folded, match.index, to);
    const asGiven = raw.slice(start, end).normalize('NFKC').match(WALLET)?.[0];
    if (asGiven?.startsWith('0x') === true) {
      found.add('usdt', { value: asGiven.toLowerCase(), from: match.index, to });
    } else if (asGiven !== undefined && tronHolds(asGiven)) {
      found.add('usdt', { value: asGiven, from: match.index, to, certainty: CERTAINTY.verified });
    }
  }
}

function addEmails(text: string, found: Collection): void {
  for (const email of findEmails(text)) {
    const before = text.slice(Math.max(0, email.from - 16), email.from);
    const pays = /(?:支付宝|(?<![a-z])zfb|(?<![a-z])alipay)[\s:账帐号户是为id]{0,6}$/u.test(before);
    found.add(pays ? 'alipay' : 'email', email);
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
  addEmails(text, found);
  addWallets(reading, found);
  addLabelled(text, found);
  addMobiles(text, found);
  addLabelledBehind(text, found);
  addTwins(text, found);
  if (found.placed.length === 0) {
    return [];
  }
  const seen = new Set<string>();
  return found.placed
    .map(({ handle }) => handle)
    .toSorted((one, other) => one.span[0] - other.span[0])
    .filter(({ kind, value }) => {
      const key = `${kind} ${value}`;
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    });
}
