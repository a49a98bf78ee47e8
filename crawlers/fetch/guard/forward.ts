import type { IncomingMessage, ServerResponse } from 'node:http';
import { Agent, request as httpRequest } from 'node:http';
import type { Duplex } from 'node:stream';
import { pipeline } from 'node:stream';
import { StageError } from '../../../core/failure.ts';
import { PROXY_FAILURE_HEADER } from '../../../core/guard.ts';
import { wireFailureOf } from '../wire/failures.ts';
import type { Connect } from './guard.ts';
import { CONNECTION_BYTES, metered } from './metered.ts';
import { proxyFailureOf } from './proxy-failure.ts';
import { portOf, readWebAddress } from './web-address.ts';

/** Headers that belong to one connection (RFC 9110, 7.6.1), and our own, which no server may write. */
const CONNECTION_HEADERS = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  PROXY_FAILURE_HEADER,
]);

/** A server without a byte for this long is given up. */
const IDLE_MS = 60_000;

/** Node's connection pool, each connection opened by the guard. */
class GuardedAgent extends Agent {
  readonly #connect: Connect;

  constructor(connect: Connect) {
    super({ keepAlive: true, maxSockets: 8 });
    this.#connect = connect;
  }

  override createConnection(
    options: { readonly host?: string | null; readonly port?: number | string | null },
    callback?: (error: Error | null, stream: Duplex) => void,
  ): undefined {
    this.#open(options.host ?? '', Number(options.port), callback).catch(() => undefined);
  }

  async #open(
    host: string,
    port: number,
    callback?: (error: Error | null, stream: Duplex) => void,
  ): Promise<void> {
    try {
      callback?.(null, await this.#connect(host, port));
    } catch (error) {
      // Node's own calls pass nothing beside an error; the declaration knows only connections.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      callback?.(wireFailureOf(error), undefined as unknown as Duplex);
    }
  }
}

/** Answers requests in absolute form with what the server answers, bytes and headers as they come. */
export function forwarder(connect: Connect): {
  readonly serve: (request: IncomingMessage, response: ServerResponse) => void;
  readonly close: () => void;
} {
  const agent = new GuardedAgent(connect);
  return {
    serve(request, response) {
      try {
        forward(request, response, agent);
      } catch (error) {
        refuse(response, error);
      }
    },
    close: () => agent.destroy(),
  };
}

function forward(request: IncomingMessage, response: ServerResponse, agent: Agent): void {
  const url = readWebAddress(request.url ?? '');
  if (url.protocol !== 'http:') {
    throw new StageError('SCHEME_REFUSED', 'https goes through CONNECT');
  }
  const upstream = httpRequest({
    agent,
    host: url.hostname,
    port: portOf(url),
    path: url.pathname + url.search,
    method: request.method ?? 'GET',
    headers: passedOn(request.rawHeaders),
    setHost: false,
    maxHeaderSize: 64 * 1024,
    timeout: IDLE_MS,
  });
  upstream.once('timeout', () => upstream.destroy(new StageError('HOST_TIMEOUT', 'no byte')));
  upstream.once('error', (error) => refuse(response, error));
  upstream.once('response', (answer) => {
    response.sendDate = false;
    response.writeHead(
      answer.statusCode ?? 502,
      answer.statusMessage ?? '',
      passedOn(answer.rawHeaders),
    );
    // Either side may break off at any time; both are closed then, and the browser sees a body cut short.
    pipeline(answer, metered(CONNECTION_BYTES), response, () => undefined);
  });
  response.once('close', () => upstream.destroy());
  pipeline(request, upstream, () => undefined);
}

function passedOn(rawHeaders: readonly string[]): string[] {
  const headers: string[] = [];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? '';
    if (!CONNECTION_HEADERS.has(name.toLowerCase())) {
      headers.push(name, rawHeaders[index + 1] ?? '');
    }
  }
  return headers;
}

function refuse(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const { code, status, reason } = proxyFailureOf(error);
  response.writeHead(status, reason, {
    [PROXY_FAILURE_HEADER]: code,
    'content-type': 'text/plain',
  });
  response.end(code);
}
