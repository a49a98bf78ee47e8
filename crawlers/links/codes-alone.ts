import { HAN_WORD, LATIN_WORD } from './access-code.ts';
import { undress } from './costumes.ts';
import { foldWidth } from './undisguise.ts';
import { readCode, WRITTEN_CODE } from './written-code.ts';

/** Characters of a text in which codes are looked for: whoever gives a code away says so in a few words. */
const MAX_CHARACTERS = 5_000;

/** Without one of these no code is announced; most texts are done here. */
const MAY_ANNOUNCE = /[码碼馬马🐴🐎取口令]|pass|pwd|code|tqm|mima/iu;

/** What may stand between the word and the code where nothing else does: that it is here, below, in reply. */
const PLACE =
  '(?:(?:在|见|如|就)?(?:楼下|下面|下边|下方|二楼|2楼|这里|这儿|此|图里|图中|图|评论区?|回复|本楼|下)|来了|补上|补发|补|发一下|忘发了|忘了发|忘了)?';

/** What says that the code is that of several. */
const EACH = '(?:都|均|全部|全|统一|統一|通用|一律)?';

/** The same before the word, or behind the code. */
const SHARED = new RegExp(
  `(?:统一|統一|通用|共用|相同|同一个?)的?${HAN_WORD}|${HAN_WORD}(?:都|均|全|统一|統一|通用|一律|一样|相同)|${HAN_WORD}[\\s:]{0,3}${WRITTEN_CODE}[\\s,(]{0,3}[^\\w\\s]{0,4}(?:通用|一样|相同|都是这个)`,
  'iu',
);

const ANNOUNCEMENT = new RegExp(
  `(?:${HAN_WORD}${PLACE}${EACH}(?:是|为|為)?[\\s:=~>→➡👉\\-"'“‘「『【[(,.!]{0,6}|${LATIN_WORD}\\s{0,3}(?:is\\s|[:=])\\s{0,3}["'“]?)${WRITTEN_CODE}`,
  'giu',
);

/** An address, whose parameters are nobody's announcement. */
const ADDRESS = /https?:\/\/[!-~]+/giu;

/** Words that take a code back. A share that will be sent anew once it is out of date is not out of date. */
const DOUBT =
  /不对|错误|错了|不行|不能用|没用|(?<![防不未没免避以])(?:失效|无效|过期)(?!不补|再|请|自|找|补|后|前|勿|联|就|可|会|的?话|重|随时)|吗\s*[?？]|wrong|invalid/iu;

/**
 * Extraction codes that a text announces on their own, each once, in order: `码 abcd`, `提取码在楼下: abcd`. None where the text
 * doubts them. The text of a picture is read the same way.
 */
export function codesAlone(text: string): readonly string[] {
  const short = text.slice(0, MAX_CHARACTERS);
  if (!MAY_ANNOUNCE.test(short) || DOUBT.test(short)) {
    return [];
  }
  const plain = undress(foldWidth(short)).replaceAll(ADDRESS, ' ');
  const codes = [...plain.matchAll(ANNOUNCEMENT)].flatMap(({ 1: written = '' }) => {
    const code = readCode(written);
    return code === null ? [] : [code];
  });
  return [...new Set(codes)];
}

/** Whether a text says that its code opens more than one share. */
export function saysSharedCode(text: string): boolean {
  return SHARED.test(undress(foldWidth(text.slice(0, MAX_CHARACTERS))));
}

/** Letters beside an announced code up to which a text says nothing else. */
const FEW_LETTERS = 16;

/** Whether a text says a code and little else. */
export function saysOnlyCode(text: string): boolean {
  const rest = undress(foldWidth(text.slice(0, MAX_CHARACTERS))).replaceAll(ANNOUNCEMENT, '');
  return rest.replaceAll(/[^\p{L}\p{N}]/gu, '').length <= FEW_LETTERS;
}

/** Four letters and digits, both, and nothing else: a code to those who wait for one. */
const BARE = /^\s*((?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{4})\s*[!.~。！]?\s*$/iu;

/** The code that is all that a text says, without a word about it. */
export function bareCode(text: string): string | null {
  return text.length > 20 ? null : (BARE.exec(foldWidth(text))?.[1] ?? null);
}
