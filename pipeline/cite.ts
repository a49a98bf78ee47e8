import type { CitedSighting } from '../core/notice.ts';
import type { SightingView } from '../core/repositories/sightings.ts';

/** A sighting as a notice cites it. Texts are masked since extraction. */
export function cite({ sighting, listing, score, evidence }: SightingView): CitedSighting {
  return {
    sightingId: sighting.id,
    url: sighting.url,
    text: listing.text,
    firstSeenAt: sighting.firstSeenAt,
    lastSeenAt: sighting.lastSeenAt,
    evidence:
      evidence === null
        ? null
        : {
            evidenceId: evidence.id,
            seal: evidence.seal,
            bundleDigest: evidence.bundleDigest,
            capturedAt: evidence.capturedAt,
            pictureDigest: evidence.pictureDigest,
          },
    handles: (score?.handles ?? []).map(({ kind, value }) => ({ kind, value })),
  };
}
