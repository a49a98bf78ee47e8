import { readFile } from 'node:fs/promises';
import { type Body, isFileBody } from '../bundle/file-body.ts';
import { headerValue } from '../bundle/header-field.ts';
import type { BodySink, BodyStore } from './body-store.ts';
import type { CdpChannel } from './cdp-channel.ts';
import type { PausedRequest } from './cdp-events.ts';
import { within } from './within.ts';

/** A body as far as it was taken. `streamed` says that the browser waits for it to be given back. */
export interface TakenBody {
  readonly body: Body;
  readonly truncated: 'length' | 'time' | null;
  readonly streamed: boolean;
}

/** Bounds for one body. */
export interface BodyBounds {
  readonly maxBytes: number;
  readonly ms: number;
  /** Ends the wait before its time. */
  readonly ends: AbortSignal;
}

/** A body up to this length is asked for whole; a longer one would be in memory several times over. */
const MOST_AT_ONCE = 1024 * 1024;

/** A longer body is not given back to the page: the protocol takes it in one message only. */
const MOST_GIVEN_BACK = 8 * 1024 * 1024;

/** What each read of a stream asks for: it returns only when so much is there, and small reads lose little when time is up. */
function readSize(reads: number): number {
  if (reads < 8) {
    return 512;
  }
  if (reads < 24) {
    return 4_096;
  }
  return reads < 48 ? 65_536 : 262_144;
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

/** Reads a stream until it ends, or a bound is reached; why it ended before its end. */
async function readStream(
  channel: CdpChannel,
  handle: string,
  bounds: BodyBounds,
  sink: BodySink,
): Promise<TakenBody['truncated']> {
  const until = performance.now() + bounds.ms;
  for (let reads = 0; ; reads += 1) {
    const rest = until - performance.now();
    const size = readSize(reads);
    const read = await within(rest, channel.send('IO.read', { handle, size }), bounds.ends);
    if (read === null) {
      return 'time';
    }
    await sink.put(Buffer.from(read.data, read.base64Encoded === true ? 'base64' : 'utf8'));
    if (sink.length > bounds.maxBytes) {
      return 'length';
    }
    if (read.eof) {
      return null;
    }
  }
}

/** Asks for a body whole. */
async function takeWhole(
  channel: CdpChannel,
  requestId: string,
  { ms, ends }: BodyBounds,
  sink: BodySink,
): Promise<TakenBody['truncated']> {
  const taken = await within(ms, channel.send('Fetch.getResponseBody', { requestId }), ends);
  if (taken === null) {
    return 'time';
  }
  await sink.put(Buffer.from(taken.body, taken.base64Encoded ? 'base64' : 'utf8'));
  return null;
}

/**
 * Takes the body of a paused response. A short body of known, plain length is taken whole; any other is streamed, so that a
 * long one goes to disk and an endless one, or one that unpacks without end, stops at the bound.
 */
export async function takeBody(
  channel: CdpChannel,
  paused: PausedRequest,
  bounds: BodyBounds,
  store: BodyStore,
): Promise<TakenBody> {
  const { requestId } = paused;
  const sink = store.open();
  const length = plainLength(paused);
  if (length !== null && length <= Math.min(bounds.maxBytes, MOST_AT_ONCE)) {
    const truncated = await takeWhole(channel, requestId, bounds, sink);
    return { body: await sink.end(bounds.maxBytes), truncated, streamed: false };
  }
  const { stream } = await channel.send('Fetch.takeResponseBodyAsStream', { requestId });
  const truncated = await readStream(channel, stream, bounds, sink);
  channel.send('IO.close', { handle: stream }).catch(() => undefined);
  return { body: await sink.end(bounds.maxBytes), truncated, streamed: true };
}

/** A body in base64 as the page gets it back, or null where it is too long for that. */
export async function givenBack(body: Body): Promise<string | null> {
  if (body.length > MOST_GIVEN_BACK) {
    return null;
  }
  const bytes = isFileBody(body) ? await readFile(body.path) : body;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
