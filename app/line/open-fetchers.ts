import type { AccessOf } from '../../core/access.ts';
import type { Fetcher } from '../../core/fetcher.ts';
import type { OpenProxy } from '../../core/guard.ts';
import type { Vantage } from '../../core/vantage.ts';
import type { FetcherDeps } from '../../crawlers/fetch/index.ts';
import type { Settings } from '../settings/settings.ts';
import { VERSION } from '../settings/version.ts';
import { lazyFetcher } from './lazy-fetcher.ts';
import type { SharedBrowser } from './shared-browser.ts';
import { openVantages } from './vantages.ts';

/** What asks for pages, from here and from elsewhere. Nothing is connected to before it is asked. */
export interface Fetchers {
  readonly deps: { readonly fetcher: Fetcher; readonly vantages: readonly Vantage[] };
  /** The guarded proxy of the crawlers, loaded when a browser first needs it; behind it the operator's own, where he has set one. */
  readonly openProxy: OpenProxy;
  close(): Promise<void>;
}

interface FetcherParts extends Pick<FetcherDeps, 'paceBook' | 'now'> {
  readonly browser: Pick<SharedBrowser, 'get'>;
  readonly access: AccessOf;
}

/** All fetchers of an installation, over one book of paces. */
export async function openFetchers(
  settings: Pick<Settings, 'vantages' | 'env'>,
  { browser, ...rest }: FetcherParts,
): Promise<Fetchers> {
  const parts = { ...rest, browser: () => browser.get() };
  const openProxy = proxyOpener(parts.access);
  const vantages = await openVantages(settings, parts);
  const fetcher = lazyFetcher(async () => {
    const { createFetcher } = await import('../../crawlers/fetch/index.ts');
    return createFetcher({ ...parts, openProxy, version: VERSION });
  });
  return {
    deps: { fetcher, vantages: vantages.all },
    openProxy,
    async close() {
      await Promise.all([fetcher.close(), vantages.close()]);
    },
  };
}

function proxyOpener(access: AccessOf): OpenProxy {
  return async (policy) => {
    const { openGuardedProxy } = await import('../../crawlers/fetch/index.ts');
    const proxy = access(policy.sourceId ?? '')?.proxy ?? null;
    return await openGuardedProxy(policy, { proxy });
  };
}
