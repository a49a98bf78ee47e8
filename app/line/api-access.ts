import type { ChannelDeps } from '../../reports/index.ts';
import { readSecret } from '../settings/secret-reference.ts';
import type { Settings } from '../settings/settings.ts';

/** How long a connection to an interface may take, in milliseconds. */
const CONNECT_MS = 10_000;

/** What interfaces of recipients are reached with: the guard of the crawlers, and secrets by their references. */
export function apiAccess({ env }: Pick<Settings, 'env'>): NonNullable<ChannelDeps['api']> {
  return {
    now: () => new Date(),
    secretOf: (reference) => readSecret(reference, env),
    async connect(host, port, allowHosts) {
      const { createGuard } = await import('../../crawlers/fetch/index.ts');
      const socket = await createGuard({ allowHosts }, { connectMs: CONNECT_MS }).connect(
        host,
        port,
      );
      return socket;
    },
  };
}
