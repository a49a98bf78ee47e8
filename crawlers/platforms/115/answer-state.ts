import type { PageAnswer } from '../../../core/page.ts';
import { jsonIn } from '../../disks/json-answer.ts';
import {
  isSuccess,
  type Meaning,
  type ShareState,
  stateOf,
  stateOfStatus,
  stateOfWords,
} from '../../disks/state.ts';
import { stateOfShown } from '../../disks/words-of-page.ts';
import { Answer } from './schema.ts';

/** Numbers of refusals as public code records them: cancelled by the sharer; not there or deleted; a login asked for. */
const NUMBERS: Readonly<Record<number, Meaning>> = {
  4_100_010: 'removed',
  4_100_026: 'removed',
  990_001: 'WALL_LOGIN',
};

/** Words of walls, in messages and on pages: the interface asks for a captcha or a rest. */
const WALLS: readonly (readonly [string, Meaning])[] = [
  ['需要验证码', 'WALL_CAPTCHA'],
  ['人机验证', 'WALL_CAPTCHA'],
  ['操作过于频繁', 'HOST_RATE_LIMITED'],
  ['请稍后再试', 'HOST_RATE_LIMITED'],
];

/** Words of the messages of refusals. They are the host's own, no seller writes them. */
const MESSAGES: readonly (readonly [string, Meaning])[] = [
  ...WALLS,
  ['验证码', 'WALL_CAPTCHA'],
  ['访问码', 'needs-code'],
  ['分享已取消', 'removed'],
  ['已过期', 'expired'],
  ['不存在', 'removed'],
  ['已被删除', 'removed'],
  ['违规', 'removed'],
  ['请登录', 'WALL_LOGIN'],
  ['重新登录', 'WALL_LOGIN'],
];

/** What the share page shows in place of a share, and walls. */
const SENTENCES: readonly (readonly [string, Meaning])[] = [
  ...WALLS,
  ['无法加载分享 分享已取消', 'removed'],
  ['无法加载分享\n分享已取消', 'removed'],
];

/** `share_state` of a share that is open. */
const OPEN = 1;

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
  if (read.isOpen) {
    return isSuccess(answer) ? openState(read) : null;
  }
  if (!read.isRefused) {
    return null;
  }
  const meaning = read.errno === null ? undefined : NUMBERS[read.errno];
  return meaning === undefined
    ? (stateOfWords(read.error, MESSAGES) ?? stateOf('unknown', `errno ${read.errno}`))
    : stateOf(meaning, `errno ${read.errno}`);
}

/** A share may answer and be closed all the same: by the host with its reason, or while it is looked at. */
function openState({ shareState, forbidReason }: Answer): ShareState {
  if (shareState === null || shareState === OPEN) {
    return stateOf('alive', 'state true');
  }
  return forbidReason === null
    ? stateOf('unknown', `share_state ${shareState}`)
    : stateOf('removed', `share_state ${shareState} with a forbid_reason`);
}

/** The answer that opened a folder; null where it did not. */
export function openedAnswer(answer: PageAnswer): Answer | null {
  const read = isSuccess(answer) ? jsonIn(answer, Answer) : null;
  return read?.isOpen === true ? read : null;
}
