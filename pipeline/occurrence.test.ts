import { describe, expect, it } from 'vitest';
import type { IdentitySighting } from '../core/identity-number.ts';
import { campaignOf, type Listing, textDigestOf } from '../core/listing.ts';
import { sampleExtraction, sampleListing } from '../test/support/line-samples.ts';
import { type Occurrence, occurrencesOf } from './occurrence.ts';

function read(
  listings: readonly Listing[],
  identities: readonly (readonly IdentitySighting[])[] = [],
): readonly Occurrence[] {
  const extraction = sampleExtraction({ listings });
  return occurrencesOf({ platform: 'sample', version: 3_001, extraction, identities });
}

const PERSON: IdentitySighting = {
  span: [0, 18],
  masked: '11***************0',
  fingerprint: 'f',
  checksumHolds: false,
  region: '11',
};

describe('occurrencesOf', () => {
  it('stores a listing under its text, with its digests', () => {
    const listing = sampleListing({ text: '转让 旧相机一台，八成新' });

    const [occurrence] = read([listing]);

    expect(occurrence?.listing).toBe(listing);
    expect(occurrence?.stored).toMatchObject({
      text: listing.text,
      textDigest: textDigestOf(listing.text),
      campaign: campaignOf(listing.text),
    });
  });

  it('takes the same text at two addresses for one listing, sighted twice', () => {
    const [one, other] = read([
      sampleListing({ url: 'http://forum.example.org/1' }),
      sampleListing({ url: 'http://forum.example.org/2', text: ' 转让旧相机\n' }),
    ]);

    expect(one?.stored.id).toBe(other?.stored.id);
    expect(one?.sightingId).not.toBe(other?.sightingId);
  });

  it('takes the same text at the same address for one sighting', () => {
    expect(read([sampleListing(), sampleListing({ position: 2 })])).toHaveLength(1);
  });

  it('takes another text at the same address for another sighting', () => {
    const [one, other] = read([sampleListing(), sampleListing({ text: '转让旧镜头' })]);

    expect(one?.sightingId).not.toBe(other?.sightingId);
  });

  it('passes over what holds no text, and keeps numbers with their listing', () => {
    const listings = [
      sampleListing({ text: ' \n\u3000' }),
      sampleListing({ text: '11***************0' }),
      sampleListing({ text: '没有号码' }),
    ];

    const occurrences = read(listings, [[], [PERSON]]);

    expect(occurrences.map(({ stored }) => stored.identityNumbers)).toEqual([[PERSON], []]);
  });
});
