import { sha256 } from '../../core/digest.ts';
import type { Store } from '../../core/repositories/index.ts';
import type { Sighting } from '../../core/sighting.ts';
import { sampleSource } from './line-samples.ts';

/** An open case with one sighting and its evidence, of a source that asks only the recipients given. */
export async function seedCase(
  store: Store,
  caseId: string,
  at: Date,
  recipients: readonly string[],
): Promise<void> {
  const url = `http://forum.example.org/${caseId}.html`;
  const sighting: Sighting = {
    id: `sgt_${caseId}`,
    listingId: `lst_${caseId}`,
    url,
    sourceId: 'example-forum',
    surface: 'forum',
    platform: 'discuz',
    kind: 'post',
    author: null,
    authorUrl: null,
    postedAt: null,
    position: 1,
    images: [],
    links: [],
    pageUrl: url,
    firstSeenAt: at,
    lastSeenAt: at,
  };
  const listing = {
    id: sighting.listingId,
    textDigest: sha256(caseId),
    text: `出售身份证真卡 ${caseId}`,
    campaign: sha256(caseId),
    identityNumbers: [],
  };
  await store.sources.put(sampleSource({ recipients: [...recipients], ask: 'declared' }));
  await store.transaction(async (tx) => {
    await tx.sightings.saw([listing], [sighting], 'swp_1');
    await tx.evidence.put(
      {
        id: `evd_${caseId}`,
        url,
        state: 'complete',
        seal: sha256(`seal ${caseId}`),
        bundleDigest: sha256(`bundle ${caseId}`),
        bytes: 1,
        items: 1,
        missing: [],
        screenshotDigest: null,
        capturedAt: at,
      },
      [{ sightingId: sighting.id, pictureDigest: null }],
    );
    await tx.cases.open({
      id: caseId,
      sourceId: 'example-forum',
      probability: 0.9,
      verdict: 'strong',
      openedAt: at,
    });
    await tx.cases.append({
      caseId,
      version: 1,
      kind: 'opened',
      actor: 'cardsweep',
      at,
      reason: null,
      policy: null,
      reference: null,
    });
    const keys = { campaign: listing.campaign, handles: [] };
    await tx.cases.join(caseId, sighting.id, keys, 0.9, 'strong', null);
  });
}
