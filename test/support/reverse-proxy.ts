import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { listen } from './fetch-world.ts';

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
  const { port, close } = await listen(server);
  return {
    origin: `http://localhost:${port}`,
    leadTo(address) {
      target = new URL(address);
    },
    close,
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
