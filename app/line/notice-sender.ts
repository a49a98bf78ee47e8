import { sha256 } from '../../core/digest.ts';
import type { DeliveryOutcome, Notice } from '../../core/notice.ts';
import type { Recipient } from '../../core/recipient.ts';
import { composeNotice, deliver } from '../../reports/index.ts';

/** What a desk sends notices with. */
interface SenderParts {
  readonly recipientOf: (notice: Pick<Notice, 'recipientId'>) => Recipient;
  readonly from: Parameters<typeof composeNotice>[2];
  readonly words: Parameters<typeof composeNotice>[3];
  readonly channels: Parameters<typeof deliver>[2];
}

/** Sends notices to their recipients, and tests to ourselves. */
export interface NoticeSender {
  send(notice: Notice, signal: AbortSignal): Promise<DeliveryOutcome>;
  /** To an address of ours instead of the recipient's: a mail, or a file of the outbox without a mail server. */
  sendTest(notice: Notice, address: string, signal: AbortSignal): Promise<DeliveryOutcome>;
}

export function noticeSender({ recipientOf, from, words, channels }: SenderParts): NoticeSender {
  return {
    async send(notice, signal) {
      const recipient = recipientOf(notice);
      const composed = composeNotice(notice, recipient, from, words);
      return await deliver(composed, recipient, channels, signal);
    },
    async sendTest(notice, address, signal) {
      const channel = channels.smtpUrl === null ? 'mail-file' : 'smtp';
      const recipient = { ...recipientOf(notice), channel, address } as const;
      const test = { ...notice, id: `test-${sha256(address).slice(0, 8)}-${notice.id}` };
      const composed = composeNotice(test, recipient, from, { ...words, isTest: true });
      return await deliver(composed, recipient, channels, signal);
    },
  };
}
