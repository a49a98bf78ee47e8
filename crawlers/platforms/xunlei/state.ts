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
  walled,
} from '../../disks/state.ts';
import { stateOfShown } from '../../disks/words-of-page.ts';
import { Answer } from './schema.ts';

/** `share_status` as public link checkers know it. */
const MEANINGS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['PASS_CODE_EMPTY', 'needs-code'],
  ['PASS_CODE_ERROR', 'needs-code'],
  ['NOT_FOUND', 'removed'],
  ['DELETED', 'removed'],
  // The host found the content unfit.
  ['SENSITIVE_RESOURCE', 'removed'],
  ['EXPIRED', 'expired'],
]);

/** What the page shows in place of a share; from memory. */
const WORDS: readonly (readonly [string, Meaning])[] = [
  ['分享已被删除', 'removed'],
  ['分享已被取消', 'removed'],
  ['分享已取消', 'removed'],
  ['分享不存在', 'removed'],
  ['涉嫌违规', 'removed'],
  ['分享已过期', 'expired'],
  ['分享已失效', 'expired'],
  ['请输入提取码', 'needs-code'],
];

/** What the first answer proves of the share. */
export function shareStateOf(answer: PageAnswer): ShareState {
  const share = jsonIn(answer, Answer);
  if (share?.status === 'OK' && isSuccess(answer)) {
    return proven('alive', 'share_status OK');
  }
  return (
    stateOfStatus(answer) ??
    (share === null ? null : stateOfRefusal(share)) ??
    stateOfShown(answer, WORDS) ??
    stateWithoutMeaning(answer)
  );
}

/** A status that means something, or the interface's wish for a token that only a captcha gives. */
function stateOfRefusal({ status, reason, error, errorText }: Answer): ShareState | null {
  const meaning = status === null ? undefined : MEANINGS.get(status);
  if (meaning !== undefined) {
    return stateOf(meaning, `share_status ${status}${reason === null ? '' : ` ${reason}`}`);
  }
  return /captcha/iu.test(`${error} ${errorText}`)
    ? walled('WALL_CAPTCHA', `error ${error ?? 'captcha'}`)
    : null;
}
