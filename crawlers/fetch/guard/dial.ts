import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { StageError } from '../../../core/failure.ts';

/** Of a host's addresses, how many are tried. */
const MOST_ADDRESSES = 4;

/**
 * Connects to the first of these IP addresses that answers, one after the other, all within `connectMs`. `HOST_TIMEOUT`
 * where none answered, `HOST_UNREACHABLE` where they refused.
 */
export async function dial(
  addresses: readonly string[],
  port: number,
  connectMs: number,
): Promise<Socket> {
  const tried = addresses.slice(0, MOST_ADDRESSES);
  let failure = new StageError('HOST_UNREACHABLE', 'no address to connect to');
  for (const address of tried) {
    try {
      // Addresses are alternatives in order of preference: the next is tried only when the one before has failed.
      // oxlint-disable-next-line no-await-in-loop
      return await connectTo(address, port, connectMs / tried.length);
    } catch (error) {
      failure = error instanceof StageError ? error : failure;
    }
  }
  throw failure;
}

function connectTo(address: string, port: number, timeoutMs: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: address, port, noDelay: true, keepAlive: true });
    const timer = setTimeout(() => {
      socket.destroy();
      reject(new StageError('HOST_TIMEOUT', `no connection to port ${port}`));
    }, timeoutMs);
    function fail(error: Error): void {
      clearTimeout(timer);
      reject(new StageError('HOST_UNREACHABLE', `no connection to port ${port}`, { cause: error }));
    }
    socket.once('error', fail);
    socket.once('connect', () => {
      clearTimeout(timer);
      socket.off('error', fail);
      resolve(socket);
    });
  });
}
