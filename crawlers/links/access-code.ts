import { readCode, WRITTEN_CODE } from './written-code.ts';

/** Characters between a link and the word that announces its code. */
const REACH = 24;

/** Characters beside a link in which its code is looked for. */
export const CODE_WINDOW = 64;

/**
 * Words that announce an extraction code, as sellers and share buttons write them. `解压密码` (of an archive), `验证码` and the
 * like are other things. Full-width forms are folded before.
 */
export const HAN_WORD =
  '(?:提\\s?取\\s?(?:[码碼🐴🐎馬马吗嘛玛酷库裤]|ma?(?![a-z]))|提\\s?取(?=\\s?:|\\s?(?=[a-z]*\\d)(?=\\d*[a-z])[a-z0-9]{4}(?![a-z0-9]))|(?:[提题題][曲取区]|访问|訪問|分享|取件|提)\\s?(?:[码碼🐴🐎馬马玛]|ma(?![a-z]))|(?<!解压|解压缩|解壓)密\\s?[码碼]|口令|(?<![号维證证请编代条身源密验驗短掃扫数乱加解荐惠扣换換活册列尺鞋均起筹砝康款包大小])[码碼])';

/** The same in Latin letters, where a common word follows as easily as a code. */
export const LATIN_WORD = '(?<![a-z0-9])(?:passcode|password|passwd|pass|pwd|pw|code|tqm|mima|mm)';

/** What people write between the word and the code, and a remark that it is to be read backwards. */
const BETWEEN =
  '(?:\\s?[(]?(倒序|倒过来|反过来|倒着|反着)[写看读]?[)]?)?\\s{0,3}(?:是|为|為|is(?=\\s))?[\\s:=~>→➡👉\\-"\'“‘「『【[(]{0,5}';

/** Words that announce a code only right beside a link: anywhere else they are the password of a meeting, the number of a card. */
const WORD_BESIDE = '(?:暗[号號语語]|pin(?=\\s?:))';

const ANNOUNCED = `(?:(?:${HAN_WORD}|${WORD_BESIDE})${BETWEEN}|${LATIN_WORD}(?:\\s{0,3}(?:is\\s|[:=是为→➡])\\s{0,3}["'“]?|\\s{1,2}(?=[a-z]{0,7}\\d)))`;

const AFTER = new RegExp(`^[^]{0,${REACH}}?${ANNOUNCED}${WRITTEN_CODE}`, 'iu');
const BEFORE = new RegExp(
  `${ANNOUNCED}${WRITTEN_CODE}[^a-z0-9]{0,${REACH}}(?:(?<![a-z0-9])(?:link|url)[^a-z0-9]{0,4})?$`,
  'iu',
);

/** Between link and code, a line: `LINK----ab12`. */
const DASHED = /^\s{0,3}----\s{0,3}([a-z0-9]{4})(?![\w-])/iu;

/**
 * Four letters and digits right behind a link, without a word: `LINK k7m2`, `LINK|k7m2`, `LINK (k7m2)`. Letters and digits
 * in turns, so that no size (`500m`), definition (`720p`), format (`h264`) or year is one.
 */
const BARE =
  /^\s{0,3}(?:[|,;:]\s{0,2}|[([【「“"]\s?)?((?!\d+[a-z]{1,2}(?![a-z0-9])|[a-z]\d{3})(?=[a-z]{0,3}\d)(?=\d{0,3}[a-z])[a-z0-9]{4})(?:\s?[)\]】」”"]|(?=[\s,.;!|]|$))(?![\w-])/iu;

/** A code behind the address, as browser extensions for disks take it: `#ab12`; or with a line between: `|ab12`. */
const AS_FRAGMENT = /[#|](?=[a-z]*\d)([a-z0-9]{4})(?![\w/=&?-])/iu;
const IN_ADDRESS = /[?&#](?:pwd|password|passcode|accesscode)=([a-z0-9]{3,8})(?![a-z0-9])/iu;

/** The code within the address itself: `?pwd=`, or words that were pasted into it (Tianyi's share button does so). */
export function codeInAddress(rest: string): string | null {
  const named = IN_ADDRESS.exec(rest)?.[1];
  const code = named ?? AS_FRAGMENT.exec(rest)?.[1];
  if (code !== undefined) {
    return code;
  }
  const pasted = rest.indexOf('%');
  return pasted === -1
    ? null
    : (codeAfter(unescapeLoosely(rest.slice(pasted)).slice(-CODE_WINDOW))?.code ?? null);
}

/** The code announced within reach after a link, and how far it stretches. */
export function codeAfter(text: string): { readonly code: string; readonly length: number } | null {
  const dashed = DASHED.exec(text);
  if (dashed?.[1] !== undefined) {
    return { code: dashed[1], length: dashed[0].length };
  }
  const match = AFTER.exec(text.slice(0, CODE_WINDOW));
  const code = match === null ? null : codeOf(match);
  if (match !== null && code !== null) {
    return { code, length: match[0].length };
  }
  const bare = BARE.exec(text);
  return bare?.[1] === undefined ? null : { code: bare[1], length: bare[0].length };
}

/** The code announced within reach before a link. */
export function codeBefore(text: string): string | null {
  const match = BEFORE.exec(text.slice(-CODE_WINDOW));
  return match === null ? null : codeOf(match);
}

function codeOf([, backwards, written = '']: RegExpExecArray): string | null {
  const code = readCode(written);
  return code === null || backwards === undefined ? code : Array.from(code).toReversed().join('');
}

function unescapeLoosely(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFKC');
  } catch {
    return '';
  }
}
