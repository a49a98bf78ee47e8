import { rm } from 'node:fs/promises';
import type { Capture } from '../core/capture.ts';
import type { Evidence, PreservedSighting } from '../core/evidence.ts';
import type { Exchange } from '../core/exchange.ts';
import { FAILURES, type FailureCode, failureCodeOf, StageError } from '../core/failure.ts';
import { idOf } from '../core/ids.ts';
import type { PreserveRequest, SealedBundle } from '../core/preserver.ts';
import type { Repositories } from '../core/repositories/index.ts';
import type { LedgerJob } from '../core/repositories/jobs.ts';
import type { SightingView } from '../core/repositories/sightings.ts';
import type { StoredStamp } from '../core/repositories/stamps.ts';
import type { Source } from '../core/source.ts';
import type { JobPayloads } from '../queue/jobs.ts';
import { Postponed } from '../queue/queue.ts';
import { collectedOf } from './collected.ts';
import type { LineDeps } from './deps.ts';
import { preservePopups } from './popups.ts';
import { openJob } from './score.ts';
import { following, jobOf, type StageOutcome, type StageRun } from './stage.ts';
import { keepStamps, stampsOver } from './stamp.ts';
import { isLeftAlone } from './standing.ts';
import { inTurn } from './turn.ts';
import { nextVisit, pageAddress, pendingOf, type Visit } from './visit-plan.ts';

/** Who acts when the line itself does. */
const OPERATOR = 'cardsweep';

/** Failures that say nothing of the page: the job stays due. */
const NOT_OURS: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'ABORTED',
  'DISK_FULL',
  'BLOBS_UNAVAILABLE',
  'DATABASE_UNAVAILABLE',
]);

/** One visit of those that a capture's suspect sightings need, and what it is kept under. */
interface Errand {
  readonly captureId: string;
  readonly capture: Capture;
  readonly evidenceId: string;
  readonly source: Source;
  readonly visit: Visit;
  /** Whether sightings are left that need another visit anyway. */
  readonly isLast: boolean;
}

/**
 * Sightings on a page -> one Evidence for all of them, at once: such pages vanish. Under (capture, sightings). What the visit
 * leaves, because the page shows it no more or it is too much for one bundle, a further job does.
 */
export async function preserve(
  { captureId }: JobPayloads['preserve'],
  deps: LineDeps,
  run: StageRun,
): Promise<StageOutcome> {
  const { store } = deps;
  const capture = await store.captures.get(captureId);
  const source = await store.sources.get(capture.sourceId);
  const pending = await pendingOf(captureId, store);
  const visit = nextVisit(capture, pending);
  if (visit === null) {
    return following([]);
  }
  const evidenceId = idOf('evidence', captureId, visit.url, ...visit.views.map(idOfSighting));
  const isLast = visit.views.length === pending.length;
  const errand = { captureId, capture, evidenceId, source, visit, isLast };
  try {
    const bundle = await record(errand, deps, run.signal);
    return await take(bundle, errand, deps, run.signal);
  } catch (error) {
    if (error instanceof Postponed) {
      throw error;
    }
    const code = failureCodeOf(error);
    if (NOT_OURS.has(code) || (FAILURES[code] === 'transient' && !run.isLast)) {
      throw error;
    }
    // The cases are opened without evidence, so that a person sees the sightings and what is missing.
    return {
      ...following(pending.map(({ view }) => openJob(idOfSighting(view), code))),
      failure: code,
    };
  }
}

function idOfSighting({ sighting }: SightingView): string {
  return sighting.id;
}

async function record(errand: Errand, deps: LineDeps, signal: AbortSignal): Promise<SealedBundle> {
  const { source, visit } = errand;
  const page = { sourceId: source.id, url: visit.url };
  if (await isLeftAlone(page, deps.now(), deps.store)) {
    throw new StageError('SOURCE_PAUSED', 'the host is left alone for now');
  }
  const collected = await collectedOf(errand.capture, deps, signal);
  return await inTurn(new URL(visit.url).host, source, deps, signal, () =>
    deps.preserver.preserve(requestOf(errand, collected), signal),
  );
}

function requestOf(
  { evidenceId, source, visit }: Errand,
  collected: readonly Exchange[],
): PreserveRequest {
  return {
    evidenceId,
    url: visit.url,
    policy: { allowHosts: source.allowHosts, sourceId: source.id },
    contact: source.contact,
    listings: visit.views.map(({ sighting, listing, score }) => ({
      sightingId: sighting.id,
      url: sighting.url,
      text: listing.text,
      isText: sighting.kind !== 'image',
      reason: `verdict ${score?.verdict ?? 'none'} by ${score?.scorerVersion ?? 'none'}`,
    })),
    reason: 'the page shows suspect texts',
    operator: OPERATOR,
    collected,
  };
}

