import { z } from 'zod';
import { NOTICE_STATES, POLICIES } from '../../core/notice.ts';

export const ShownNotice = z.object({
  noticeId: z.string(),
  recipientId: z.string(),
  recipient: z.string(),
  round: z.int(),
  state: z.enum(NOTICE_STATES),
  policy: z.enum(POLICIES),
  reason: z.string(),
  decidedBy: z.string(),
  createdAt: z.string(),
  approvals: z.int(),
  approvedBy: z.array(z.object({ by: z.string(), reason: z.string(), at: z.string() })),
  /** Id of the notice that it takes back; null in a request. */
  withdraws: z.string().nullable(),
  follows: z.string().nullable(),
  urls: z.array(z.string()),
  deliveries: z.array(
    z.object({
      attempt: z.int(),
      channel: z.string(),
      at: z.string(),
      outcome: z.enum(['accepted', 'refused', 'unreachable', 'in-doubt']).nullable(),
      words: z.string().nullable(),
      ticket: z.string().nullable(),
    }),
  ),
  /** The last look at each address that it cites. */
  looks: z.array(
    z.object({
      url: z.string(),
      outcome: z.string(),
      proof: z.string(),
      at: z.string(),
      seenFrom: z.string().nullable(),
      count: z.int(),
    }),
  ),
});

export type ShownNotice = z.infer<typeof ShownNotice>;

export const CaseNotices = z.object({ notices: z.array(ShownNotice) });

export type CaseNotices = z.infer<typeof CaseNotices>;

const Reason = z.string().trim().min(1).max(2_000);

/** What somebody does about a notice that stands. */
export const NoticeAct = z.discriminatedUnion('act', [
  z.object({ act: z.literal('withdraw'), reason: Reason }),
  z.object({ act: z.literal('appeal'), reason: Reason, from: z.string().trim().min(1).max(200) }),
  z.object({ act: z.literal('again'), reason: Reason, to: z.string().max(200).nullable() }),
  z.object({ act: z.literal('settle'), reason: Reason, as: z.enum(['sent', 'again']) }),
  z.object({ act: z.literal('look') }),
  z.object({ act: z.literal('send') }),
]);

export type NoticeAct = z.infer<typeof NoticeAct>;

/** What a second person says of a notice that waits for one. */
export const NoticeApproval = z.object({ act: z.enum(['approve', 'refuse']), reason: Reason });

export type NoticeApproval = z.infer<typeof NoticeApproval>;

export const NoticeTest = z.object({ address: z.email() });

export const NoticeDone = z.object({ noticeId: z.string(), state: z.string(), words: z.string() });

export type NoticeDone = z.infer<typeof NoticeDone>;

export const NoticeText = z.object({
  recipient: z.string(),
  channel: z.string(),
  address: z.string(),
  subject: z.string(),
  text: z.string(),
  gaps: z.array(z.string()),
});

export type NoticeText = z.infer<typeof NoticeText>;
