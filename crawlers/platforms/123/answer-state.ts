import type { PageAnswer } from '../../../core/page.ts';
import { jsonIn } from '../../disks/json-answer.ts';
import {
  decidedByCode,
  isSuccess,
  type Meaning,
  type ShareState,
  stateOf,
  stateOfStatus,
  stateOfWords,
} from '../../disks/state.ts';
import { stateOfShown } from '../../disks/words-of-page.ts';
import { Answer } from './schema.ts';

/** Words of the messages of errors: one code (5103) stands for a wrong code and for a share that is not there. */
const MESSAGES: readonly (readonly [string, Meaning])[] = [
  ['提取码', 'needs-code'],
  ['分享页面不存在', 'removed'],
  ['分享不存在', 'removed'],
  ['已过期', 'expired'],
  ['已取消', 'removed'],
  ['违规', 'removed'],
  ['频繁', 'HOST_RATE_LIMITED'],
  ['请登录', 'WALL_LOGIN'],
];

/** What the share page shows in place of a share. */
const SENTENCES: readonly (readonly [string, Meaning])[] = [['分享页面不存在', 'removed']];

/** The state of a share by what it says of itself and, where it was asked for, by its root folder. */
export function shareState(opening: PageAnswer, root: PageAnswer | undefined): ShareState | null {
  return decidedByCode(answerState(opening), root === undefined ? null : answerState(root));
}

/** What an answer proves; null for what is no answer of the interface. */
export function answerState(answer: PageAnswer): ShareState | null {
  const byStatus = stateOfStatus(answer);
  if (byStatus !== null) {
    return byStatus;
  }
  const read = jsonIn(answer, Answer);
  if (read === null) {
    return stateOfShown(answer, SENTENCES);
  }
  if (read.code !== 0) {
    const state = stateOfWords(read.message, MESSAGES);
    return state === null ? null : { ...state, proof: `code ${read.code}, ${state.proof}` };
  }
  if (!isSuccess(answer) || !read.isTold) {
    return null;
  }
  return openState(read);
}

function openState({ isExpired, needsCode, entries }: Answer): ShareState {
  if (isExpired) {
    return stateOf('expired', 'Expired');
  }
  return needsCode && entries === null
    ? stateOf('needs-code', 'HasPwd')
    : stateOf('alive', 'code 0');
}
