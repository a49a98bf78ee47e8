import { sha256 } from '../../core/digest.ts';
import type { HandleKind } from '../../core/handle.ts';
import { idOf } from '../../core/ids.ts';
import { campaignOf, type ListingKind } from '../../core/listing.ts';
import { openJob } from '../../pipeline/score.ts';
import type { Job } from '../../queue/jobs.ts';
import { sampleSource } from './line-samples.ts';
import { sampleSighting } from './sighting-samples.ts';
import type { StageWorld } from './stage-world.ts';

/** An advertisement as it is met somewhere; where nothing is told of, it stands alone in a thread by nobody. */
export interface Offer {
  /** Tells it from the others of a test. */
  readonly name: string;
  readonly text: string;
  /** Handles as they are written in the text. */
  readonly handles?: readonly { readonly kind: HandleKind; readonly value: string }[];
  readonly account?: string;
  readonly thread?: string;
  readonly kind?: ListingKind;
}

/** Cases as the names of what they hold, in order. */
export type Partition = readonly (readonly string[])[];

/** Intake of offers into sources of their own, so that one world tries many orders. */
export interface Intake {
  /** Stores offers as suspect sightings of a source; opens nothing. */
  see(sourceId: string, offers: readonly Offer[]): Promise<void>;
  /** Opens a case of an offer, or joins it to one; its case. */
  open(sourceId: string, offer: Offer): Promise<string>;
  /** Which offers of a source are one case. */
  partition(sourceId: string, offers: readonly Offer[]): Promise<Partition>;
}

export function intakeOf(world: StageWorld): Intake {
  const { store } = world;
  return {
    async see(sourceId, offers) {
      await store.sources.put(sampleSource({ id: sourceId, name: sourceId }));
      const listings = offers.map(({ text }) => listingOf(text));
      const sightings = offers.map((offer) => sightingOf(sourceId, offer));
      await store.sightings.saw(
        [...new Map(listings.map((listing) => [listing.id, listing])).values()],
        sightings,
        'swp_1',
      );
      await store.scores.put(
        offers.map(({ text, handles = [] }) => ({
          listingId: listingOf(text).id,
          score: {
            scorerVersion: '1',
            probability: 0.9,
            verdict: 'strong' as const,
            signals: [],
            prices: [],
            identityNumbers: [],
            handles: handles.map((handle) => ({ ...handle, span: spanOf(handle.value, text) })),
          },
        })),
      );
    },
    async open(sourceId, offer) {
      const sightingId = idOfOffer(sourceId, offer);
      const job = {
        ...openJob(sightingId, 'swp_1'),
        name: 'open',
        payload: { sightingId },
      } as const;
      await world.run(job satisfies Job, true);
      return (await store.cases.caseOfSighting(sightingId)) ?? 'none';
    },
    async partition(sourceId, offers) {
      const cases = new Map<string, string[]>();
      for (const offer of offers) {
        const id = await store.cases.caseOfSighting(idOfOffer(sourceId, offer));
        cases.set(id ?? 'none', [...(cases.get(id ?? 'none') ?? []), offer.name]);
      }
      return [...cases.values()]
        .map((names) => names.toSorted())
        .toSorted((one, other) => ((one[0] ?? '') < (other[0] ?? '') ? -1 : 1));
    },
  };
}

export function idOfOffer(sourceId: string, { name }: Pick<Offer, 'name'>): string {
  return idOf('sighting', sourceId, name);
}

function listingOf(text: string) {
  const textDigest = sha256(text);
  return {
    id: idOf('listing', textDigest),
    textDigest,
    text,
    campaign: campaignOf(text),
    identityNumbers: [],
  };
}

function sightingOf(sourceId: string, offer: Offer) {
  const page = `http://forum.example.org/${sourceId}/${offer.thread ?? offer.name}`;
  return sampleSighting({
    id: idOfOffer(sourceId, offer),
    listingId: listingOf(offer.text).id,
    sourceId,
    url: `${page}#${offer.name}`,
    pageUrl: page,
    kind: offer.kind ?? 'post',
    authorUrl:
      offer.account === undefined ? null : `http://forum.example.org/member/${offer.account}`,
  });
}

function spanOf(value: string, text: string): readonly [number, number] {
  const at = text.indexOf(value);
  return [at, at + value.length];
}
