import { StageError } from '../../core/failure.ts';
import type { RecipientApi } from '../../core/recipient-api.ts';
import { type ChannelDeps, type RecipientDirectory, secretsOf } from '../../reports/index.ts';
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

/** Every secret that a recipient's interface is asked with is there; else its notices would stay due (`INPUT_INVALID`). */
export async function assertApiSecrets(
  directory: RecipientDirectory,
  { env }: Pick<Settings, 'env'>,
): Promise<void> {
  for (const { id, api } of directory.values()) {
    for (const reference of api === undefined ? [] : referencesOf(api)) {
      await readSecret(reference, env).catch((error: unknown) => {
        throw new StageError('INPUT_INVALID', `${id}: ${reference} is not there`, { cause: error });
      });
    }
  }
}

function referencesOf(api: RecipientApi): readonly string[] {
  const { request, withdrawal } = api;
  return [request, ...(withdrawal === undefined ? [] : [withdrawal])].flatMap((one) =>
    secretsOf(api, one),
  );
}
