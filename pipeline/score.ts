import type { LedgerJob } from '../core/repositories/jobs.ts';
import type { Score } from '../core/score.ts';
import type { JobPayloads } from '../queue/jobs.ts';
import type { LineDeps } from './deps.ts';
import { type Occurrence, occurrencesOf } from './occurrence.ts';
import { following, jobOf, type StageOutcome } from './stage.ts';

/** Listings -> Scores and verdicts. Under (text digest, scorer version). */
export async function score(
  { captureId }: JobPayloads['score'],
  deps: LineDeps,
): Promise<StageOutcome> {
  const { store, scorer } = deps;
  const capture = await store.captures.get(captureId);
  const stored = await store.extractions.ofCapture(captureId);
  const occurrences = stored === null ? [] : occurrencesOf(stored);
  const listingIds = occurrences.map(({ stored: { id } }) => id);
  const unscored = await store.scores.unscored(listingIds, scorer.version);
  const fresh = unscored.map(({ id, text, identityNumbers }) => ({
    listingId: id,
    score: { ...scorer.score(text), identityNumbers },
  }));
  const verdicts = new Map([
    ...(await store.scores.verdicts(listingIds, scorer.version)),
    ...fresh.map(({ listingId, score: { verdict } }) => [listingId, verdict] as const),
  ]);
  const suspects = occurrences.filter(
    ({ stored: { id } }) => (verdicts.get(id) ?? 'clear') !== 'clear',
  );
  const jobs = await preserveOrOpen(suspects, capture.sweepId, deps);
  return following(jobs, async (tx) => {
    await tx.scores.put(fresh satisfies readonly { listingId: string; score: Score }[]);
  });
}

/** A suspect without evidence is preserved at once; one with evidence and no case yet is opened. */
async function preserveOrOpen(
  suspects: readonly Occurrence[],
  sweepId: string,
  { store }: LineDeps,
): Promise<readonly LedgerJob[]> {
  const jobs = suspects.map(async ({ sightingId }) => {
    if ((await store.evidence.ofSighting(sightingId)) === null) {
      return [jobOf('preserve', { sightingId }, sightingId, sweepId)];
    }
    return (await store.cases.caseOfSighting(sightingId)) === null
      ? [openJob(sightingId, sweepId)]
      : [];
  });
  return (await Promise.all(jobs)).flat();
}

/** Opens or joins a case; `cause` tells one occasion from the next. */
export function openJob(sightingId: string, cause: string): LedgerJob {
  return jobOf('open', { sightingId }, sightingId, cause);
}
