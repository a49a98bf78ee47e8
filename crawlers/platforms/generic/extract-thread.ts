import type { Element } from 'domhandler';
import type { Listing } from '../../../core/listing.ts';
import type { FoundLink } from '../../../core/link.ts';
import type { Content } from '../../dom/read-content.ts';
import { absoluteAddress } from '../../html/address.ts';
import { MAX_LISTINGS, MAX_REFERENCES } from '../../limits.ts';
import { findLinks } from '../../links/find-links.ts';
import { readWrittenTime } from '../../times/written-time.ts';
import { canonicalAddress } from './address.ts';
import { type Chrome, chromeOf } from './chrome.ts';
import { chooseFloors } from './choose-floor.ts';
import { momentOfMark } from './choose-time.ts';
import { permalinksOf } from './permalink.ts';
import { contentOf } from './post-content.ts';
import type { ReadRecord } from './read-records.ts';
import type { Reading } from './reading.ts';
import { innerElements } from './record.ts';
import { threadTitleOf } from './page-head.ts';

/** Listings of a thread's page, and the links found in them. */
export interface ThreadListings {
  readonly listings: readonly Listing[];
  readonly found: readonly FoundLink[];
}

/** Characters behind a link in which its code is looked for. */
const CODE_REACH = 60;

/** Posts of a thread's page, and its title. */
export function threadListings(reading: Reading): ThreadListings {
  const records = reading.groups
    .flat()
    .toSorted((one, other) => one.record.root.at - other.record.root.at)
    .slice(0, MAX_LISTINGS);
  const addresses = permalinksOf(
    records.map(({ record }) => record),
    reading.survey,
    reading.head,
  );
  const chromes = new Map<ReadRecord, Chrome>();
  const floors = new Map<ReadRecord, number | null>();
  for (const group of reading.groups) {
    const chrome = chromeOf(
      group.map(({ record }) => record),
      reading.survey,
      group.map(({ body }) => body),
      reading.head.title,
    );
    const numbers = chooseFloors(
      group.map(({ record }) => record),
      reading.survey,
    );
    for (const [index, record] of group.entries()) {
      chromes.set(record, chrome);
      floors.set(record, numbers[index] ?? null);
    }
  }
  const read = records.map((record, index) =>
    listingOf(record, reading, addresses[index] ?? reading.head.address, floors.get(record) ?? null, chromes.get(record)),
  );
  const posts = read.filter(({ listing }) => saysSomething(listing));
  return {
    listings: [...titleListing(reading, posts[0]?.listing), ...posts.map(({ listing }) => listing)],
    found: posts.flatMap(({ found }) => found),
  };
}

/** Letters of a line that may be a time alone. */
const MAX_TIME_LETTERS = 30;

/** A post has words or pictures; a time alone is none. */
function saysSomething({ text, images }: Listing): boolean {
  const isTime = text.length <= MAX_TIME_LETTERS && readWrittenTime(text) !== null && !/\p{L}{2}/u.test(text);
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

interface ReadListing {
  readonly listing: Listing;
  readonly found: readonly FoundLink[];
}

const NO_CHROME: Chrome = { is: () => false };

function listingOf(
  read: ReadRecord,
  reading: Reading,
  url: string,
  position: number | null,
  chrome: Chrome = NO_CHROME,
): ReadListing {
  const { head, printing } = reading;
  const { author, time } = read;
  const content = contentOf(writtenIn(read), chrome);
  const base = head.base;
  const quotes = content.quotes;
  return {
    listing: {
      url,
      kind: 'post',
      text: content.text.toString(),
      author: author?.name ?? null,
      authorUrl: author?.href === null || author === null ? null : canonicalAddress(author.href, base),
      postedAt: time === null ? null : momentOfMark(time, printing),
      position,
      images: resolveAll(content.images, base),
      links: resolveAll(
        [
          ...content.links.map(({ href }) => href),
          ...(content.text.toString().match(/https?:\/\/[!-;=?-~]{4,2000}/giu) ?? []),
        ],
        base,
      ),
      ...(quotes.length > 0 ? { quotes } : {}),
    },
    found: linksIn(content, base),
  };
}

/** The body; or all of the record but its name and its time. */
function writtenIn({ record, body, author, time }: ReadRecord): {
  nodes: ReadRecord['record']['nodes'];
  leftOut: Set<Element>;
} {
  const leftOut = new Set<Element>(innerElements(record));
  if (body !== null) {
    return { nodes: [body.element], leftOut };
  }
  for (const box of [author?.box, time?.box]) {
    if (box !== undefined && box !== record.root) {
      leftOut.add(box.element);
    }
  }
  return { nodes: record.nodes, leftOut };
}

function resolveAll(references: readonly string[], base: string): readonly string[] {
  const resolved = new Set<string>();
  for (const reference of references) {
    const address = absoluteAddress(reference, base);
    if (address !== null && resolved.size < MAX_REFERENCES) {
      resolved.add(address);
    }
  }
  return [...resolved];
}

function linksIn({ text, links }: Content, base: string): readonly FoundLink[] {
  const behind = links.flatMap(({ href, at }) => {
    const address = absoluteAddress(href, base);
    return address === null
      ? []
      : findLinks(`${address} ${text.between(at, at + CODE_REACH)}`, 'href').slice(0, 1);
  });
  return [...findLinks(text.toString(), 'text'), ...behind];
}