async function take(
  bundle: SealedBundle,
  errand: Errand,
  deps: LineDeps,
  signal: AbortSignal,
): Promise<StageOutcome> {
  try {
    const elsewhere = elsewhereOf(bundle, errand.visit);
    const kept = errand.visit.views.map(idOfSighting).filter((id) => !elsewhere.includes(id));
    const evidence =
      kept.length === 0
        ? null
        : await stored(bundle, { ...errand, url: errand.visit.url }, deps, signal);
    const popups = evidence === null ? [] : await popupsOf(bundle, errand, deps, signal);
    const sightings = evidence === null ? [] : await picturesOf(bundle, kept, deps, signal);
    const stamps = evidence === null ? [] : await stampsOf(evidence, deps, signal);
    const next = [
      ...kept.map((id) => openJob(id, errand.evidenceId)),
      ...(errand.isLast && elsewhere.length === 0 ? [] : [furtherJob(errand)]),
    ];
    return following(next, async (tx) => {
      await tx.evidence.sendToPermalink(errand.captureId, elsewhere);
      if (evidence !== null) {
        await keepMade(evidence, sightings, tx, deps);
        for (const popup of popups) {
          await keepMade(popup, [], tx, deps);
        }
        await keepStamps(stamps, tx, deps);
      }
    });
  } finally {
    await rm(bundle.path, { force: true });
  }
}

/** A bundle's row, and the entry that it was made. Within a transaction. */
async function keepMade(
  evidence: Evidence,
  sightings: readonly PreservedSighting[],
  tx: Repositories,
  { custody }: LineDeps,
): Promise<void> {
  await tx.evidence.put(evidence, sightings);
  await custody(tx, {
    evidenceId: evidence.id,
    act: 'made',
    actor: OPERATOR,
    reason: `bundle ${evidence.bundleDigest}`,
    at: evidence.capturedAt,
  });
}

/** Bundles of the windows that the page opened. */
async function popupsOf(
  { popups }: SealedBundle,
  { capture, evidenceId, source, visit }: Errand,
  deps: LineDeps,
  signal: AbortSignal,
): Promise<readonly Evidence[]> {
  const { sweepId } = capture;
  const opener = { evidenceId, sweepId, source, url: visit.url, operator: OPERATOR };
  return await preservePopups(popups, opener, deps, signal, (bundle, id, url) =>
    stored(bundle, { evidenceId: id, url }, deps, signal),
  );
}

/** The stamps of every authority that is set; those that fail are asked again later. */
async function stampsOf(
  { id, bundleDigest }: Evidence,
  deps: LineDeps,
  signal: AbortSignal,
): Promise<readonly StoredStamp[]> {
  const errand = { subject: id, imprint: bundleDigest, renews: null };
  return await stampsOver(errand, deps.stamper.authorities, deps, signal);
}

function furtherJob({ captureId, evidenceId }: Errand): LedgerJob {
  return jobOf('preserve', { captureId }, captureId, evidenceId);
}

/**
 * Sightings that the page was collected with and does not show now, while another address is said to show them. Where the
 * page itself does not come, its permalinks are not asked for either.
 */
function elsewhereOf({ listings, status }: SealedBundle, visit: Visit): readonly string[] {
  if (visit.atPermalink || status === null || status >= 400) {
    return [];
  }
  const absent = new Set(
    listings.filter(({ isFound }) => isFound === false).map(({ sightingId }) => sightingId),
  );
  return visit.views
    .filter(({ sighting }) => absent.has(sighting.id) && pageAddress(sighting.url) !== visit.url)
    .map(idOfSighting);
}

/** The bundle's row, its bytes and the picture of its page in the vault. */
async function stored(
  bundle: SealedBundle,
  { evidenceId, url }: { readonly evidenceId: string; readonly url: string },
  { vault }: LineDeps,
  signal: AbortSignal,
): Promise<Evidence> {
  const { state, seal, bytes, items, missing, screenshot, capturedAt } = bundle;
  return {
    id: evidenceId,
    url,
    state,
    seal,
    bundleDigest: await vault.putFile(bundle.path, signal),
    bytes,
    items,
    missing,
    screenshotDigest: screenshot === null ? null : await vault.put(screenshot, signal),
    capturedAt,
  };
}

/** What the bundle is evidence for, the picture of each in the vault. */
async function picturesOf(
  { listings }: SealedBundle,
  kept: readonly string[],
  { vault }: LineDeps,
  signal: AbortSignal,
): Promise<readonly PreservedSighting[]> {
  const pictures = new Map(listings.map(({ sightingId, picture }) => [sightingId, picture]));
  const sightings: PreservedSighting[] = [];
  for (const sightingId of kept) {
    const picture = pictures.get(sightingId) ?? null;
    const pictureDigest = picture === null ? null : await vault.put(picture, signal);
    sightings.push({ sightingId, pictureDigest });
  }
  return sightings;
}
