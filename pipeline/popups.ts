import { rm } from 'node:fs/promises';
import type { Evidence } from '../core/evidence.ts';
import { failureCodeOf } from '../core/failure.ts';
import { idOf } from '../core/ids.ts';
import type { SealedBundle } from '../core/preserver.ts';
import type { Source } from '../core/source.ts';
import type { LineDeps } from './deps.ts';
import { isLeftAlone } from './standing.ts';
import { inTurn } from './turn.ts';

/** Popups of one page that are visited; what more it opens is named in its bundle alone. */
const MOST_POPUPS = 3;

/** The page that opened windows. */
interface Opener {
  readonly evidenceId: string;
  readonly sweepId: string;
  readonly source: Source;
  readonly url: string;
  readonly operator: string;
}

/** Takes a bundle in; what it is kept as. */
type KeepBundle = (bundle: SealedBundle, evidenceId: string, url: string) => Promise<Evidence>;

/**
 * Evidence of the pages that a page opened in windows of their own, each a bundle of its own, under the same guard and in turn
 * with its host; once a sweep, and none of the windows that these open. What fails here takes nothing from the page's own evidence.
 */
export async function preservePopups(
  popups: readonly string[],
  opener: Opener,
  deps: LineDeps,
  signal: AbortSignal,
  keep: KeepBundle,
): Promise<readonly Evidence[]> {
  const kept: Evidence[] = [];
  for (const url of popups.filter((popup) => popup !== opener.url).slice(0, MOST_POPUPS)) {
    try {
      const evidence = await preservePopup(url, opener, deps, signal, keep);
      kept.push(...(evidence === null ? [] : [evidence]));
    } catch (error) {
      if (signal.aborted) {
        throw error;
      }
      deps.log('info', 'a popup could not be preserved', {
        evidenceId: opener.evidenceId,
        code: failureCodeOf(error),
      });
    }
  }
  return kept;
}

async function preservePopup(
  url: string,
  { evidenceId: openerId, sweepId, source, operator }: Opener,
  deps: LineDeps,
  signal: AbortSignal,
  keep: KeepBundle,
): Promise<Evidence | null> {
  const evidenceId = idOf('evidence', 'popup', sweepId, url);
  const isLeft = await isLeftAlone({ sourceId: source.id, url }, deps.now(), deps.store);
  if (isLeft || (await isKept(evidenceId, deps))) {
    return null;
  }
  const request = {
    evidenceId,
    url,
    policy: { allowHosts: source.allowHosts, sourceId: source.id },
    contact: source.contact,
    listings: [],
    reason: `opened in a window of its own by the page of ${openerId}`,
    operator,
  };
  const bundle = await inTurn(new URL(url).host, source, deps, signal, () =>
    deps.preserver.preserve(request, signal),
  );
  try {
    return await keep(bundle, evidenceId, url);
  } finally {
    await rm(bundle.path, { force: true });
  }
}

async function isKept(evidenceId: string, { store }: Pick<LineDeps, 'store'>): Promise<boolean> {
  try {
    await store.evidence.get(evidenceId);
    return true;
  } catch (error) {
    if (failureCodeOf(error) === 'NOT_FOUND') {
      return false;
    }
    throw error;
  }
}
