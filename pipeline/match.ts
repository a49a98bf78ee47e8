import type { Capture } from '../core/capture.ts';
import type { LinkState } from '../core/link.ts';
import type { StoredExtraction } from '../core/repositories/captures.ts';
import type { Repositories } from '../core/repositories/index.ts';
import type { Sighting } from '../core/sighting.ts';
import { type Target, UNLISTED } from '../core/target.ts';
import type { JobPayloads } from '../queue/jobs.ts';
import type { LineDeps } from './deps.ts';
import { type Occurrence, occurrencesOf } from './occurrence.ts';
import { following, jobOf, type StageOutcome } from './stage.ts';
import { surfaceOf } from './surface-of.ts';

/** Listings -> Sightings, new, seen again, or missed where they stood; of a share that is gone, ended. Under (text digest, URL). */
export async function match(
  { captureId }: JobPayloads['match'],
  { store }: LineDeps,
): Promise<StageOutcome> {
  const { capture, target, reading } = await store.captures.asked(captureId);
  const stored =
    reading === null ? null : await store.extractions.get(reading.key, reading.version);
  const occurrences = stored === null ? [] : occurrencesOf(stored);
  if (stored === null || occurrences.length === 0) {
    return following([], (tx) => withoutText(capture, target, stored, tx));
  }
  const sightings = occurrences.map((occurrence) =>
    sightingOf(occurrence, stored.platform, capture, target),
  );
  const listings = new Map(occurrences.map(({ stored: listing }) => [listing.id, listing]));
  return following([jobOf('score', { captureId }, captureId)], async (tx) => {
    const ids = sightings.map(({ id }) => id);
    // In this order, on the one connection: what is missed is told from what was just seen.
    await Promise.all([
      tx.sightings.saw([...listings.values()], sightings, capture.sweepId),
      isWhole(target) && !capture.unchanged
        ? tx.sightings.missed(capture, ids, capture.fetchedAt)
        : null,
    ]);
  });
}

/** Whether everything that stands on the page was read: what a platform hands in are some of its posts. */
function isWhole({ kind, platform }: Target): boolean {
  return kind === 'page' && platform !== 'pushed';
}

/** A share that is over; or a page without any text to which nothing leads any more: forums say with status 200 that it is gone. */
async function withoutText(
  capture: Capture,
  { stamp }: Target,
  stored: StoredExtraction | null,
  { sightings }: Repositories,
): Promise<void> {
  if (ENDS.has(stored?.extraction.facts?.state ?? 'unknown')) {
    await sightings.ended(capture, capture.fetchedAt);
  } else if (stored !== null && stamp === UNLISTED) {
    await sightings.missed(capture, [], capture.fetchedAt);
  }
}

/** What a service says of a share or a group that is no more; whatever else it says leaves open whether it is. */
const ENDS: ReadonlySet<LinkState> = new Set(['removed', 'expired']);

function sightingOf(
  { sightingId, listing, stored }: Occurrence,
  platform: string,
  capture: Capture,
  target: Target,
): Sighting {
  return {
    id: sightingId,
    listingId: stored.id,
    url: listing.url,
    sourceId: capture.sourceId,
    surface: surfaceOf(target),
    platform,
    kind: listing.kind,
    author: listing.author,
    authorUrl: listing.authorUrl,
    postedAt: listing.postedAt,
    position: listing.position,
    images: listing.images,
    links: listing.links,
    pageUrl: capture.url,
    firstSeenAt: capture.fetchedAt,
    lastSeenAt: capture.fetchedAt,
  };
}
