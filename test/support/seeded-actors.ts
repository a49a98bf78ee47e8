import { sha256 } from '../../core/digest.ts';
import type { Store } from '../../core/repositories/index.ts';
import { sampleSource } from './line-samples.ts';
import { sampleSighting } from './sighting-samples.ts';

/** A case as a test of actors wants it. */
export interface SeededCase {
  readonly id: string;
  readonly handles: readonly { readonly kind: string; readonly value: string }[];
  readonly sourceId?: string;
  readonly text?: string;
  readonly at?: Date;
  readonly images?: readonly string[];
  readonly region?: string;
}

/** Open cases with one sighting each, and what joins them. */
export async function seedActorCases(store: Store, cases: readonly SeededCase[]): Promise<void> {
  for (const seeded of cases) {
    await seedOne(store, seeded);
  }
}

async function seedOne(
  store: Store,
  {
    id,
    handles,
    sourceId = 'example-forum',
    text = `出 ${id}`,
    at,
    images = [],
    region,
  }: SeededCase,
): Promise<void> {
  const openedAt = at ?? new Date('2026-11-20T12:00:00Z');
  const url = `http://forum.example.org/${id}.html`;
  const sighting = sampleSighting({
    id: `sgt_${id}`,
    listingId: `lst_${id}`,
    url,
    pageUrl: url,
    sourceId,
    images,
    firstSeenAt: openedAt,
    lastSeenAt: openedAt,
  });
  const listing = {
    id: `lst_${id}`,
    textDigest: sha256(id),
    text,
    campaign: sha256(id),
    identityNumbers:
      region === undefined
        ? []
        : [
            {
              span: [0, 1] as const,
              masked: `${region}***************X`,
              fingerprint: id,
              checksumHolds: false,
              region,
            },
          ],
  };
  await store.sources.put(sampleSource({ id: sourceId, name: sourceId }));
  await store.transaction(async (tx) => {
    await tx.cases.lock();
    await tx.sightings.saw([listing], [sighting], 'swp_1');
    await tx.cases.open({ id, sourceId, probability: 0.9, verdict: 'strong', openedAt });
    await tx.cases.append({
      caseId: id,
      version: 1,
      kind: 'opened',
      actor: 'cardsweep',
      at: openedAt,
      reason: null,
      policy: null,
      reference: null,
    });
    await tx.cases.join(
      id,
      sighting.id,
      { campaign: listing.campaign, handles },
      0.9,
      'strong',
      null,
    );
  });
}
