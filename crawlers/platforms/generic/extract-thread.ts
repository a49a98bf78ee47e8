import type { FoundLink } from '../../../core/link.ts';
import type { Listing } from '../../../core/listing.ts';
import { MAX_LISTINGS } from '../../limits.ts';
import { isAbsolute } from '../../times/page-times.ts';
import { carriedListings, completedPosts } from './carried-listings.ts';
import { chooseFloors } from './choose-floor.ts';
import { momentOfMark } from './choose-time.ts';
import { type Chrome, chromeOf } from './chrome.ts';
import { threadTitleOf } from './page-head.ts';
import { permalinksOf } from './permalink.ts';
import { listingOfPost, listingOfSignature, type ReadListing } from './post-listing.ts';
import type { ReadRecord } from './read-records.ts';
import type { Reading } from './reading.ts';
import { saysSomething } from './says-something.ts';

/** Listings of a thread's page, and the links found in them. */
export interface ThreadListings {
  readonly listings: readonly Listing[];
  readonly found: readonly FoundLink[];
}

/** The title of a thread's page, its posts, and their authors' signatures. */
export function threadListings(reading: Reading): ThreadListings {
  const records = reading.groups
    .flat()
    .toSorted((one, other) => one.record.root.at - other.record.root.at)
    .slice(0, MAX_LISTINGS);
  const addresses = permalinksOf(
    records.map(({ record }) => record),
    reading.survey,
    reading.head,
    records.map((record) => toldOf(record, reading)),
  );
  const makes = makesOf(reading);
  const read = records.flatMap((record, index) => {
    const make = makes.get(record);
    const url = addresses[index] ?? reading.head.address;
    return make === undefined
      ? []
      : [{ record, ...listingOfPost(record, reading, { url, ...make }) }];
  });
  const posts = read.filter(({ listing }) => saysSomething(listing, reading.head));
  const signatures = signaturesOf(posts, reading);
  const listings = completedPosts(
    posts.map(({ listing }) => listing),
    reading,
  );
  return {
    listings: [
      ...titleListing(reading, listings[0]),
      ...listings,
      ...signatures.map(({ listing }) => listing),
    ],
    found: [...posts, ...signatures].flatMap(({ found }) => found),
  };
}

/** The title and the posts of a page that only carries them for its scripts. */
export function carriedThread(reading: Reading): ThreadListings {
  const posts = carriedListings(reading);
  const listings = posts.map(({ listing }) => listing);
  return {
    listings: [...titleListing(reading, listings[0]), ...listings],
    found: posts.flatMap(({ found }) => found),
  };
}

/** Who wrote a record, and when to the second; the empty string where the page tells no moment that stays the same. */
function toldOf({ author, time }: ReadRecord, { printing }: Reading): string {
  const moment = time === null || !isAbsolute(time.time) ? null : momentOfMark(time, printing);
  return moment === null ? '' : `${author?.name ?? ''} ${moment.toISOString()}`;
}

interface Make {
  readonly chrome: Chrome;
  readonly position: number | null;
}

/** For each record what its kind has in common, and its floor. */
function makesOf({ groups, survey, head }: Reading): ReadonlyMap<ReadRecord, Make> {
  const makes = new Map<ReadRecord, Make>();
  for (const group of groups) {
    const records = group.map(({ record }) => record);
    const bodies = group.map(({ body }) => body);
    const chrome = chromeOf(records, survey, bodies, head.title);
    const floors = chooseFloors(records, survey);
    for (const [index, record] of group.entries()) {
      makes.set(record, { chrome, position: floors[index] ?? null });
    }
  }
  return makes;
}

/** Signatures, one a person however many posts the page has of them. */
function signaturesOf(
  posts: readonly (ReadListing & { readonly record: ReadRecord })[],
  reading: Reading,
): readonly ReadListing[] {
  const byUrl = new Map<string, ReadListing>();
  for (const { record, listing } of posts) {
    const signature = listingOfSignature(record, reading, listing.url);
    if (signature !== null && !byUrl.has(signature.listing.url)) {
      byUrl.set(signature.listing.url, signature);
    }
  }
  return [...byUrl.values()];
}

function titleListing(reading: Reading, first: Listing | undefined): readonly Listing[] {
  const text = threadTitleOf(reading.survey, reading.head);
  if (first === undefined || text === '') {
    return [];
  }
  const { author, authorUrl, postedAt } = first;
  return [
    {
      url: reading.head.address,
      kind: 'thread-title',
      text,
      author,
      authorUrl,
      postedAt,
      position: null,
      images: [],
      links: [],
    },
  ];
}
