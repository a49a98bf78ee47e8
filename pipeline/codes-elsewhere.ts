import { idOf } from '../core/ids.ts';
import type { FoundLink } from '../core/link.ts';
import type { Listing } from '../core/listing.ts';
import type { Extraction } from '../core/page.ts';
import type { Target } from '../core/target.ts';
import type { LineDeps } from './deps.ts';
import { targetId } from './plan.ts';

/**
 * The share that a code opens which stands elsewhere: the code in a picture or on another page of the thread, the share on the
 * page that refers to it; or the share in a picture, the code in the post that shows it. Only where one code stands here and one
 * share there has none; nothing is guessed among several.
 */
export async function sharesOpenedFromHere(
  extraction: Extraction,
  target: Target,
  deps: Pick<LineDeps, 'store' | 'reader'>,
): Promise<readonly FoundLink[]> {
  const code = onlyCodeOf(extraction, deps.reader);
  const own = target.kind === 'image' ? onlyOne(closedOf(extraction.shares)) : null;
  if (target.foundAt === null || (code === null) === (own === null)) {
    return [];
  }
  const referring = await referringPages(target, target.foundAt, deps.store);
  return own === null
    ? opened(shareBeside(referring, target, deps.reader), code)
    : opened(own, codeBeside(referring, target, deps.reader));
}

/** The one share without a code in what shows the picture; where that holds none, the one of the whole page. */
function shareBeside(
  referring: readonly Extraction[],
  { url }: Target,
  reader: LineDeps['reader'],
): FoundLink | null {
  const closed = closedOf(referring.flatMap(({ shares }) => shares));
  const beside = new Set(
    reader
      .linksIn(referring.flatMap(({ listings }) => listings.filter(showing(url))))
      .map((link) => link.url),
  );
  const near = closed.filter((link) => beside.has(link.url));
  return onlyOne(near.length > 0 ? near : closed);
}

/** The one code that is announced where the picture is shown. */
function codeBeside(
  referring: readonly Extraction[],
  { url }: Target,
  reader: LineDeps['reader'],
): string | null {
  const codes = referring.flatMap(
    (page) => onlyCodeOf({ ...page, listings: page.listings.filter(showing(url)) }, reader) ?? [],
  );
  return onlyOne([...new Set(codes)]);
}

function showing(url: string): (listing: Listing) => boolean {
  return ({ images }) => images.includes(url);
}

function opened(share: FoundLink | null, accessCode: string | null): readonly FoundLink[] {
  return share === null || accessCode === null ? [] : [{ ...share, accessCode }];
}

/** What was read of the page that led to a target. */
async function referringPages(
  { sweepId, sourceId }: Target,
  foundAt: string,
  store: LineDeps['store'],
): Promise<readonly Extraction[]> {
  const referring = targetId(sweepId, sourceId, foundAt, null);
  const readings = await Promise.all(
    (['http', 'browser'] as const).map((via) =>
      store.extractions.ofCapture(idOf('capture', referring, via)),
    ),
  );
  return readings.flatMap((reading) => reading?.extraction ?? []);
}

/** The shares without a code, each once. */
function closedOf(shares: readonly FoundLink[]): readonly FoundLink[] {
  const closed = shares.filter(({ accessCode }) => accessCode === null);
  return [...new Map(closed.map((link) => [link.url, link])).values()];
}

function onlyOne<One>(all: readonly One[]): One | null {
  return all.length === 1 ? (all[0] ?? null) : null;
}

/** The one code that the texts announce and no share of their own takes; null for none or several. */
function onlyCodeOf(
  { listings, shares }: Pick<Extraction, 'listings' | 'shares'>,
  reader: Pick<LineDeps['reader'], 'codesAlone'>,
): string | null {
  const taken = new Set(shares.map(({ accessCode }) => accessCode));
  const codes = new Set(
    listings.flatMap(({ text }) => reader.codesAlone(text)).filter((code) => !taken.has(code)),
  );
  return onlyOne([...codes]);
}
