import { connect } from 'node:net';
import { StageError } from '../../core/failure.ts';
import { readProxy } from '../settings/access.ts';
import type { Settings } from '../settings/settings.ts';

/** How long a proxy may take to be there. Milliseconds. */
const PATIENCE_MS = 5_000;

/** Whether the proxies of all vantages take connections, in words; `HOST_UNREACHABLE`, naming the vantage alone, where one does not. */
export async function vantagesReached({
  vantages,
  env,
}: Pick<Settings, 'vantages' | 'env'>): Promise<string> {
  for (const { name, proxy } of vantages) {
    // A handful, and the first that fails is told.
    // oxlint-disable-next-line no-await-in-loop
    const { hostname, port } = await readProxy(proxy, env);
    // oxlint-disable-next-line no-await-in-loop
    if (!(await takesConnections(hostname, port))) {
      throw new StageError('HOST_UNREACHABLE', `the proxy of ${name} does not answer`);
    }
  }
  const names = vantages.map(({ name }) => name).join(', ');
  return vantages.length === 0 ? 'none: removals are seen from here alone' : `${names} reached`;
}

function takesConnections(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: PATIENCE_MS });
    function end(isThere: boolean): void {
      socket.destroy();
      resolve(isThere);
    }
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });
}
