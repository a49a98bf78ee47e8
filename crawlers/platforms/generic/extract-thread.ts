import type { FoundLink } from '../../../core/link.ts';
import type { Listing } from '../../../core/listing.ts';
import { MAX_LISTINGS } from '../../limits.ts';
import { isAbsolute } from '../../times/page-times.ts';
import { readWrittenTime } from '../../times/written-time.ts';
import { carriedListings, completedPosts } from './carried-listings.ts';
import { chooseFloors } from './choose-floor.ts';
import { momentOfMark } from './choose-time.ts';
import { type Chrome, chromeOf } from './chrome.ts';
import { threadTitleOf } from './page-head.ts';
import { stemOf } from './pagination.ts';
import { permalinksOf } from './permalink.ts';
import { listingOfPost, listingOfSignature, type ReadListing } from './post-listing.ts';
import type { ReadRecord } from './read-records.ts';
import type { Reading } from './reading.ts';

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
  const posts = read.filter(({ listing }) => saysSomething(listing, reading));
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

/** Letters of a line that may be a time alone. */
const MAX_TIME_LETTERS = 30;

/** What stands beside the time of a last reply. */
const BY = /^(?:by|von|par|por|da|作者|最后|回复)[^\p{L}]?.{0,30}$/iu;

/** A post has words or pictures; a time alone is none, nor is a link to the beginning of its own thread. */
function saysSomething({ text, images, links }: Listing, { head }: Reading): boolean {
  const [only, ...more] = links;
  const isBack =
    only !== undefined &&
    more.length === 0 &&
    text.length <= MAX_TIME_LETTERS &&
    /查看|主题|view|first|back/iu.test(text) &&
    stemOf(only) === stemOf(head.address);
  const lines = text.split('\n', 3);
  const isLast =
    lines.length === 2 && readWrittenTime(lines[0] ?? '') !== null && BY.test(lines[1] ?? '');
  if (isBack || (isLast && text.length <= MAX_TIME_LETTERS * 2)) {
    return false;
  }
  const isTime =
    text.length <= MAX_TIME_LETTERS && readWrittenTime(text) !== null && !/\p{L}{2}/u.test(text);
  return (text !== '' && !isTime) || images.length > 0;
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
