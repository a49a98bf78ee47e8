import type { LedgerJob } from '../core/repositories/jobs.ts';
import type { Score } from '../core/score.ts';
import type { JobPayloads } from '../queue/jobs.ts';
import type { LineDeps } from './deps.ts';
import { type Occurrence, occurrencesOf } from './occurrence.ts';
import { jobOf, type StageOutcome } from './stage.ts';
import { surfaceOf } from './surface-of.ts';

/** Listings -> Scores and verdicts, by the surface on which a text is first met. Under (text digest, scorer version). */
export async function score(
  { captureId }: JobPayloads['score'],
  deps: LineDeps,
): Promise<StageOutcome> {
  const { store, scorer } = deps;
  const { capture, target, reading } = await store.captures.asked(captureId);
  const stored =
    reading === null ? null : await store.extractions.get(reading.key, reading.version);
  const occurrences = stored === null ? [] : occurrencesOf(stored);
  const listingIds = occurrences.map(({ stored: { id } }) => id);
  const { unscored, verdicts: known } = await store.scores.standing(listingIds, scorer.version);
  const surface = surfaceOf(target);
  const fresh = unscored.map(({ id, text, identityNumbers }) => ({
    listingId: id,
    score: { ...scorer.score(text, surface), identityNumbers },
  }));
  const verdicts = new Map([
    ...known,
    ...fresh.map(({ listingId, score: { verdict } }) => [listingId, verdict] as const),
  ]);
  const suspects = occurrences.filter(
    ({ stored: { id } }) => (verdicts.get(id) ?? 'clear') !== 'clear',
  );
  const { bare, caseless } = await lacksOf(suspects, deps);
  return {
    failure: null,
    async write(tx) {
      const [own] = await Promise.all([
        bare.length === 0 ? 0 : tx.evidence.plan(captureId, capture.sweepId, bare),
        fresh.length === 0
          ? null
          : tx.scores.put(fresh satisfies readonly { listingId: string; score: Score }[]),
      ]);
      return [
        ...(own === 0 ? [] : [jobOf('preserve', { captureId }, captureId)]),
        ...caseless.map((sightingId) => openJob(sightingId, capture.sweepId)),
      ];
    },
  };
}

/** Suspects without evidence, which their page is visited for at once, all together; and those with evidence and no case yet. */
async function lacksOf(
  suspects: readonly Occurrence[],
  { store }: LineDeps,
): Promise<{ readonly bare: readonly string[]; readonly caseless: readonly string[] }> {
  if (suspects.length === 0) {
    return { bare: [], caseless: [] };
  }
  return await store.evidence.lacking(suspects.map(({ sightingId }) => sightingId));
}

/** Opens or joins a case; `cause` tells one occasion from the next. */
export function openJob(sightingId: string, cause: string): LedgerJob {
  return jobOf('open', { sightingId }, sightingId, cause);
}
