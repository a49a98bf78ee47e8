import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { failureCodeOf } from '../../../core/failure.ts';
import type { GuardedProxy, HostPolicy } from '../../../core/guard.ts';
import { connectedTo } from './connected-to.ts';
import { forwarder } from './forward.ts';
import type { GuardOptions } from './guard.ts';
import { createGuard } from './guard.ts';
import { tunneler } from './tunnel.ts';

/**
 * A forward proxy on 127.0.0.1 for a browser: plain requests in absolute form, everything else (https, web sockets) through
 * CONNECT, TLS untouched. Every connection is opened by a guard under `policy`.
 */
export async function openGuardedProxy(
  policy: HostPolicy,
  options: GuardOptions = {},
): Promise<GuardedProxy> {
  const resolved = new Map<string, readonly string[]>();
  const egress = new Set<string>();
  const guard = createGuard(policy, {
    ...options,
    onResolved: (hostname, addresses) => resolved.set(hostname, addresses),
  });
  const peers = new Map<string, string>();
  const refused = new Set<string>();

  async function connect(hostname: string, port: number): Promise<Socket> {
    const pair = `${hostname}:${port}`;
    try {
      const socket = await guard.connect(hostname, port);
      peers.set(pair, connectedTo(socket) ?? '');
      egress.add(socket.localAddress ?? '');
      return socket;
    } catch (error) {
      if (failureCodeOf(error) === 'ADDRESS_REFUSED') {
        refused.add(pair);
      }
      throw error;
    }
  }

  const forward = forwarder(connect);
  const server = createServer({ maxHeaderSize: 64 * 1024 }, forward.serve);
  const sockets = track(server);
  server.on('connect', tunneler(connect, sockets));
  const port = await listen(server);
  return {
    server: `http://127.0.0.1:${port}`,
    peers,
    refused,
    resolved,
    egress,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      forward.close();
      for (const socket of sockets) {
        socket.destroy();
      }
      await closed;
    },
  };
}

/** Every socket of the server that is open, so that closing it waits for nobody. */
function track(server: Server): Set<Socket> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => sockets.delete(socket));
  });
  return sockets;
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}
