import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:http';
import { connect, type Socket } from 'node:net';
import { listen, type TestHost } from './fetch-world.ts';

/** A forward proxy on loopback that opens tunnels from an address of its own, and remembers who asked for which. */
export async function startForwardProxy(localAddress = '127.0.0.1'): Promise<TestHost> {
  const requests: IncomingMessage[] = [];
  const server = createServer((_, response) => response.writeHead(405).end());
  server.on('connect', (request: IncomingMessage, client: Socket, head: Buffer) => {
    requests.push(request);
    const { hostname, port } = new URL(`http://${request.url ?? ''}`);
    const upstream = connect({ port: Number(port), host: hostname, localAddress }, () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      client.pipe(upstream).pipe(client);
    });
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
  });
  return { requests, ...(await listen(server)) };
}
