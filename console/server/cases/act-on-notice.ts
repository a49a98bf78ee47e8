import type { Actor } from '../../../core/rights.ts';
import { appeal } from '../../../pipeline/appeal.ts';
import { askAgain } from '../../../pipeline/ask-again.ts';
import { settle } from '../../../pipeline/settle.ts';
import { withdraw } from '../../../pipeline/withdraw.ts';
import type { NoticeAct, NoticeDone } from '../../api/notices.ts';
import type { CaseDeps } from './case-deps.ts';
import { lookNow } from './look-now.ts';

/** Does what somebody wants done about a notice that stands. */
export async function actOnNotice(
  noticeId: string,
  order: NoticeAct,
  { name: by }: Actor,
  { line, handOver }: Pick<CaseDeps, 'line' | 'handOver'>,
): Promise<NoticeDone> {
  switch (order.act) {
    case 'withdraw': {
      const withdrawal = await withdraw(noticeId, { by, reason: order.reason }, line);
      handOver(withdrawal === null ? [] : [withdrawal]);
      break;
    }
    case 'appeal':
      await appeal(noticeId, { by, reason: order.reason, from: order.from }, line);
      break;
    case 'again': {
      const again = { by, reason: order.reason, recipientId: order.to };
      handOver([await askAgain(noticeId, again, line)]);
      break;
    }
    case 'settle': {
      const settled = await settle(noticeId, { as: order.as, by, reason: order.reason }, line);
      handOver(settled.state === 'due' ? [settled] : []);
      break;
    }
    case 'look':
      await lookNow(noticeId, line);
      break;
    case 'send':
      handOver([await line.store.notices.get(noticeId)]);
  }
  const { state } = await line.store.notices.get(noticeId);
  return { noticeId, state, words: order.act };
}
