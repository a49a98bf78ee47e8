import type { ServedHost } from '../core/party.ts';
import type { Store } from '../core/repositories/index.ts';
import type { SightingView } from '../core/repositories/sightings.ts';

/** Hosts of one case that are looked into, and pages of each whose captures are: a case on more is one of a platform. */
const MAX_HOSTS = 20;
const MAX_PAGES = 3;

/** The hosts that sightings' pages stand on, and the addresses that the last captures of those pages were answered from. */
export async function servedHosts(
  views: readonly SightingView[],
  { captures }: Pick<Store, 'captures'>,
): Promise<readonly ServedHost[]> {
  const pages = new Map<string, Map<string, string>>();
  for (const { sighting } of views) {
    const host = hostOf(sighting.url);
    if (host === null || (!pages.has(host) && pages.size === MAX_HOSTS)) {
      continue;
    }
    const known = pages.get(host) ?? new Map<string, string>();
    pages.set(host, known);
    if (hostOf(sighting.pageUrl) === host && known.size < MAX_PAGES) {
      known.set(sighting.pageUrl, sighting.sourceId);
    }
  }
  return await Promise.all(
    [...pages].map(async ([host, asked]) => {
      const addresses = await Promise.all(
        [...asked].map(([url, sourceId]) => addressesOf(host, url, sourceId, captures)),
      );
      return { host, addresses: [...new Set(addresses.flat())] };
    }),
  );
}

async function addressesOf(
  host: string,
  url: string,
  sourceId: string,
  captures: Store['captures'],
): Promise<readonly string[]> {
  const page = await captures.lastOpened(sourceId, url);
  const capture = page === null ? null : await captures.find(page.captureId);
  return (capture?.exchanges ?? []).flatMap(({ finalUrl, serverIp }) =>
    serverIp !== null && hostOf(finalUrl) === host ? [serverIp] : [],
  );
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname : null;
}
