import { headerValue } from '../bundle/header-field.ts';
import type { CdpChannel } from './cdp-channel.ts';
import type { PausedRequest } from './cdp-events.ts';
import { within } from './within.ts';

/** A body as far as it was taken. `streamed` says that the browser waits for it to be given back. */
export interface TakenBody {
  readonly bytes: Buffer;
  readonly truncated: 'length' | 'time' | null;
  readonly streamed: boolean;
}

/** Bounds for one body. */
export interface BodyBounds {
  readonly maxBytes: number;
  readonly ms: number;
}

/** What each read of a stream asks for: it returns only when so much is there, and small reads lose little when time is up. */
function readSize(reads: number): number {
  if (reads < 8) {
    return 512;
  }
  return reads < 24 ? 4_096 : 65_536;
}

/** Length of a body that says it and is not compressed, so that taking it whole is safe; else null. */
function plainLength({ responseHeaders = [] }: PausedRequest): number | null {
  const length = headerValue(responseHeaders, 'content-length');
  const isPlain = headerValue(responseHeaders, 'content-encoding') === null;
  return length !== null && /^\d{1,15}$/u.test(length) && isPlain ? Number(length) : null;
}

/** Statuses and methods whose responses have no body (RFC 9110, 6.4.1), and redirects, whose body Chromium discards. */
export function hasBody(paused: PausedRequest): boolean {
  const status = paused.responseStatusCode ?? 0;
  const isRedirect =
    [301, 302, 303, 307, 308].includes(status) &&
    headerValue(paused.responseHeaders ?? [], 'location') !== null;
  return !isRedirect && status !== 204 && status !== 304 && paused.request.method !== 'HEAD';
}

/** Reads a stream until it ends, or a bound is reached; what was read so far is kept either way. */
async function readStream(
  channel: CdpChannel,
  handle: string,
  bounds: BodyBounds,
): Promise<Omit<TakenBody, 'streamed'>> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  const until = performance.now() + bounds.ms;
  for (let reads = 0; ; reads += 1) {
    const rest = until - performance.now();
    const size = readSize(reads);
    const read = await within(rest, channel.send('IO.read', { handle, size }));
    if (read === null) {
      return { bytes: Buffer.concat(chunks), truncated: 'time' };
    }
    const chunk = Buffer.from(read.data, read.base64Encoded === true ? 'base64' : 'utf8');
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > bounds.maxBytes) {
      const kept = Buffer.concat(chunks).subarray(0, bounds.maxBytes);
      return { bytes: kept, truncated: 'length' };
    }
    if (read.eof) {
      return { bytes: Buffer.concat(chunks), truncated: null };
    }
  }
}

/**
 * Takes the body of a paused response. A body of known, plain, bearable length is taken whole; any other is streamed, so
 * that an endless one, or one that unpacks without end, stops at the bound.
 */
export async function takeBody(
  channel: CdpChannel,
  paused: PausedRequest,
  bounds: BodyBounds,
): Promise<TakenBody> {
  const { requestId } = paused;
  const length = plainLength(paused);
  if (length !== null && length <= bounds.maxBytes) {
    const taken = await within(bounds.ms, channel.send('Fetch.getResponseBody', { requestId }));
    return taken === null
      ? { bytes: Buffer.alloc(0), truncated: 'time', streamed: false }
      : {
          bytes: Buffer.from(taken.body, taken.base64Encoded ? 'base64' : 'utf8'),
          truncated: null,
          streamed: false,
        };
  }
  const { stream } = await channel.send('Fetch.takeResponseBodyAsStream', { requestId });
  const read = await readStream(channel, stream, bounds);
  channel.send('IO.close', { handle: stream }).catch(() => undefined);
  return { ...read, streamed: true };
}
