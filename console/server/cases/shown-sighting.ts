import type { SightingEvidence } from '../../../core/evidence.ts';
import type { SightingView } from '../../../core/repositories/sightings.ts';
import type { Score } from '../../../core/score.ts';
import type { Span } from '../../../core/signal.ts';
import type { EvidenceBrief, ShownSighting } from '../../api/cases.ts';

/** Longest text that is shown: a page may hold a megabyte, which nobody reads and no browser lays out at once. */
export const MOST_TEXT = 20_000;
/** As many marks, handles and links as a text is shown with. */
const MOST_MARKS = 400;
const MOST_LINKS = 50;

/** A sighting with all that is known of it, as the interface tells it. */
export function shownSighting(view: SightingView): ShownSighting {
  const { sighting, listing, score, evidence, nearDuplicate, gone } = view;
  const text = listing.text.slice(0, MOST_TEXT);
  return {
    sightingId: sighting.id,
    listingId: sighting.listingId,
    url: sighting.url,
    pageUrl: sighting.pageUrl,
    surface: sighting.surface,
    platform: sighting.platform,
    kind: sighting.kind,
    author: sighting.author,
    authorUrl: sighting.authorUrl,
    postedAt: sighting.postedAt?.toISOString() ?? null,
    firstSeenAt: sighting.firstSeenAt.toISOString(),
    lastSeenAt: sighting.lastSeenAt.toISOString(),
    gone: gone === null ? null : { at: gone.at.toISOString(), as: gone.as },
    images: sighting.images.slice(0, MOST_LINKS),
    links: sighting.links.slice(0, MOST_LINKS),
    text,
    isCut: text.length < listing.text.length,
    ...readings(score, text.length),
    identityNumbers: listing.identityNumbers
      .slice(0, MOST_MARKS)
      .map(({ masked, region, checksumHolds, span }) => ({
        masked,
        region,
        checksumHolds,
        span: spanIn(span),
      })),
    nearDuplicate,
    evidence: evidence === null ? null : evidenceBrief(evidence),
  };
}

type Readings = Pick<ShownSighting, 'probability' | 'signals' | 'handles' | 'prices'>;

/** What a score found, where it stands in what is shown of the text. */
function readings(score: Score | null, length: number): Readings {
  return {
    probability: score?.probability ?? null,
    signals: (score?.signals ?? [])
      .filter(({ span }) => span[1] <= length)
      .slice(0, MOST_MARKS)
      .map(({ id, span, weight }) => ({ id, span: spanIn(span), weight: weight ?? null })),
    handles: (score?.handles ?? []).slice(0, MOST_MARKS).map(({ kind, value, span, code }) => ({
      kind,
      value,
      span: spanIn(span),
      code: code ?? null,
    })),
    prices: (score?.prices ?? []).slice(0, MOST_MARKS).map(({ amount, currency, per, span }) => ({
      amount,
      currency,
      per,
      span: spanIn(span),
    })),
  };
}

export function spanIn([from, to]: Span): [number, number] {
  return [from, to];
}

function evidenceBrief(evidence: SightingEvidence): EvidenceBrief {
  const { id, state, missing, seal, bytes, capturedAt, pictureDigest, screenshotDigest } = evidence;
  return {
    evidenceId: id,
    state,
    missing: [...missing],
    seal,
    bytes,
    capturedAt: capturedAt.toISOString(),
    hasPicture: pictureDigest !== null,
    hasPage: screenshotDigest !== null,
  };
}
