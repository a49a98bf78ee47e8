import type { Capture } from '../../core/capture.ts';
import { sha256 } from '../../core/digest.ts';
import type { Notice } from '../../core/notice.ts';
import type { StoredListing } from '../../core/repositories/sightings.ts';
import type { Sighting } from '../../core/sighting.ts';
import { sampleTarget } from './line-samples.ts';

const AT = new Date('2026-11-20T12:00:00Z');

/** A page of the sample source that was collected. */
export function sampleCapture(fields: Partial<Capture> = {}): Capture {
  return {
    id: 'cap_1',
    sweepId: 'swp_1',
    sourceId: 'example-forum',
    targetId: 'tgt_1',
    url: sampleTarget().url,
    via: 'http',
    contentDigest: sha256('page'),
    exchanges: [],
    unchanged: false,
    failure: null,
    fetchedAt: AT,
    ...fields,
  };
}

/** A listing whose text is its name. */
export function sampleStoredListing(name: string): StoredListing {
  return { id: `lst_${name}`, textDigest: name, text: name, campaign: name, identityNumbers: [] };
}

/** A sighting of the listing `a` on the page of the sample target. */
export function sampleSighting(fields: Partial<Sighting> = {}): Sighting {
  const { url } = sampleTarget();
  return {
    id: 'sgt_1',
    listingId: 'lst_a',
    url,
    sourceId: 'example-forum',
    surface: 'forum',
    platform: 'sample',
    kind: 'post',
    author: null,
    authorUrl: null,
    postedAt: null,
    position: null,
    images: [],
    links: [],
    pageUrl: url,
    firstSeenAt: AT,
    lastSeenAt: AT,
    ...fields,
  };
}

/** A notice that is due and cites nothing, to a recipient of its own name. */
export function sampleNotice(id: string, fields: Partial<Notice> = {}): Notice {
  return {
    id,
    caseId: 'cas_1',
    recipientId: id,
    round: 1,
    state: 'due',
    policy: 'sale-of-stolen-id',
    reason: 'test',
    decidedBy: 'test',
    decidedAt: AT,
    createdAt: AT,
    cited: [],
    ...fields,
  };
}
