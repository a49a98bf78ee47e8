import { request } from 'undici';
import { StageError } from '../../../core/failure.ts';
import type { DeliveryOutcome } from '../../../core/notice.ts';
import { xarfReport } from '../../formats/xarf/report.ts';
import type { ComposedNotice } from '../../notices/composed-notice.ts';
import { legibleLine } from '../../words/legible.ts';
import type { ChannelDeps } from '../channel.ts';
import { WebhookUrl } from './schema.ts';
import { signedHeaders } from './sign.ts';

/** How long the other side may be silent, in milliseconds. */
const SILENCE_MS = 30_000;

/** A reply that is kept is no longer than this; more of it is not read. */
const REPLY_LENGTH = 500;

/** Answers below 500 that say "later" and not "never". */
const LATER: ReadonlySet<number> = new Set([408, 425, 429]);

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
  if (signal.aborted) {
    throw new StageError('ABORTED');
  }
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
  try {
    return await post(url.data, body, signedHeaders(id, webhooks.now(), body, secret), signal);
  } catch (error) {
    if (signal.aborted) {
      throw new StageError('ABORTED');
    }
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer';
    return { kind: 'unreachable', reply: code };
  }
}

async function post(
  url: URL,
  body: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<DeliveryOutcome> {
  const answer = await request(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
    body,
    signal,
    headersTimeout: SILENCE_MS,
    bodyTimeout: SILENCE_MS,
  });
  const { statusCode } = answer;
  const reply = legibleLine(`${statusCode} ${await beginningOf(answer.body)}`).slice(
    0,
    REPLY_LENGTH,
  );
  if (statusCode >= 200 && statusCode < 300) {
    return { kind: 'accepted', receipt: reply };
  }
  const isNever = statusCode >= 400 && statusCode < 500 && !LATER.has(statusCode);
  return { kind: isNever ? 'refused' : 'unreachable', reply };
}

async function beginningOf(
  body: AsyncIterable<Uint8Array> & { destroy(): unknown },
): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > REPLY_LENGTH) {
      break;
    }
  }
  body.destroy();
  return Buffer.concat(chunks).toString('utf8');
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
