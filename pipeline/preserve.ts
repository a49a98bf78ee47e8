import { rm } from 'node:fs/promises';
import type { Evidence } from '../core/evidence.ts';
import { FAILURES, type FailureCode, failureCodeOf, StageError } from '../core/failure.ts';
import { idOf } from '../core/ids.ts';
import type { SealedBundle } from '../core/preserver.ts';
import type { SightingView } from '../core/repositories/sightings.ts';
import type { Source } from '../core/source.ts';
import type { JobPayloads } from '../queue/jobs.ts';
import { Postponed } from '../queue/queue.ts';
import type { LineDeps } from './deps.ts';
import { openJob } from './score.ts';
import { following, type StageOutcome, type StageRun } from './stage.ts';
import { isLeftAlone } from './standing.ts';
import { inTurn } from './turn.ts';

/** Who acts when the line itself does. */
const OPERATOR = 'cardsweep';

/** Failures that say nothing of the page: the job stays due. */
const NOT_OURS: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'ABORTED',
  'DISK_FULL',
  'BLOBS_UNAVAILABLE',
  'DATABASE_UNAVAILABLE',
]);

/** Sighting -> Evidence, at once: such pages vanish. Under (sighting, content digest). */
export async function preserve(
  { sightingId }: JobPayloads['preserve'],
  deps: LineDeps,
  run: StageRun,
): Promise<StageOutcome> {
  const view = await deps.store.sightings.view(sightingId);
  const source = await deps.store.sources.get(view.sighting.sourceId);
  if (view.evidence !== null) {
    return following([openJob(sightingId, view.evidence.id)]);
  }
  try {
    const bundle = await capture(view, source, deps, run.signal);
    return await take(bundle, view, deps, run.signal);
  } catch (error) {
    if (error instanceof Postponed) {
      throw error;
    }
    const code = failureCodeOf(error);
    if (NOT_OURS.has(code) || (FAILURES[code] === 'transient' && !run.isLast)) {
      throw error;
    }
    // The case is opened without evidence, so that a person sees the sighting and what is missing.
    return { ...following([openJob(sightingId, code)]), failure: code };
  }
}

function evidenceId({ sighting, listing }: SightingView): string {
  return idOf('evidence', sighting.id, listing.textDigest);
}

async function capture(
  view: SightingView,
  source: Source,
  deps: LineDeps,
  signal: AbortSignal,
): Promise<SealedBundle> {
  const page = { sourceId: source.id, url: view.sighting.url };
  if (await isLeftAlone(page, deps.now(), deps.store)) {
    throw new StageError('SOURCE_PAUSED', 'the host is left alone for now');
  }
  return await inTurn(new URL(view.sighting.url).host, source, deps, signal, () =>
    deps.preserver.preserve(
      {
        evidenceId: evidenceId(view),
        url: view.sighting.url,
        policy: { allowHosts: source.allowHosts, sourceId: source.id },
        contact: source.contact,
        listingText: view.listing.text,
        reason: `verdict ${view.score?.verdict ?? 'none'} by ${view.score?.scorerVersion ?? 'none'}`,
        operator: OPERATOR,
      },
      signal,
    ),
  );
}

async function take(
  bundle: SealedBundle,
  view: SightingView,
  { blobs, custody }: LineDeps,
  signal: AbortSignal,
): Promise<StageOutcome> {
  try {
    const bundleDigest = await blobs.putFile(bundle.path, signal);
    const screenshotDigest =
      bundle.screenshot === null ? null : await blobs.put(bundle.screenshot, signal);
    const evidence: Evidence = {
      id: evidenceId(view),
      sightingId: view.sighting.id,
      url: view.sighting.url,
      state: bundle.state,
      seal: bundle.seal,
      bundleDigest,
      bytes: bundle.bytes,
      items: bundle.items,
      missing: bundle.missing,
      screenshotDigest,
      capturedAt: bundle.capturedAt,
    };
    return following([openJob(view.sighting.id, evidence.id)], async (tx) => {
      await tx.evidence.put(evidence);
      await custody(tx, {
        evidenceId: evidence.id,
        act: 'made',
        actor: OPERATOR,
        reason: `bundle ${bundleDigest}`,
        at: bundle.capturedAt,
      });
    });
  } finally {
    await rm(bundle.path, { force: true });
  }
}
