import type { ShownNotice } from '../../../api/notices.ts';

/** What can be done about a notice. */
export type Deed =
  | 'look'
  | 'send'
  | 'approve'
  | 'refuse'
  | 'withdraw'
  | 'appeal'
  | 'again'
  | 'settleSent'
  | 'settleAgain'
  | 'test';

const OF_STATE: Readonly<Record<ShownNotice['state'], readonly Deed[]>> = {
  'awaiting-approval': ['withdraw', 'test'],
  due: ['send', 'withdraw', 'test'],
  'in-doubt': ['settleSent', 'settleAgain', 'withdraw'],
  accepted: ['look', 'again', 'withdraw', 'appeal', 'test'],
  refused: ['look', 'appeal'],
  withdrawn: [],
};

/** What the person may do about a notice as it stands. */
export function deedsFor(
  { state, withdraws }: ShownNotice,
  mayDecide: boolean,
  mayApprove: boolean,
): readonly Deed[] {
  const asked = mayDecide ? OF_STATE[state] : [];
  const decided = withdraws === null ? asked : asked.filter((one) => one === 'send');
  const isWaiting = state === 'awaiting-approval' && mayApprove;
  return isWaiting ? ['approve', 'refuse', ...decided] : decided;
}

/** The call that does it: its path below the notice, and its body. */
export function callOf(
  deed: Deed,
  { reason, extra }: { readonly reason: string; readonly extra: string },
): readonly [path: string, body: object] {
  switch (deed) {
    case 'look':
    case 'send':
      return ['acts', { act: deed }];
    case 'approve':
    case 'refuse':
      return ['approval', { act: deed, reason }];
    case 'withdraw':
      return ['acts', { act: deed, reason }];
    case 'appeal':
      return ['acts', { act: deed, reason, from: extra }];
    case 'again':
      return ['acts', { act: deed, reason, to: extra === '' ? null : extra }];
    case 'settleSent':
      return ['acts', { act: 'settle', as: 'sent', reason }];
    case 'settleAgain':
      return ['acts', { act: 'settle', as: 'again', reason }];
    case 'test':
      return ['test', { address: extra }];
  }
}
