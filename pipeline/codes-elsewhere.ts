import { idOf } from '../core/ids.ts';
import type { FoundLink } from '../core/link.ts';
import type { Extraction } from '../core/page.ts';
import type { Target } from '../core/target.ts';
import type { LineDeps } from './deps.ts';
import { targetId } from './plan.ts';

/**
 * The share of the referring page that a code opens which stands here alone: in a picture of a post, or on another page of the
 * thread. Only where one code stands here and one share there has none; nothing is guessed among several.
 */
export async function shareOpenedFromHere(
  extraction: Extraction,
  target: Target,
  { store, reader }: Pick<LineDeps, 'store' | 'reader'>,
): Promise<readonly FoundLink[]> {
  const code = onlyCodeOf(extraction, reader);
  if (code === null || target.foundAt === null) {
    return [];
  }
  const referring = targetId(target.sweepId, target.sourceId, target.foundAt, null);
  const readings = await Promise.all(
    (['http', 'browser'] as const).map((via) =>
      store.extractions.ofCapture(idOf('capture', referring, via)),
    ),
  );
  const shares = readings.flatMap((reading) => reading?.extraction.shares ?? []);
  const closed = shares.filter(({ accessCode }) => accessCode === null);
  const [share, ...others] = [...new Map(closed.map((link) => [link.url, link])).values()];
  return share === undefined || others.length > 0 ? [] : [{ ...share, accessCode: code }];
}

/** The one code that the texts announce and no share of their own takes; null for none or several. */
function onlyCodeOf(
  { listings, shares }: Extraction,
  reader: Pick<LineDeps['reader'], 'codesAlone'>,
): string | null {
  const taken = new Set(shares.map(({ accessCode }) => accessCode));
  const codes = new Set(
    listings.flatMap(({ text }) => reader.codesAlone(text)).filter((code) => !taken.has(code)),
  );
  const [code] = codes;
  return codes.size === 1 && code !== undefined ? code : null;
}
