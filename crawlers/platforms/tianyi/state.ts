import type { PageAnswer } from '../../../core/page.ts';
import { jsonIn } from '../../disks/json-answer.ts';
import {
  isSuccess,
  type Meaning,
  proven,
  type ShareState,
  stateOf,
  stateOfStatus,
  stateWithoutMeaning,
} from '../../disks/state.ts';
import { stateOfShown } from '../../disks/words-of-page.ts';
import { Answer } from './schema.ts';

/** Codes of the interface: public link checkers, and the messages that the service's page shows for them. */
const MEANINGS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['FileNotFound', 'removed'],
  ['ShareNotFound', 'removed'],
  ['ShareInfoNotFound', 'removed'],
  ['ShareNotFoundFlatDir', 'removed'],
  // The host found the content unfit.
  ['ShareAuditNotPass', 'removed'],
  ['ShareAuditWaiting', 'unknown'],
  ['ShareExpiredError', 'expired'],
]);

/** What the page shows in place of a share. */
const WORDS: readonly (readonly [string, Meaning])[] = [
  ['审核不通过', 'removed'],
  ['处于审核中', 'unknown'],
  ['页面不存在', 'removed'],
  ['文件不存在', 'removed'],
  ['请输入访问码', 'needs-code'],
];

/** The interface answers with XML where JSON was not agreed on: `<error><code>ShareNotFound</code>`. */
const XML_CODE = /<(?:res_)?code>\s{0,20}(\w{1,60})\s{0,20}<\/(?:res_)?code>/u;

/** What the first answer proves of the share. */
export function shareStateOf(answer: PageAnswer): ShareState {
  const share = jsonIn(answer, Answer);
  if (share !== null && share.code === '0' && isSuccess(answer)) {
    return stateOfOpen(share);
  }
  return (
    stateOfStatus(answer) ??
    stateOfCode(share?.code ?? xmlCodeIn(answer)) ??
    stateOfShown(answer, WORDS) ??
    stateWithoutMeaning(answer)
  );
}

function xmlCodeIn({ text }: PageAnswer): string | null {
  return XML_CODE.exec(text.slice(0, 5_000))?.[1] ?? null;
}

/** What a later answer proves: a code that opened the share, or a refusal; null where it proves nothing. */
export function laterStateOf(answer: PageAnswer): ShareState | null {
  const share = stateOfStatus(answer) === null ? jsonIn(answer, Answer) : null;
  if (share === null) {
    return null;
  }
  return isUnlocking(share) && isSuccess(answer)
    ? proven('alive', 'the code opens it')
    : stateOfCode(share.code);
}

/** Whether the answer is that to a right code: it names the share and asks for no code. */
export function isUnlocking(share: Answer): boolean {
  return share.code === '0' && share.shareId !== null && share.needAccessCode !== true;
}

function stateOfOpen(share: Answer): ShareState {
  if (share.needAccessCode === true) {
    return proven('needs-code', 'needAccessCode 1');
  }
  return share.fileName === null && share.shareId === null
    ? proven('unknown', 'res_code 0 without a share')
    : proven('alive', 'res_code 0');
}

/** Codes that name the access code refuse it; that they do is from memory. */
function stateOfCode(code: string | null): ShareState | null {
  if (code === null || code === '0') {
    return null;
  }
  const meaning = MEANINGS.get(code) ?? (/accesscode/iu.test(code) ? 'needs-code' : null);
  return meaning === null ? null : stateOf(meaning, `res_code ${code}`);
}
