import { identitySightings, maskIdentityNumbers } from '../core/identity-number.ts';
import type { FoundLink, LinkFacts } from '../core/link.ts';
import type { Listing } from '../core/listing.ts';
import type { Extraction, Page, Platform } from '../core/page.ts';
import type { StoredExtraction } from '../core/repositories/captures.ts';
import { storable } from '../core/storable.ts';
import type { Target } from '../core/target.ts';
import type { PageReader } from './deps.ts';

/** Version of the reading around the adapters: raised when links or masks are found otherwise. */
const READING = 5;

/** Name under which readings of pictures are kept. */
const IMAGE = 'image';

/** The version of a reading by an adapter; of a picture by none. */
export function versionOf(platform: Platform | null): number {
  return (platform?.version ?? 0) * 1_000 + READING;
}

/** What reads a page: the adapter that is named, or the one that knows the page; null where none does. */
function platformOf(
  page: Page,
  named: string | null,
  reader: Pick<PageReader, 'platformById' | 'detect'>,
): Platform | null {
  return (named === null ? null : reader.platformById(named)) ?? reader.detect(page);
}

/**
 * Everything that a page holds, masked and fit to be stored: the adapter's reading, and the share links and invitations in
 * its texts. Null where no adapter knows the page.
 */
export async function readPage(
  page: Page,
  target: Pick<Target, 'kind' | 'platform'>,
  reader: PageReader,
  fingerprint: (number: string) => string,
  signal: AbortSignal,
): Promise<StoredExtraction | null> {
  if (target.kind === 'image') {
    const extraction = await reader.readImage(page, signal);
    return { platform: IMAGE, version: versionOf(null), ...protect(extraction, fingerprint) };
  }
  const platform = platformOf(page, target.platform, reader);
  if (platform === null) {
    return target.kind === 'page' ? leadsOf(page, reader, fingerprint) : null;
  }
  const extraction = withFoundLinks(platform.extract(page), reader);
  return {
    platform: platform.id,
    version: versionOf(platform),
    ...protect(extraction, fingerprint),
  };
}

/** What reads the forums that no adapter knows. */
const UNKNOWN = 'generic';

/**
 * Of a page that nothing takes for a forum's, where it leads: that the source is a forum, its declaration says, and an index
 * may show nothing but links. None of its words are taken for posts. Null where it leads nowhere.
 */
function leadsOf(
  page: Page,
  reader: PageReader,
  fingerprint: (number: string) => string,
): StoredExtraction | null {
  const platform = reader.platformById(UNKNOWN);
  const read = platform?.extract(page);
  return platform === null || read === undefined || read.wall !== null || read.next.length === 0
    ? null
    : {
        platform: platform.id,
        version: versionOf(platform),
        ...protect({ ...read, listings: [], shares: [], invitations: [] }, fingerprint),
      };
}

function withFoundLinks(extraction: Extraction, reader: PageReader): Extraction {
  const inTexts = reader.linksIn(extraction.listings);
  const all = [...extraction.shares, ...extraction.invitations, ...inTexts];
  return {
    ...extraction,
    shares: distinct(all.filter(({ surface }) => surface === 'cloud-disk')),
    invitations: distinct(all.filter(({ surface }) => surface === 'group-invitation')),
  };
}

/** Each address once, with a code rather than without. */
function distinct(links: readonly FoundLink[]): readonly FoundLink[] {
  const byKey = new Map<string, FoundLink>();
  for (const link of links) {
    byKey.set(`${link.url} ${link.accessCode ?? ''}`, link);
  }
  const coded = new Set(
    links.filter(({ accessCode }) => accessCode !== null).map(({ url }) => url),
  );
  return [...byKey.values()].filter((link) => link.accessCode !== null || !coded.has(link.url));
}

function protect(
  extraction: Extraction,
  fingerprint: (number: string) => string,
): Pick<StoredExtraction, 'extraction' | 'identities'> {
  const fit = storable(extraction);
  return {
    extraction: {
      ...fit,
      listings: fit.listings.map(masked),
      facts: fit.facts === null ? null : maskedFacts(fit.facts),
    },
    identities: fit.listings.map(({ text }) => identitySightings(text, fingerprint)),
  };
}

function masked(listing: Listing): Listing {
  return {
    ...listing,
    text: maskIdentityNumbers(listing.text),
    author: maskedOrNull(listing.author),
    ...maskedOthers(listing),
    postedAt: isStorable(listing.postedAt) ? listing.postedAt : null,
  };
}

/** What others wrote and what files are called. */
function maskedOthers({ quotes, attachments }: Listing): Pick<Listing, 'quotes' | 'attachments'> {
  return {
    ...(quotes === undefined ? {} : { quotes: quotes.map(maskIdentityNumbers) }),
    ...(attachments === undefined
      ? {}
      : {
          attachments: attachments.map((file) => ({
            ...file,
            name: maskIdentityNumbers(file.name),
          })),
        }),
  };
}

function maskedFacts(facts: LinkFacts): LinkFacts {
  return {
    ...facts,
    title: maskedOrNull(facts.title),
    description: maskedOrNull(facts.description),
    owner: maskedOrNull(facts.owner),
    files: facts.files.map((file) => ({ ...file, name: maskIdentityNumbers(file.name) })),
  };
}

function maskedOrNull(text: string | null): string | null {
  return text === null ? null : maskIdentityNumbers(text);
}

/** PostgreSQL reads the years 1 to 9999 as JavaScript writes them; a server that confuses its units goes beyond. */
function isStorable(moment: Date | null): boolean {
  const year = moment?.getUTCFullYear() ?? 0;
  return year >= 1 && year <= 9_999;
}
