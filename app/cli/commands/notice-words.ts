import type { Notice } from '../../../core/notice.ts';

/** A notice for `--json`. */
export function noticeDocument({ id, cited, ...notice }: Notice): object {
  return { noticeId: id, ...notice, cited };
}

/** A notice in few words, for `--json`. */
export function noticeBrief({ id, recipientId, round, state }: Notice): object {
  return { noticeId: id, recipientId, round, state };
}

/** A notice in a line. */
export function noticeLine(notice: Notice): string {
  const withdraws = notice.withdraws === undefined ? '' : `  withdraws ${notice.withdraws.id}`;
  return `${notice.id}  ${notice.state.padEnd(9)} round ${notice.round}  to ${notice.recipientId}  case ${notice.caseId}  ${notice.cited.length} cited${withdraws}`;
}
