import type { AccessOf, ProxyAddress } from '../../core/access.ts';
import type { Vantage } from '../../core/vantage.ts';
import type { FetcherDeps } from '../../crawlers/fetch/index.ts';
import { readProxy } from '../settings/access.ts';
import type { Settings } from '../settings/settings.ts';
import { VERSION } from '../settings/version.ts';
import { lazyFetcher } from './lazy-fetcher.ts';

/** What the fetchers of all places share: the hosts' paces first. */
interface VantageParts
  extends Pick<FetcherDeps, 'paceBook' | 'now' | 'browser' | 'lookup' | 'sleep' | 'limits'> {
  readonly access: AccessOf;
}

/** The vantages of an installation, each with a fetcher of its own. */
export interface Vantages {
  readonly all: readonly Vantage[];
  close(): Promise<void>;
}

/**
 * A fetcher through each of the operator's proxies, under the same manners and as whom the operator is to a source. Settings are
 * read now (`INPUT_INVALID`, `FILE_UNREADABLE`, naming references alone); nothing is connected to before the first look.
 */
export async function openVantages(
  { vantages, env }: Pick<Settings, 'vantages' | 'env'>,
  parts: VantageParts,
): Promise<Vantages> {
  const all = await Promise.all(
    vantages.map(async ({ name, proxy }) => ({
      name,
      fetcher: fetcherThrough(await readProxy(proxy, env), parts),
    })),
  );
  return {
    all,
    async close() {
      await Promise.all(all.map(({ fetcher }) => fetcher.close()));
    },
  };
}

function fetcherThrough(proxy: ProxyAddress, parts: VantageParts): ReturnType<typeof lazyFetcher> {
  return lazyFetcher(async () => {
    const { createFetcher, openGuardedProxy } = await import('../../crawlers/fetch/index.ts');
    return createFetcher({
      ...parts,
      version: VERSION,
      openProxy: (policy) => openGuardedProxy(policy, { proxy }),
      access: (sourceId) => ({ proxy, cookies: parts.access(sourceId)?.cookies ?? [] }),
    });
  });
}
