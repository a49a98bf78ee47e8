import type { Capture } from '../core/capture.ts';
import type { Exchange } from '../core/exchange.ts';
import { failureCodeOf } from '../core/failure.ts';
import type { LineDeps } from './deps.ts';

/**
 * What the program was answered when it collected a page, from stored bytes: an interface's answers may hold an offer that the
 * page shows to nobody without its code. An answer whose bytes are kept no longer is left out.
 */
export async function collectedOf(
  { exchanges }: Pick<Capture, 'exchanges'>,
  { blobs }: Pick<LineDeps, 'blobs'>,
  signal: AbortSignal,
): Promise<readonly Exchange[]> {
  const collected: Exchange[] = [];
  for (const exchange of exchanges) {
    const { method, url, requestHeaders, requestBody, bodyDigest, fetchedAt, ...told } = exchange;
    const body = await blobs.get(bodyDigest, signal).catch(absent);
    if (body !== null) {
      collected.push({
        request: { method, url, headers: requestHeaders, body: requestBody },
        finalUrl: told.finalUrl,
        redirects: told.redirects,
        status: told.status,
        headers: told.headers,
        body,
        serverIp: told.serverIp,
        fetchedAt: new Date(fetchedAt),
        ...(told.inSession === true ? { inSession: true } : {}),
      });
    }
  }
  return collected;
}

function absent(error: unknown): null {
  if (failureCodeOf(error) !== 'NOT_FOUND') {
    throw error;
  }
  return null;
}
