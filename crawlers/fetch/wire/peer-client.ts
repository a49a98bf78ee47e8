import type { Dispatcher } from 'undici';
import { buildConnector, Client } from 'undici';
import { connectedTo } from '../guard/connected-to.ts';
import type { Guard } from '../guard/guard.ts';
import { wireFailureOf } from './failures.ts';

/** Says after a request which connection carried it. Travels with the request's options. */
export class PeerNote {
  client: PeerClient | null = null;
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
    if ('peer' in options && options.peer instanceof PeerNote) {
      options.peer.client = this;
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

  async function open(
    options: buildConnector.Options,
    callback: buildConnector.Callback,
  ): Promise<void> {
    const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80);
    const socket = await guard.connect(options.hostname, port);
    onConnect(connectedTo(socket));
    if (options.protocol === 'https:') {
      connectTls({ ...options, httpSocket: socket }, callback);
    } else {
      callback(null, socket);
    }
  }

  return (options, callback) => {
    open(options, callback).catch((error: unknown) => {
      // A connection that fails is told through the callback, as undici wants it.
      // oxlint-disable-next-line promise/no-callback-in-promise
      callback(wireFailureOf(error), null);
    });
  };
}
