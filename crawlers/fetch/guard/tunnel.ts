import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { pipeline } from 'node:stream';
import { PROXY_FAILURE_HEADER } from '../../../core/guard.ts';
import type { Connect } from './guard.ts';
import { CONNECTION_BYTES, metered } from './metered.ts';
import { proxyFailureOf } from './proxy-failure.ts';
import { portOf, readWebAddress } from './web-address.ts';

/** A tunnel without a byte for this long is closed. */
const IDLE_MS = 120_000;

/** Answers CONNECT: a connection that the guard opened, bytes passed both ways. `sockets` gets what must end with the proxy. */
export function tunneler(
  connect: Connect,
  sockets: Set<Socket>,
): (request: IncomingMessage, client: Duplex, head: Buffer) => void {
  async function serve(authority: string, client: Duplex, head: Buffer): Promise<void> {
    const upstream = await open(connect, authority);
    sockets.add(upstream);
    upstream.once('close', () => sockets.delete(upstream));
    join(client, upstream, head);
  }

  return (request, client, head) => {
    serve(request.url ?? '', client, head).catch((error: unknown) => refuse(client, error));
  };
}

async function open(connect: Connect, authority: string): Promise<Socket> {
  const url = readWebAddress(`http://${authority}`);
  return await connect(url.hostname, portOf(url));
}

function join(client: Duplex, upstream: Socket, head: Buffer): void {
  client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
  upstream.write(head);
  upstream.setTimeout(IDLE_MS, () => upstream.destroy());
  // Either side may break off at any time: that is the end of the tunnel, and nobody's failure.
  pipeline(client, upstream, () => upstream.destroy());
  pipeline(upstream, metered(CONNECTION_BYTES), client, () => client.destroy());
}

function refuse(client: Duplex, error: unknown): void {
  const { code, status, reason } = proxyFailureOf(error);
  client.end(
    `HTTP/1.1 ${status} ${reason}\r\n${PROXY_FAILURE_HEADER}: ${code}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
  );
}
