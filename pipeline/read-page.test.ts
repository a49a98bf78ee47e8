import { describe, expect, it } from 'vitest';
import { sha256 } from '../core/digest.ts';
import type { Listing } from '../core/listing.ts';
import type { StoredExtraction } from '../core/repositories/captures.ts';
import {
  sampleExtraction,
  sampleFacts,
  sampleInvitation,
  sampleListing,
  samplePage,
  samplePlatform,
  sampleReader,
  sampleShare,
} from '../test/support/line-samples.ts';
import type { PageReader } from './deps.ts';
import { readPage } from './read-page.ts';

/** Invented, with a last character that is wrong on purpose. */
const NUMBER = '110101199001011230';

const SIGNAL = new AbortController().signal;

function fingerprint(number: string): string {
  return sha256(`key ${number}`);
}

async function read(
  fields: Parameters<typeof sampleExtraction>[0],
  reader: Partial<PageReader> = {},
): Promise<StoredExtraction> {
  const platform = samplePlatform(sampleExtraction(fields));
  const reading = await readPage(
    samplePage(),
    { kind: 'page', platform: 'sample' },
    sampleReader([platform], reader),
    fingerprint,
    SIGNAL,
  );
  if (reading === null) {
    throw new Error('the page was not read');
  }
  return reading;
}

describe('which adapter reads', () => {
  const one = samplePlatform(sampleExtraction(), 'one');
  const other = samplePlatform(sampleExtraction(), 'other');
  const reader = sampleReader([one, other]);

  it.each([
    ['other', 'other'],
    [null, 'one'],
    ['unheard-of', 'one'],
  ])('a target named %s is read by %s', async (platform, expected) => {
    const reading = await readPage(
      samplePage(),
      { kind: 'page', platform },
      reader,
      fingerprint,
      SIGNAL,
    );

    expect(reading).toMatchObject({ platform: expected, version: 3_005 });
  });

  it('is none where none knows the page', async () => {
    const target = { kind: 'page', platform: null } as const;

    expect(await readPage(samplePage(), target, sampleReader([]), fingerprint, SIGNAL)).toBeNull();
  });

  it('is the reader of pictures for a picture, whatever is named', async () => {
    const target = { kind: 'image', platform: 'one' } as const;
    const picture = sampleReader([one], {
      readImage: () =>
        Promise.resolve(sampleExtraction({ listings: [sampleListing({ text: NUMBER })] })),
    });

    const reading = await readPage(samplePage(), target, picture, fingerprint, SIGNAL);

    expect(reading).toMatchObject({ platform: 'image', version: 5 });
    expect(JSON.stringify(reading)).not.toContain(NUMBER);
  });
});

describe('what is kept of a page', () => {
  it('holds no identity number, in texts and names, and the fingerprints of each text', async () => {
    const listings = [
      sampleListing({ text: `卖 ${NUMBER} 和 110101 19900101 1231` }),
      sampleListing({ text: '没有号码', author: `身份${NUMBER}` }),
    ];

    const { extraction, identities } = await read({ listings });

    expect(extraction.listings.map(({ text }) => text)).toEqual([
      '卖 11***************0 和 11**** ******** ***1',
      '没有号码',
    ]);
    expect(extraction.listings[1]?.author).toBe('身份11***************0');
    expect(identities.map((found) => found.map((number) => number.fingerprint))).toEqual([
      [fingerprint(NUMBER), fingerprint('110101199001011231')],
      [],
    ]);
    expect(identities[0]?.map(({ span }) => span)).toEqual([
      [2, 20],
      [23, 43],
    ]);
  });

  it('can be stored, whatever the page sent', async () => {
    const listings = [sampleListing({ text: 'a\0\uD83D', links: ['http://x.example.net/\0'] })];

    const { extraction } = await read({ listings });

    expect(extraction.listings[0]).toMatchObject({
      text: 'a\uFFFD\uFFFD',
      links: ['http://x.example.net/\uFFFD'],
    });
  });
});

describe('the links of a page', () => {
  it('are those of the adapter and those in texts and addresses, by surface', async () => {
    const asked: Listing[] = [];
    const listings = [sampleListing({ text: '网盘', links: ['http://disk.example.net/s/two'] })];
    const { extraction } = await read(
      { listings, shares: [sampleShare()] },
      {
        linksIn: (given) => {
          asked.push(...given);
          return [sampleShare({ url: 'http://disk.example.net/s/two' }), sampleInvitation()];
        },
      },
    );

    expect(asked).toEqual(listings);
    expect(extraction.shares.map(({ url }) => url)).toEqual([
      'http://disk.example.net/s/one',
      'http://disk.example.net/s/two',
    ]);
    expect(extraction.invitations).toEqual([sampleInvitation()]);
  });

  it('come once each, with a code rather than without', async () => {
    const shares = [
      sampleShare(),
      sampleShare({ accessCode: 'x1y2' }),
      sampleShare({ accessCode: 'x1y2', foundIn: 'href' }),
      sampleShare({ accessCode: 'z3' }),
      sampleShare({ url: 'http://disk.example.net/s/two' }),
      sampleShare({ url: 'http://disk.example.net/s/two', foundIn: 'href' }),
    ];

    const { extraction } = await read({ shares });

    expect(extraction.shares.map(({ url, accessCode }) => [url, accessCode])).toEqual([
      ['http://disk.example.net/s/one', 'x1y2'],
      ['http://disk.example.net/s/one', 'z3'],
      ['http://disk.example.net/s/two', null],
    ]);
  });
});

describe('what a hostile page says', () => {
  it('leaves no identity number in what a share says of itself', async () => {
    const facts = sampleFacts({
      title: `张三 ${NUMBER}`,
      description: NUMBER,
      owner: NUMBER,
      files: [{ name: `${NUMBER}.jpg`, size: 1, isDirectory: false }],
    });

    const { extraction } = await read({ facts });

    expect(JSON.stringify(extraction)).not.toContain(NUMBER);
    expect(extraction.facts?.title).toContain('张三');
  });

  it.each([
    '+058840-01-01T00:00:00Z',
    '-000001-01-01T00:00:00Z',
    '0000-12-31T00:00:00Z',
    'no date',
  ])('gives no time of posting that the database cannot hold: %s', async (written) => {
    const postedAt = new Date(written);

    const { extraction } = await read({ listings: [sampleListing({ postedAt })] });

    expect(extraction.listings[0]?.postedAt).toBeNull();
  });
});

describe('a page that nothing takes for a forum’s', () => {
  const onward = {
    url: 'http://forum.example/list-2.do',
    kind: 'page' as const,
    platform: null,
    accessCode: null,
    stamp: null,
  };
  const unknown = samplePlatform(
    sampleExtraction({ listings: [sampleListing()], next: [onward] }),
    'generic',
  );
  const reader = sampleReader([unknown], { detect: () => null });

  it('is read for where it leads, and for no words', async () => {
    const reading = await readPage(
      samplePage(),
      { kind: 'page', platform: null },
      reader,
      fingerprint,
      SIGNAL,
    );

    expect(reading?.extraction).toMatchObject({ listings: [], next: [onward] });
  });

  it('is not read as a share', async () => {
    const reading = await readPage(
      samplePage(),
      { kind: 'share', platform: null },
      reader,
      fingerprint,
      SIGNAL,
    );

    expect(reading).toBeNull();
  });
});
