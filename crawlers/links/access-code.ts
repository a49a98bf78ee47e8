/** Characters between a link and the word that announces its code. */
const REACH = 24;

/** Characters beside a link in which its code is looked for. */
export const CODE_WINDOW = 56;

/**
 * Words that announce an extraction code, as sellers and share buttons write them. `解压密码` (of an archive), `验证码` and the
 * like are other things. Full-width forms are folded before.
 */
const WORD =
  '(?:(?:提取|访问|分享|取件|提)\\s?(?:码|碼|🐴|馬|马|吗|ma)|(?<!解压|解压缩)密\\s?[码碼]|口令|(?<![号维证请编代条身源密])码|passcode|password|pwd|(?<![a-z])code)';

const CODE = '\\s{0,3}[:=是为]{0,2}\\s{0,3}([a-z0-9]{3,8})(?![a-z0-9])';

const AFTER = new RegExp(`^[^]{0,${REACH}}?${WORD}${CODE}`, 'iu');
const BEFORE = new RegExp(`${WORD}${CODE}[^a-z0-9]{0,${REACH}}$`, 'iu');
const IN_ADDRESS = /[?&#](?:pwd|password|passcode|accesscode)=([a-z0-9]{3,8})(?![a-z0-9])/iu;

/** The code within the address itself: `?pwd=`, or words that were pasted into it (Tianyi's share button does so). */
export function codeInAddress(rest: string): string | null {
  const named = IN_ADDRESS.exec(rest)?.[1];
  if (named !== undefined) {
    return named;
  }
  return rest.includes('%')
    ? (codeAfter(unescapeLoosely(rest).slice(-CODE_WINDOW))?.code ?? null)
    : null;
}

/** The code announced within reach after a link, and how far it stretches. */
export function codeAfter(text: string): { readonly code: string; readonly length: number } | null {
  const match = AFTER.exec(text.slice(0, CODE_WINDOW));
  return match?.[1] === undefined ? null : { code: match[1], length: match[0].length };
}

/** The code announced within reach before a link. */
export function codeBefore(text: string): string | null {
  return BEFORE.exec(text.slice(-CODE_WINDOW))?.[1] ?? null;
}

function unescapeLoosely(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFKC');
  } catch {
    return '';
  }
}
