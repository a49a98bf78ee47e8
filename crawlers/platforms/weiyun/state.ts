import type { PageAnswer } from '../../../core/page.ts';
import {
  isSuccess,
  type Meaning,
  proven,
  type ShareState,
  stateOfStatus,
  stateOfWords,
} from '../../disks/state.ts';
import { stateOfShown } from '../../disks/words-of-page.ts';
import { type Told, toldIn } from './told.ts';

/** Words of the page and of refusals: github WhiteSevs/TamperMonkeyScript; the last ones are from memory. */
const WORDS: readonly (readonly [string, Meaning])[] = [
  ['违反相关法规', 'removed'],
  ['已删除', 'removed'],
  ['已被删除', 'removed'],
  ['已经删除', 'removed'],
  ['目录无效', 'removed'],
  ['已过期', 'expired'],
  ['已取消', 'removed'],
  ['分享不存在', 'removed'],
  ['链接不存在', 'removed'],
  ['密码错误', 'needs-code'],
  ['访问密码', 'needs-code'],
  ['输入密码', 'needs-code'],
];

/** What an answer proves; null where it proves nothing. */
export function stateOfTold(answer: PageAnswer): ShareState | null {
  const byStatus = stateOfStatus(answer);
  if (byStatus !== null) {
    return byStatus;
  }
  const told = toldIn(answer);
  const byShare = told === null || !isSuccess(answer) ? null : stateOfShare(told);
  return (
    byShare ??
    (told === null || holdsShare(told) ? null : stateOfWords(told.message, WORDS)) ??
    stateOfShown(answer, WORDS)
  );
}

function holdsShare({ share }: Told): boolean {
  return share !== null && (share.name !== null || share.files.length > 0);
}

function stateOfShare(told: Told): ShareState | null {
  const { share, code } = told;
  if (share === null) {
    return null;
  }
  const isEmpty = share.files.length === 0 && share.notes.length === 0;
  if (share.isLocked && isEmpty) {
    return proven('needs-code', 'the share asks for a code');
  }
  return holdsShare(told) && (code ?? 0) === 0 ? proven('alive', 'the share is told') : null;
}
