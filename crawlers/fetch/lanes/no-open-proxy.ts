import { createRequire, Module } from 'node:module';
import { dirname, join } from 'node:path';

/** Where nothing listens: TCP port 9, discard. Every page here has a proxy of its own in place of this one. */
const NOWHERE = 'http://127.0.0.1:9';

/**
 * Puts a stand-in where `@crawlee/browser-pool` 3.18.1 keeps `proxy-server.js`, which on import opens a forward proxy without a
 * password on all interfaces of the machine. To be called before anything imports `@crawlee/playwright`.
 */
export function keepProxyClosed(): void {
  const require = createRequire(import.meta.url);
  const requireThere = createRequire(require.resolve('@crawlee/playwright'));
  const path = requireThere.resolve(
    join(dirname(requireThere.resolve('@crawlee/browser-pool')), 'proxy-server.js'),
  );
  if (require.cache[path] !== undefined) {
    return;
  }
  const standIn = new Module(path);
  standIn.filename = path;
  standIn.loaded = true;
  standIn.exports = { getLocalProxyAddress: () => Promise.resolve(NOWHERE) };
  require.cache[path] = standIn;
}
