import { type IncomingMessage, request as plainRequest } from 'node:http';
import { isIP, type Socket } from 'node:net';
import { connect as tlsConnect } from 'node:tls';
import { StageError } from '../../../core/failure.ts';
import type { HttpRequest } from './request.ts';

/** How long each step may take, in milliseconds. */
export interface ApiTimeouts {
  /** From the first byte sent until the status of the answer. */
  readonly answerMs: number;
  /** For the rest of the answer behind its status. */
  readonly bodyMs: number;
}

/** More of an answer is not read, in bytes: a ticket number stands in less. */
const MOST_READ = 65_536;

/** What came of a request. */
export type ApiAnswer =
  | {
      readonly kind: 'answered';
      readonly status: number;
      /** Names in lower case. */
      readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
      /** As much of it as was read. */
      readonly body: string;
    }
  /** No status came. `isWhole`: all of the request was handed over, so that it may have been taken. */
  | { readonly kind: 'silent'; readonly isWhole: boolean; readonly why: string };

/** One request on one connection, which is closed in the end. No redirect is followed. An abort throws `ABORTED`. */
export async function exchange(
  request: HttpRequest,
  open: (host: string, port: number) => Promise<Socket>,
  timeouts: ApiTimeouts,
  signal: AbortSignal,
): Promise<ApiAnswer> {
  let isWhole = false;
  let socket: Socket | null = null;
  const limit = AbortSignal.any([signal, AbortSignal.timeout(timeouts.answerMs)]);
  try {
    socket = await connected(request.url, open, limit);
    const message = await sent(request, socket, limit, () => {
      isWhole = true;
    });
    return {
      kind: 'answered',
      status: message.statusCode ?? 0,
      headers: message.headers,
      body: await beginningOf(
        message,
        AbortSignal.any([signal, AbortSignal.timeout(timeouts.bodyMs)]),
      ),
    };
  } catch (error) {
    return { kind: 'silent', isWhole, why: whyOf(error) };
  } finally {
    socket?.destroy();
    if (signal.aborted) {
      throwAborted();
    }
  }
}

function throwAborted(): never {
  throw new StageError('ABORTED');
}

/** A connection to an address that may be reached, with TLS where the address says so. */
async function connected(
  { protocol, hostname, port }: URL,
  open: (host: string, port: number) => Promise<Socket>,
  limit: AbortSignal,
): Promise<Socket> {
  const isSecure = protocol === 'https:';
  const usual = isSecure ? 443 : 80;
  const socket = await unlessAborted(open(hostname, port === '' ? usual : Number(port)), limit);
  if (!isSecure) {
    return socket;
  }
  const host = hostname.replaceAll(/^\[|\]$/gu, '');
  // RFC 6066 section 3 has names alone; an address is checked against the certificate all the same.
  const name = isIP(host) === 0 ? { servername: host } : {};
  const secured = tlsConnect({ socket, host, ...name, minVersion: 'TLSv1.2' });
  await unlessAborted(
    new Promise((resolve, reject) => {
      secured.once('secureConnect', resolve).once('error', reject).once('close', reject);
    }),
    limit,
  ).catch((error: unknown) => {
    socket.destroy();
    throw error;
  });
  return secured;
}

/** The head of the answer. `onWhole` is called when the system has taken all of the request. */
async function sent(
  { method, url, headers, body }: HttpRequest,
  socket: Socket,
  limit: AbortSignal,
  onWhole: () => void,
): Promise<IncomingMessage> {
  const outgoing = plainRequest({
    method,
    host: url.hostname,
    path: `${url.pathname}${url.search}`,
    setHost: false,
    createConnection: () => socket,
    maxHeaderSize: 32_768,
  });
  outgoing.setHeader('Host', url.host);
  for (const [name, value] of headers) {
    outgoing.setHeader(name, value);
  }
  outgoing.setHeader('Content-Length', Buffer.byteLength(body));
  outgoing.setHeader('Connection', 'close');
  outgoing.once('finish', onWhole);
  const answer = new Promise<IncomingMessage>((resolve, reject) => {
    outgoing.once('response', resolve).on('error', reject);
  });
  outgoing.end(body);
  return await unlessAborted(answer, limit);
}

async function unlessAborted<T>(work: Promise<T>, limit: AbortSignal): Promise<T> {
  const over = new AbortController();
  const stopped = new Promise<never>((_, reject) => {
    limit.addEventListener('abort', () => reject(new Error('TIMEOUT')), { signal: over.signal });
    if (limit.aborted) {
      reject(new Error('TIMEOUT'));
    }
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    over.abort();
  }
}

/** As much of the body as is kept, and as comes in time: the status is the word that counts. */
async function beginningOf(message: IncomingMessage, limit: AbortSignal): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  function stop(): void {
    message.destroy();
  }
  limit.addEventListener('abort', stop, { once: true });
  try {
    for await (const chunk of message as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= MOST_READ) {
        break;
      }
    }
  } catch {
    // Cut off in the middle: what came is what there is.
  } finally {
    limit.removeEventListener('abort', stop);
  }
  return Buffer.concat(chunks).subarray(0, MOST_READ).toString('utf8');
}

/** The code of a failure, never its message: that may name what stands in the request. */
function whyOf(error: unknown): string {
  if (error instanceof StageError) {
    return error.code;
  }
  if (!(error instanceof Error)) {
    return 'no answer';
  }
  if ('code' in error) {
    return String(error.code);
  }
  return error.message === 'TIMEOUT' ? 'TIMEOUT' : 'no answer';
}
