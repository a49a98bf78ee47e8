import { request } from 'undici';
import { StageError } from '../../../core/failure.ts';
import type { DeliveryOutcome } from '../../../core/notice.ts';
import { legibleLine } from '../../words/legible.ts';
import { signedHeaders } from './sign.ts';

/** How long the other side may be silent, in milliseconds. */
const SILENCE_MS = 30_000;

/** A reply that is kept is no longer than this; more of it is not read. */
const REPLY_LENGTH = 500;

/** Answers below 500 that say "later" and not "never". */
const LATER: ReadonlySet<number> = new Set([408, 425, 429]);

/** What is posted, and what it is signed with. */
export interface SignedPost {
  readonly url: URL;
  /** The same for every copy. */
  readonly id: string;
  readonly at: Date;
  readonly body: string;
  readonly secret: Uint8Array;
}

/**
 * Posts JSON with the headers of Standard Webhooks. Any 2xx is `accepted`, with what the other side says as receipt; 4xx is its word
 * that it never will be, but for 408, 425 and 429; everything else, a redirect among it, is `unreachable`. Throws `ABORTED` alone.
 */
export async function postSigned(
  { url, id, at, body, secret }: SignedPost,
  signal: AbortSignal,
): Promise<DeliveryOutcome> {
  if (signal.aborted) {
    throw new StageError('ABORTED');
  }
  try {
    return await post(url, body, signedHeaders(id, at, body, secret), signal);
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
