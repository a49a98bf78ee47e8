import type { Capture } from '../core/capture.ts';
import type { Store } from '../core/repositories/index.ts';
import type { SightingView } from '../core/repositories/sightings.ts';

/** Sightings in one bundle: with a screenful of picture each, it stays below some 20 MB and its visit within its time. */
const MOST_SIGHTINGS = 50;

/** A sighting without evidence, and whether it is to be looked for at its permalink. */
export interface Pending {
  readonly view: SightingView;
  readonly atPermalink: boolean;
}

/** One visit to a page, and what it is for. */
export interface Visit {
  readonly url: string;
  readonly atPermalink: boolean;
  readonly views: readonly SightingView[];
}

/** What is still to be preserved of a capture's plan, in the order of the page. */
export async function pendingOf(
  captureId: string,
  { evidence, sightings }: Pick<Store, 'evidence' | 'sightings'>,
): Promise<readonly Pending[]> {
  const planned = await evidence.planned(captureId);
  const atPermalink = new Map(planned.map((one) => [one.sightingId, one.atPermalink]));
  const views = await sightings.list({ ids: [...atPermalink.keys()] }, null, planned.length);
  return views
    .filter((view) => view.evidence === null)
    .toSorted((one, other) => (one.sighting.position ?? 0) - (other.sighting.position ?? 0))
    .map((view) => ({ view, atPermalink: atPermalink.get(view.sighting.id) ?? false }));
}

/** The next visit: to the page that was collected, and then to permalinks of what it does not show, each address once. */
export function nextVisit(
  { url }: Pick<Capture, 'url'>,
  pending: readonly Pending[],
): Visit | null {
  const onPage = pending.filter(({ atPermalink }) => !atPermalink);
  const [first] = onPage.length > 0 ? onPage : pending;
  if (first === undefined) {
    return null;
  }
  const { atPermalink } = first;
  const address = pageAddress(atPermalink ? first.view.sighting.url : url);
  const there = atPermalink
    ? pending.filter(({ view }) => pageAddress(view.sighting.url) === address)
    : onPage;
  const views = there.slice(0, MOST_SIGHTINGS).map(({ view }) => view);
  return { url: address, atPermalink, views };
}

/** The address of the page that an address shows: its fragment is a place on it, unless it is a way (`#s/…`, `#!/…`). */
export function pageAddress(url: string): string {
  const at = url.indexOf('#');
  return at < 0 || url.includes('/', at) ? url : url.slice(0, at);
}
