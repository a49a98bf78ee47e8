import type { DeliveryOutcome } from '../../../core/notice.ts';
import { xarfReport } from '../../formats/xarf/report.ts';
import type { ComposedNotice } from '../../notices/composed-notice.ts';
import type { ChannelDeps } from '../channel.ts';
import { postSigned } from './post.ts';
import { WebhookUrl } from './schema.ts';

/**
 * Posts the notice. Any 2xx is `accepted`, with what the other side says as receipt; 4xx is its word that it never will be, but
 * for 408, 425 and 429; everything else, a redirect among it, is `unreachable`. The id is the same each time, so that a copy
 * can be told.
 */
export async function deliverByWebhook(
  composed: ComposedNotice,
  { webhooks }: ChannelDeps,
  signal: AbortSignal,
): Promise<DeliveryOutcome> {
  const url = WebhookUrl.safeParse(composed.recipient.address);
  if (!url.success) {
    return { kind: 'refused', reply: 'the address of the recipient is none for a webhook' };
  }
  if (webhooks === undefined) {
    return { kind: 'unreachable', reply: 'webhooks are not set up' };
  }
  const body = bodyOf(composed);
  const id = composed.messageId.replaceAll(/[<>]/gu, '');
  const secret = webhooks.secretOf(composed.recipient.id);
  return await postSigned({ url: url.data, id, at: webhooks.now(), body, secret }, signal);
}

/** The notice in words, and as the report that programs read; a withdrawal names the notice that it takes back. */
function bodyOf(composed: ComposedNotice): string {
  const { notice, recipient, sender, subject, text } = composed;
  const { withdraws } = notice;
  return JSON.stringify({
    type: withdraws === undefined ? 'takedown.requested' : 'takedown.withdrawn',
    timestamp: notice.createdAt.toISOString(),
    data: {
      noticeId: notice.id,
      caseId: notice.caseId,
      round: notice.round,
      policy: notice.policy,
      recipient: recipient.id,
      answerTo: sender.email,
      urls: notice.cited.map(({ url }) => new URL(url).href),
      subject,
      text,
      ...(withdraws === undefined ? { xarf: xarfReport(composed) } : { withdraws: withdraws.id }),
    },
  });
}
