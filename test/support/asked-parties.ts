import type { Recipient } from '../../core/recipient.ts';

/** Mailboxes of those who are asked in the demonstration town. */
export const MAILBOX = {
  site: 'desk@town.example',
  messenger: 'abuse@messenger.example',
  payment: 'report@payment.example',
  body: 'jubao@body.example',
} as const;

/** Who is asked in the demonstration town. All but the disk take the place of a shipped recipient; the others of the directory stay. */
export function askedParties(webhookUrl: string): readonly Recipient[] {
  return [
    party({ id: 'town-desk', role: 'site', address: MAILBOX.site, termHours: 40 * 24 }),
    party({
      id: 'town-disk',
      role: 'cloud-disk',
      channel: 'webhook',
      address: webhookUrl,
      acts: { words: ['青梧网盘'] },
    }),
    party({
      id: 'tencent-qq',
      role: 'messenger',
      address: MAILBOX.messenger,
      acts: { handles: ['qq'] },
    }),
    party({
      id: 'alipay-desk',
      role: 'payment',
      address: MAILBOX.payment,
      acts: { words: ['支付宝'] },
      termHours: 48,
      escalatesTo: ['12377'],
      chase: { rounds: 2, escalates: true },
    }),
    party({ id: '12377', role: 'public-body', address: MAILBOX.body }),
  ];
}

function party(fields: Pick<Recipient, 'id' | 'role' | 'address'> & Partial<Recipient>): Recipient {
  const common = { name: fields.id, channel: 'smtp', languages: ['zh', 'en'] } as const;
  return { ...common, source: 'test', checkedOn: '2026-11-22', ...fields };
}
