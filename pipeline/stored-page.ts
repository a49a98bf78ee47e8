import type { Capture, CapturedExchange } from '../core/capture.ts';
import { StageError } from '../core/failure.ts';
import type { Page, PageAnswer } from '../core/page.ts';
import type { LineDeps } from './deps.ts';

/** A capture as adapters read it, made from stored bytes alone. */
export async function storedPage(
  capture: Capture,
  target: { readonly accessCode: string | null },
  timeZone: string,
  deps: Pick<LineDeps, 'blobs' | 'reader'>,
  signal: AbortSignal,
): Promise<Page> {
  const answers = await Promise.all(
    capture.exchanges.map((exchange) => storedAnswer(exchange, deps, signal)),
  );
  if (answers.length === 0) {
    throw new StageError('NOT_FOUND', `the capture ${capture.id} holds no answer`);
  }
  return { url: capture.url, accessCode: target.accessCode, timeZone, answers };
}

async function storedAnswer(
  exchange: CapturedExchange,
  { blobs, reader }: Pick<LineDeps, 'blobs' | 'reader'>,
  signal: AbortSignal,
): Promise<PageAnswer> {
  return reader.answerOf({
    request: {
      method: exchange.method,
      url: exchange.url,
      headers: exchange.requestHeaders,
      body: exchange.requestBody,
    },
    finalUrl: exchange.finalUrl,
    redirects: exchange.redirects,
    status: exchange.status,
    headers: exchange.headers,
    body: await blobs.get(exchange.bodyDigest, signal),
    serverIp: exchange.serverIp,
    fetchedAt: new Date(exchange.fetchedAt),
  });
}
