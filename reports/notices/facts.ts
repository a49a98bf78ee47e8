import type { Notice, Policy } from '../../core/notice.ts';
import type { Recipient } from '../../core/recipient.ts';
import type { Sender } from './sender.ts';

/** All that a notice says, before any language. What only a decision brings is null in a draft. */
export interface NoticeFacts extends Pick<Notice, 'caseId' | 'round' | 'cited'> {
  readonly id: string | null;
  readonly policy: Policy | null;
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly createdAt: Date | null;
  /** The notice that it takes back; absent in a request. */
  readonly withdraws?: NonNullable<Notice['withdraws']>;
  readonly recipient: Recipient;
  readonly sender: Sender;
  readonly publicUrl: string | null;
}
