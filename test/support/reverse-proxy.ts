import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';

/** A reverse proxy on loopback, as it stands before a console. */
export interface ReverseProxy {
  readonly origin: string;
  /** Where requests go from now on. */
  leadTo(address: string): void;
  close(): Promise<void>;
}

/** Says of every request that it came from `client`. Either side may go at any moment. */
export async function startReverseProxy(client: string): Promise<ReverseProxy> {
  let target = new URL('http://127.0.0.1:9');
  const server = createServer((asked, answer) => void passOn(asked, answer, target, client));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port, not on a pipe
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    leadTo(address) {
      target = new URL(address);
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function passOn(
  asked: IncomingMessage,
  answer: ServerResponse,
  { host, hostname, port }: URL,
  client: string,
): Promise<void> {
  const headers = { ...asked.headers, host, 'x-forwarded-for': client };
  const onward = request({ host: hostname, port, path: asked.url, method: asked.method, headers });
  onward.on('response', (got) => {
    answer.writeHead(got.statusCode ?? 502, got.headers);
    pipeline(got, answer).catch(() => answer.destroy());
  });
  onward.on('error', () => answer.destroy());
  answer.on('close', () => onward.destroy());
  await pipeline(asked, onward).catch(() => onward.destroy());
}
