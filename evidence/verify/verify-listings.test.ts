import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  sampleBundle,
  sampleCapturedListing,
  samplePage,
} from '../../test/support/evidence-sample.ts';
import { fileOf, filesOf, packed, resealed } from '../../test/support/evidence-tamper.ts';
import { createSigningKey } from '../bundle/signing-key.ts';
import { verifyBytes } from './verify-bundle.ts';

const KEY = createSigningKey();

describe('a bundle for several sightings', () => {
  it('passes, and says how many', async () => {
    const page = samplePage({
      listings: [sampleCapturedListing('a'), sampleCapturedListing('b', null)],
    });

    const { valid, checks } = verifyBytes((await sampleBundle(page, KEY)).bytes);

    expect(valid).toBe(true);
    expect(checks.find(({ id }) => id === 'capture.listings')?.detail).toBe(
      '2 sightings, 1 with a picture',
    );
    expect(await retold(() => undefined)).toEqual([]);
  });

  it.each<[string, (listings: Told[]) => void]>([
    ['pictures exchanged', ([a, b]) => exchange(a, b)],
    ['a sighting left out', (listings) => listings.splice(0, 1)],
    ['a sighting named twice', (listings) => listings.push(listings[0] as Told)],
    ['a sighting that was not found, and nothing missing', ([a]) => set(a, { isFound: false })],
    ['a picture of another content', ([a]) => set(a?.picture, { sha256: '0'.repeat(64) })],
  ])('is caught with %s, under a new seal', async (_, change) => {
    expect(await retold(change)).toEqual(['capture.listings']);
  });

  it('passes in its first form, which told of no sighting', () => {
    const former = readFileSync(
      new URL('../../test/fixtures/evidence-v1/one-sighting.wacz', import.meta.url),
    );

    const { valid, checks } = verifyBytes(former);

    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(valid).toBe(true);
    expect(checks.find(({ id }) => id === 'capture.listings')?.detail).toMatch(/first form/u);
  });
});

const CAPTURE = 'evidence/capture.json';

/** A sighting as `capture.json` tells of it. */
interface Told {
  isFound: boolean | null;
  picture: { uri: string; sha256: string } | null;
}

function set<T extends object>(told: T | null | undefined, fields: Partial<T>): void {
  Object.assign(told ?? {}, fields);
}

function exchange(a: Told | undefined, b: Told | undefined): void {
  const picture = a?.picture ?? null;
  set(a, { picture: b?.picture ?? null });
  set(b, { picture });
}

/** The bundle with its `capture.json` changed and all sealed anew, judged. */
async function retold(change: (listings: Told[]) => void): Promise<string[]> {
  const page = samplePage({
    listings: [sampleCapturedListing('a'), sampleCapturedListing('b')],
    missing: [],
  });
  const files = filesOf((await sampleBundle(page, KEY)).bytes);
  const capture = JSON.parse(fileOf(files, CAPTURE).toString()) as { listings: Told[] };
  change(capture.listings);
  files.set(CAPTURE, Buffer.from(JSON.stringify(capture)));
  resealed(files);
  return verifyBytes(packed(files))
    .checks.filter(({ ok }) => !ok)
    .map(({ id }) => id);
}
