import type { Capture } from '../core/capture.ts';
import { sha256 } from '../core/digest.ts';
import { failureCodeOf, StageError } from '../core/failure.ts';
import type { FoundLink } from '../core/link.ts';
import type { StoredExtraction } from '../core/repositories/captures.ts';
import type { Repositories } from '../core/repositories/index.ts';
import type { LedgerJob } from '../core/repositories/jobs.ts';
import type { Source } from '../core/source.ts';
import { type Target, UNLISTED } from '../core/target.ts';
import type { JobPayloads } from '../queue/jobs.ts';
import { sharesOpenedFromHere } from './codes-elsewhere.ts';
import type { LineDeps } from './deps.ts';
import { followUps } from './follow.ts';
import { noteReading } from './health.ts';
import { collectJob } from './plan.ts';
import { readPage, versionOf } from './read-page.ts';
import { rememberRefusal } from './refusals.ts';
import { following, jobOf, type StageOutcome, type StageRun } from './stage.ts';
import { noteWall } from './standing.ts';
import { storedPage } from './stored-page.ts';
import { familyOf } from './way.ts';

/** Capture -> Listings and links, from stored bytes, never the wire. Under (content, address, adapter version). */
export async function extract(
  { captureId }: JobPayloads['extract'],
  deps: LineDeps,
  { signal }: StageRun,
): Promise<StageOutcome> {
  const { capture, target, source } = await deps.store.captures.asked(captureId);
  const key = extractionKey(capture, target, source);
  const earlier = await known(key, deps);
  const stored = earlier ?? (await read(capture, target, source, deps, signal));
  if (stored === null) {
    return quarantine(capture, target);
  }
  if (stored.extraction.wall !== null) {
    const wall = stored.extraction.wall;
    return following([], async (tx) => {
      await tx.captures.markFailed(capture.id, wall);
      await noteWall(capture, wall, tx);
      await rememberStale(capture, target, capture.via, tx);
      await rememberRefusal(target, wall, capture.fetchedAt, tx);
    });
  }
  if (stored.extraction.needsBrowser && capture.via === 'http') {
    return throughBrowser(capture, target);
  }
  const opened = await sharesOpenedFromHere(stored.extraction, target, deps);
  return accept({ key, stored, isFresh: earlier === null }, opened, capture, target, source);
}

/** What an extraction depends on, beside the adapter's version, which the stored row names. */
function extractionKey(capture: Capture, target: Target, source: Source): string {
  return sha256(
    [
      capture.contentDigest,
      capture.url,
      target.accessCode ?? '',
      target.kind,
      target.platform ?? '',
      source.timeZone,
    ].join('\n'),
  );
}

/** The stored reading, unless its adapter or the reading around it has changed since. */
async function known(key: string, { store, reader }: LineDeps): Promise<StoredExtraction | null> {
  const stored = await store.extractions.find(key);
  const isCurrent = stored?.version === versionOf(reader.platformById(stored?.platform ?? ''));
  return isCurrent ? stored : null;
}

async function read(
  capture: Capture,
  target: Target,
  source: Source,
  deps: LineDeps,
  signal: AbortSignal,
): Promise<StoredExtraction | null> {
  try {
    const page = await storedPage(capture, target, source.timeZone, deps, signal);
    return await readPage(page, target, deps.reader, deps.fingerprint, signal);
  } catch (error) {
    if (error instanceof StageError && error.class === 'hostile') {
      deps.log('warn', 'a page could not be read', {
        captureId: capture.id,
        code: failureCodeOf(error),
      });
      return null;
    }
    throw error;
  }
}

/** What no adapter can read is kept as bytes and told, not passed over. */
function quarantine(capture: Capture, target: Target): StageOutcome {
  return following([], async (tx) => {
    await tx.captures.markFailed(capture.id, 'EXTRACT_FAILED');
    await noteReading(capture, target, null, tx);
  });
}

/** Nothing that would let the next fetch be left out. */
const FRESH = { etag: null, lastModified: null, stamp: null };

/** The next sweep asks for the address whatever a referring page says: what was captured is not its content. */
async function rememberStale(
  { sourceId, url }: Capture,
  { accessCode }: Target,
  via: Capture['via'],
  tx: Repositories,
): Promise<void> {
  const page = await tx.captures.knownPage(sourceId, url, accessCode);
  if (page !== null) {
    await tx.captures.remember({ ...page, ...FRESH, via });
  }
}

/** The page is a shell that only a browser fills: it is collected again through one; from now on, where others are shells too. */
function throughBrowser(capture: Capture, target: Target): StageOutcome {
  return {
    failure: null,
    async write(tx) {
      await rememberStale(capture, target, 'browser', tx);
      await tx.shells.found(familyOf(target), capture.sweepId, capture.fetchedAt);
      return [jobOf('collect', { targetId: target.id, via: 'browser' }, target.id, 'browser')];
    },
  };
}

/** What was read, and whether it is to be stored under its key. */
interface Accepted {
  readonly key: string;
  readonly stored: StoredExtraction;
  readonly isFresh: boolean;
}

function accept(
  { key, stored, isFresh }: Accepted,
  opened: readonly FoundLink[],
  capture: Capture,
  target: Target,
  source: Source,
): StageOutcome {
  return {
    failure: null,
    async write(tx) {
      const [found] = await Promise.all([
        discover(stored, opened, target, source, tx),
        tx.extractions.keep(capture.id, key, isFresh ? stored : null),
        noteReading(capture, target, stored, tx),
      ]);
      return [...found, jobOf('match', { captureId: capture.id }, capture.id)];
    },
  };
}

/** What the page leads to becomes targets, each of its own surface. */
async function discover(
  { extraction, platform }: StoredExtraction,
  opened: readonly FoundLink[],
  target: Target,
  source: Source,
  tx: Repositories,
): Promise<readonly LedgerJob[]> {
  if (target.stamp === UNLISTED) {
    return [];
  }
  const shares = [...extraction.shares, ...opened];
  const targets = followUps({ ...extraction, shares }, platform, target, source);
  const added = await tx.frontier.propose(targets, source.budget.captures);
  return added.map(collectJob);
}
