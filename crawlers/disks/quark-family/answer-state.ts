import type { PageAnswer } from '../../../core/page.ts';
import { jsonIn } from '../json-answer.ts';
import {
  isSuccess,
  type Meaning,
  type ShareState,
  stateOf,
  stateOfStatus,
  stateOfWords,
} from '../state.ts';
import { stateOfShown } from '../words-of-page.ts';
import { Answer } from './schema.ts';

/**
 * Codes of the share interface as public link checkers name them (github Lampon/PanCheck, WhiteSevs/TamperMonkeyScript, fish2018/pansou):
 * code needed or wrong, gone, expired, cancelled, sharer banned, asked too often; 31001 asks for a login.
 */
const CODES: Readonly<Record<number, Meaning>> = {
  41_004: 'removed',
  41_005: 'needs-code',
  41_006: 'removed',
  41_008: 'needs-code',
  41_010: 'removed',
  41_011: 'expired',
  41_012: 'removed',
  41_013: 'HOST_RATE_LIMITED',
  41_031: 'removed',
  31_001: 'WALL_LOGIN',
};

/** Words of the interface's messages, where a code is missing or new. They are the host's own, no seller writes them. */
const MESSAGES: readonly (readonly [string, Meaning])[] = [
  ['提取码', 'needs-code'],
  ['频繁', 'HOST_RATE_LIMITED'],
  ['require login', 'WALL_LOGIN'],
  ['封禁', 'removed'],
  ['违规', 'removed'],
  ['取消', 'removed'],
  ['过期', 'expired'],
  ['不存在', 'removed'],
  ['删除', 'removed'],
];

/** Sentences that the share page shows in place of a share. */
const SENTENCES: readonly (readonly [string, Meaning])[] = [
  ['分享地址已失效', 'expired'],
  ['该分享已被取消，无法访问', 'removed'],
  ['该分享已失效，不可访问', 'removed'],
];

/** What an answer of the interface proves; null for what is none, such as a page that says nothing of its share. */
export function answerState(answer: PageAnswer): ShareState | null {
  const byStatus = stateOfStatus(answer);
  if (byStatus !== null) {
    return byStatus;
  }
  const read = jsonIn(answer, Answer);
  if (read === null) {
    return stateOfShown(answer, SENTENCES);
  }
  const { code, message, hasContent } = read;
  if (code === 0) {
    return hasContent && isSuccess(answer) ? stateOf('alive', 'code 0') : null;
  }
  const meaning = code === null ? undefined : CODES[code];
  return meaning === undefined
    ? stateOfWords(message ?? '', MESSAGES)
    : stateOf(meaning, `code ${code}`);
}

/** The answer as the interface gave it, opened; null where it is another or refuses. */
export function openedAnswer(answer: PageAnswer | undefined): Answer | null {
  const read = answer !== undefined && isSuccess(answer) ? jsonIn(answer, Answer) : null;
  return read?.code === 0 ? read : null;
}
