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

interface Given {
  readonly reason: string;
  /** What else the act wants to know. */
  readonly extra: string;
}

type Call = readonly [path: string, body: (given: Given) => object];

const CALLS: Readonly<Record<Deed, Call>> = {
  look: ['acts', () => ({ act: 'look' })],
  send: ['acts', () => ({ act: 'send' })],
  approve: ['approval', ({ reason }) => ({ act: 'approve', reason })],
  refuse: ['approval', ({ reason }) => ({ act: 'refuse', reason })],
  withdraw: ['acts', ({ reason }) => ({ act: 'withdraw', reason })],
  appeal: ['acts', ({ reason, extra }) => ({ act: 'appeal', reason, from: extra })],
  again: [
    'acts',
    ({ reason, extra }) => ({ act: 'again', reason, to: extra === '' ? null : extra }),
  ],
  settleSent: ['acts', ({ reason }) => ({ act: 'settle', as: 'sent', reason })],
  settleAgain: ['acts', ({ reason }) => ({ act: 'settle', as: 'again', reason })],
  test: ['test', ({ extra }) => ({ address: extra })],
};

/** The call that does it: its path below the notice, and its body. */
export function callOf(deed: Deed, given: Given): readonly [path: string, body: object] {
  const [path, body] = CALLS[deed];
  return [path, body(given)];
}
