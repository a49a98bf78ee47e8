import type { Dispatcher } from 'undici';
import { buildConnector, Client } from 'undici';
import type { Guard } from '../guard/guard.ts';
import { wireFailureOf } from './failures.ts';

/** Says after a request which connection carried it. Travels with the request's options. */
export interface PeerNote {
  client: PeerClient | null;
}

/** One connection at a time to one origin, opened through a guard, which knows the address it is connected to. */
export class PeerClient extends Client {
  address: string | null = null;

  constructor(origin: URL, options: object, guard: Guard) {
    const note: { client: PeerClient | null } = { client: null };
    super(origin, {
      ...options,
      connect: guardedConnector(guard, (address) => {
        if (note.client !== null) {
          note.client.address = address;
        }
      }),
    });
    note.client = this;
  }

  override dispatch(
    options: Dispatcher.DispatchOptions,
    handler: Dispatcher.DispatchHandler,
  ): boolean {
    const { peer } = options as { readonly peer?: PeerNote };
    if (peer !== undefined) {
      peer.client = this;
    }
    return super.dispatch(options, handler);
  }
}

/** undici's way to connect, with every connection opened (and so checked) by the guard; TLS is laid over it. */
function guardedConnector(
  guard: Guard,
  onConnect: (address: string | null) => void,
): buildConnector.connector {
  const connectTls = buildConnector({ allowH2: false });
  return (options, callback) => {
    const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80);
    guard.connect(options.hostname, port).then(
      (socket) => {
        onConnect(socket.remoteAddress ?? null);
        if (options.protocol === 'https:') {
          connectTls({ ...options, httpSocket: socket }, callback);
        } else {
          callback(null, socket);
        }
      },
      (error: unknown) => callback(wireFailureOf(error), null),
    );
  };
}
