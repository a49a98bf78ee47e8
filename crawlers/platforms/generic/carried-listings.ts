import { Element } from 'domhandler';
import { sha256 } from '../../../core/digest.ts';
import type { Listing } from '../../../core/listing.ts';
import { parsePage } from '../../dom/parse-page.ts';
import { absoluteAddress } from '../../html/address.ts';
import { momentOfWritten, type PagePrinting } from '../../times/page-times.ts';
import { readWrittenTime } from '../../times/written-time.ts';
import { canonicalAddress, hostOf } from './address.ts';
import { carriedJson } from './carried-json.ts';
import { type CarriedPost, carriedPosts } from './carried-posts.ts';
import { NO_CHROME } from './chrome.ts';
import type { PageHead } from './page-head.ts';
import { contentOf } from './post-content.ts';
import { linksIn, partsOf, type ReadListing } from './post-listing.ts';
import type { Reading } from './reading.ts';

/** Fewer posts than this in what a page carries may be anything. */
const MIN_POSTS = 2;

const known = new WeakMap<Reading, readonly ReadListing[]>();

/** Posts in the JSON that a page carries; none where there are fewer than two. */
export function carriedListings(reading: Reading): readonly ReadListing[] {
  const before = known.get(reading);
  if (before !== undefined) {
    return before;
  }
  const posts = carriedPosts(carriedJson(reading.parsed.document));
  const read = posts
    .map((post) => listingOf(post, reading))
    .filter(({ listing }) => listing.text !== '');
  const listings = posts.length < MIN_POSTS ? [] : read;
  known.set(reading, listings);
  return listings;
}

function listingOf(post: CarriedPost, { head, printing }: Reading): ReadListing {
  const nodes = /<\w|&[#\w]{2,8};/u.test(post.text)
    ? [...parsePage(post.text).document.children]
    : [...parsePage(post.text.replaceAll('<', '&lt;').replaceAll('\n', '<br>')).document.children];
  const whole = new Element('div', {}, nodes);
  const content = contentOf({ nodes: [whole], leftOut: new Set() }, NO_CHROME);
  const href = post.author?.url ?? null;
  return {
    listing: {
      url: addressOf(post, head),
      kind: 'post',
      author: post.author?.name ?? null,
      authorUrl: href === null ? null : canonicalAddress(href, head.base),
      postedAt: momentOf(post, printing),
      position: null,
      ...partsOf(content, head.base),
      ...(content.quotes.length > 0 ? { quotes: content.quotes } : {}),
    },
    found: linksIn(content, head.base),
  };
}

/** The post's own address on the same host; else the page and its number; else the page and who wrote it when. */
function addressOf({ url, id, author, moment }: CarriedPost, head: PageHead): string {
  const own = url === null ? null : absoluteAddress(url, head.base);
  if (own !== null && hostOf(own) === hostOf(head.address) && own !== head.address) {
    return own;
  }
  const isPlain = id !== null && /^[\w.:-]{1,60}$/u.test(id);
  return `${head.address}#${isPlain ? id : sha256(`${author?.name} ${moment}`).slice(0, 12)}`;
}

function momentOf({ moment }: CarriedPost, printing: PagePrinting): Date | null {
  if (moment === null) {
    return null;
  }
  const written = typeof moment === 'number' ? null : readWrittenTime(moment);
  if (typeof moment === 'number') {
    return new Date(moment);
  }
  return written === null ? null : momentOfWritten(written, printing);
}

/** Share of the posts that lack an author or a time from which on what the page carries is asked. */
const LACKING = 0.5;

/** Letters by which a post of the page and one that it carries are told to be the same. */
const LETTERS = 60;

/** Posts of the page, with authors and times that it only carries for its scripts. */
export function completedPosts(posts: readonly Listing[], reading: Reading): readonly Listing[] {
  const lacking = posts.filter(({ author, postedAt }) => author === null || postedAt === null);
  if (lacking.length === 0 || lacking.length < posts.length * LACKING) {
    return posts;
  }
  const carried = new Map(
    carriedListings(reading).map(({ listing }) => [beginOf(listing), listing]),
  );
  return posts.map((post) => {
    const other = carried.get(beginOf(post));
    return other === undefined
      ? post
      : {
          ...post,
          author: post.author ?? other.author,
          authorUrl: post.authorUrl ?? other.authorUrl,
          postedAt: post.postedAt ?? other.postedAt,
        };
  });
}

function beginOf({ text }: Listing): string {
  return text
    .slice(0, LETTERS * 4)
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .slice(0, LETTERS);
}
