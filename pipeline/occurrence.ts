import { idOf } from '../core/ids.ts';
import { campaignOf, type Listing, textDigestOf } from '../core/listing.ts';
import type { StoredExtraction } from '../core/repositories/captures.ts';
import type { StoredListing } from '../core/repositories/sightings.ts';

/** A listing of a page with the ids that it is stored under. */
export interface Occurrence {
  readonly sightingId: string;
  readonly listing: Listing;
  readonly stored: StoredListing;
}

/** Readings stay at hand from one stage to the next, and what they hold with them. */
const KNOWN = new WeakMap<StoredExtraction, readonly Occurrence[]>();

/** The listings of a reading that hold any text, each once, with their ids: the same text is one listing wherever it stands. */
export function occurrencesOf(stored: StoredExtraction): readonly Occurrence[] {
  const known = KNOWN.get(stored) ?? occurrencesIn(stored);
  KNOWN.set(stored, known);
  return known;
}

function occurrencesIn({ extraction, identities }: StoredExtraction): readonly Occurrence[] {
  const occurrences = extraction.listings.flatMap((listing, index) =>
    listing.text.trim() === '' ? [] : [occurrenceOf(listing, identities[index] ?? [])],
  );
  return [...new Map(occurrences.map((one) => [one.sightingId, one])).values()];
}

function occurrenceOf(
  listing: Listing,
  identityNumbers: StoredListing['identityNumbers'],
): Occurrence {
  const textDigest = textDigestOf(listing.text);
  const id = idOf('listing', textDigest);
  return {
    sightingId: idOf('sighting', textDigest, listing.url),
    listing,
    stored: {
      id,
      textDigest,
      text: listing.text,
      campaign: campaignOf(listing.text),
      identityNumbers,
    },
  };
}
