import { request } from 'node:http';
import type { Socket } from 'node:net';
import { isIPv6 } from 'node:net';
import type { ProxyAddress } from '../../../core/access.ts';
import { StageError } from '../../../core/failure.ts';
import { noteAddress } from './connected-to.ts';

/**
 * Opens a tunnel to one of these addresses through the operator's own proxy, which may be anywhere. The proxy is given addresses
 * that were checked, never names, so that it reaches nothing that the guard would not. `HOST_UNREACHABLE`, `HOST_TIMEOUT`; it
 * never goes another way.
 */
export async function dialThrough(
  proxy: ProxyAddress,
  addresses: readonly string[],
  port: number,
  connectMs: number,
): Promise<Socket> {
  const [address] = addresses;
  if (address === undefined) {
    throw new StageError('HOST_UNREACHABLE', 'no address to connect to');
  }
  const authority = `${isIPv6(address) ? `[${address}]` : address}:${port}`;
  return noteAddress(await tunnelTo(authority, proxy, connectMs), address);
}

function tunnelTo(authority: string, proxy: ProxyAddress, connectMs: number): Promise<Socket> {
  const { hostname, port, authorization } = proxy;
  return new Promise((resolve, reject) => {
    const asking = request({
      host: hostname,
      port,
      method: 'CONNECT',
      path: authority,
      agent: false,
      headers: {
        host: authority,
        ...(authorization === null ? {} : { 'proxy-authorization': authorization }),
      },
    });
    const timer = setTimeout(() => {
      asking.destroy(new StageError('HOST_TIMEOUT', "the operator's proxy does not answer"));
    }, connectMs);
    asking.once('connect', ({ statusCode = 0 }, socket: Socket, head: Buffer) => {
      clearTimeout(timer);
      if (statusCode < 200 || statusCode > 299) {
        socket.destroy();
        reject(new StageError('HOST_UNREACHABLE', `the operator's proxy answered ${statusCode}`));
        return;
      }
      if (head.length > 0) {
        socket.unshift(head);
      }
      resolve(socket);
    });
    asking.once('response', (answer) => {
      clearTimeout(timer);
      answer.destroy();
      reject(new StageError('HOST_UNREACHABLE', "the operator's proxy opens no tunnel"));
    });
    asking.once('error', (error) => {
      clearTimeout(timer);
      reject(
        error instanceof StageError
          ? error
          : new StageError('HOST_UNREACHABLE', "the operator's proxy cannot be reached"),
      );
    });
    asking.end();
  });
}
