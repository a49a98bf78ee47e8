import type { SharedFile } from '../../core/link.ts';
import type { Listing } from '../../core/listing.ts';
import type { Extraction, Page } from '../../core/page.ts';
import { bySurface, NOTHING } from '../found.ts';
import { absoluteAddress } from '../html/address.ts';
import { tidy } from '../html/visible-text.ts';
import { MAX_NAME_CHARACTERS } from '../limits.ts';
import { findLinks } from '../links/find-links.ts';
import { MAX_FILES } from './share-file.ts';
import type { ShareState } from './state.ts';

/** What a service tells of a share, in our words. */
export interface ShareReading {
  readonly state: ShareState;
  readonly title: string | null;
  readonly description: string | null;
  /** The sharer, as shown. */
  readonly owner: string | null;
  /** The picture that is shown of it (mostly the sharer's), or null. */
  readonly picture: string | null;
  readonly files: readonly SharedFile[];
  readonly postedAt: Date | null;
  /** What the sharer wrote beside it: part of the listing's text. Absent where the service has no place for that. */
  readonly written?: string | null;
}

/** A reading that tells the state alone. */
export function stateAlone(state: ShareState): ShareReading {
  return {
    state,
    title: null,
    description: null,
    owner: null,
    picture: null,
    files: [],
    postedAt: null,
  };
}

/**
 * A share's reading as an extraction: its facts, and one listing of its title and the names of its files, a line each. A
 * wall, and a share that is gone, lists nothing.
 */
export function extractionOfShare(page: Page, reading: ShareReading): Extraction {
  const { state, proof, wall } = reading.state;
  const title = lineOf(reading.title);
  const owner = lineOf(reading.owner);
  const files = reading.files.filter(({ name }) => name !== '').slice(0, MAX_FILES);
  const picture = reading.picture === null ? null : absoluteAddress(reading.picture, page.url);
  const description = reading.description === null ? null : tidy(reading.description);
  const listings = isGone(state) ? [] : listingsOf(page, { ...reading, title, owner, files });
  return {
    ...NOTHING,
    facts: {
      state,
      proof,
      title,
      description: description === '' ? null : description,
      owner,
      members: null,
      ...(picture === null ? {} : { picture }),
      files,
    },
    wall,
    listings,
    ...bySurface(listings.flatMap(({ text }) => findLinks(text, 'text'))),
  };
}

function isGone(state: ShareState['state']): boolean {
  return state === 'wall' || state === 'removed' || state === 'expired' || state === 'unreachable';
}

function listingsOf(
  page: Page,
  reading: Pick<ShareReading, 'title' | 'written' | 'owner' | 'files' | 'postedAt'>,
): readonly Listing[] {
  const names = reading.files.map(({ name }) => name);
  const text = tidy([reading.title ?? '', reading.written ?? '', ...names].join('\n'));
  if (text === '') {
    return [];
  }
  return [
    {
      url: page.url,
      kind: 'share',
      text,
      author: reading.owner,
      authorUrl: null,
      postedAt: reading.postedAt,
      position: null,
      images: [],
      links: [],
    },
  ];
}

/** A name on one line; null where nothing is left. */
function lineOf(name: string | null): string | null {
  const line = tidy((name ?? '').slice(0, MAX_NAME_CHARACTERS)).replaceAll('\n', ' ');
  return line === '' ? null : line;
}
