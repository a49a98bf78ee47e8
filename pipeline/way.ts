import type { KnownPage } from '../core/repositories/captures.ts';
import type { Repositories } from '../core/repositories/index.ts';
import type { PageFamily } from '../core/repositories/shells.ts';
import type { Target } from '../core/target.ts';

/** The pages that a target is fetched like. */
export function familyOf({ sourceId, url, platform, kind }: Target): PageFamily {
  return { sourceId, host: new URL(url).host, platform, kind };
}

/** How a target is asked for: a page that came with content over HTTP goes over HTTP, others as their family does. */
export async function wayTo(
  target: Target,
  known: KnownPage | null,
  { shells }: Pick<Repositories, 'shells'>,
): Promise<'http' | 'browser'> {
  if (known?.via === 'http' || target.kind === 'image') {
    return 'http';
  }
  const way = await shells.wayTo(familyOf(target), target.sweepId, target.id);
  return way === 'browser' ? 'browser' : 'http';
}
