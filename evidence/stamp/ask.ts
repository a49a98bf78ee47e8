import { MAX_REPLY_BYTES } from './reply.ts';

/** What an authority answered: bytes that nobody has judged yet, or why there are none. */
export type Answer =
  | { readonly ok: true; readonly reply: Buffer }
  | { readonly ok: false; readonly why: string };

/** How long an authority may take, in milliseconds. */
const ASK_MS = 10_000;

async function bodyOf(response: Response): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const body: AsyncIterable<Uint8Array> | null = response.body;
  for await (const chunk of body ?? []) {
    length += chunk.byteLength;
    if (length > MAX_REPLY_BYTES) {
      return null;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function posted(url: string, request: Uint8Array, signal: AbortSignal): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/timestamp-query',
      accept: 'application/timestamp-reply',
      'user-agent': 'cardsweep',
    },
    body: Buffer.from(request),
    redirect: 'error',
    signal,
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    return { ok: false, why: `answers with status ${response.status}` };
  }
  const reply = await bodyOf(response);
  return reply === null
    ? { ok: false, why: `answers with more than ${MAX_REPLY_BYTES} bytes` }
    : { ok: true, reply };
}

/** Puts a request before an authority (RFC 3161, 3.4: HTTP). Throws only what the signal aborts with. */
export async function askAuthority(
  url: string,
  request: Uint8Array,
  signal: AbortSignal,
): Promise<Answer> {
  try {
    return await posted(url, request, AbortSignal.any([signal, AbortSignal.timeout(ASK_MS)]));
  } catch (error) {
    signal.throwIfAborted();
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    return { ok: false, why: isLate ? 'does not answer in time' : 'cannot be reached' };
  }
}
