import type { CaseEventKind } from '../core/case.ts';
import { idOf } from '../core/ids.ts';
import { type OneCase, oneCaseOf } from '../core/one-case.ts';
import type { NearDuplicate } from '../core/repositories/cases.ts';
import type { Repositories } from '../core/repositories/index.ts';
import type { SightingView } from '../core/repositories/sightings.ts';
import type { Sketch } from '../core/sketch.ts';
import type { JobPayloads } from '../queue/jobs.ts';
import type { LineDeps } from './deps.ts';
import { picturesOf, returnedTo, tellReturned } from './elsewhere.ts';
import { type NearTextOfCase, nearIn } from './nearest.ts';
import { following, type StageOutcome } from './stage.ts';
import { type Ties, tiesOf } from './ties.ts';

/**
 * Sighting and Evidence -> Case, new or joined by handle, place or text, the same or nearly; cases that it shows to be one become
 * one; and what of cases that were over came back with it. Under the sighting.
 */
export async function open(
  { sightingId }: JobPayloads['open'],
  { store, sketcher, now }: LineDeps,
): Promise<StageOutcome> {
  const view = await store.sightings.view(sightingId);
  const ties = tiesOf(view, sketcher);
  const at = now();
  return following([], async (tx) => {
    await tx.cases.lock();
    if ((await tx.cases.caseOfSighting(sightingId)) === null) {
      await place(view, ties, at, tx);
    }
  });
}

/** What a sighting weighs whose score a later version has not given yet. */
const UNSCORED = { probability: 0, verdict: 'suspect' } as const;

async function place(view: SightingView, ties: Ties, at: Date, tx: Repositories): Promise<void> {
  const { keys, sketch } = ties;
  const { sourceId, id: sightingId, url } = view.sighting;
  const { probability, verdict } = view.score ?? UNSCORED;
  const pictures = await picturesOf(view, tx);
  const returned = await returnedTo(url, { keys, sketch, pictures }, tx);
  const near = sketch === null ? [] : await nearTo(sketch, sourceId, tx);
  const tied = await tx.cases.tied(sourceId, keys, ties.place);
  const ids = [...new Set([...tied, ...near.map((text) => text.caseId)])];
  const one = oneCaseOf(await tx.cases.standing(ids, at));
  await merge(one, at, tx);
  const caseId = one.caseId ?? idOf('case', sightingId);
  if (one.caseId === null) {
    await tx.cases.open({ id: caseId, sourceId, probability, verdict, openedAt: at });
  }
  const own = near.filter((text) => caseAfter(one, text.caseId) === caseId);
  await tx.cases.join(caseId, sightingId, keys, probability, verdict, otherOf(own, view));
  await keepText(view, sketch, own, caseId, tx);
  await tx.cases.watchPictures(caseId, pictures);
  await tellReturned(returned, sightingId, at, tx);
  if (!returned.has(caseId)) {
    await note(caseId, one.caseId === null ? 'opened' : 'sighting-joined', sightingId, at, tx);
  }
}

async function nearTo(
  sketch: Sketch,
  sourceId: string,
  { nearTexts }: Repositories,
): Promise<readonly NearTextOfCase[]> {
  return nearIn(await nearTexts.sharing(sourceId, sketch.bands), sketch);
}

/** Makes one of the cases that turn out to be one, and writes that down. */
async function merge({ merged }: OneCase, at: Date, tx: Repositories): Promise<void> {
  for (const { from, into } of merged) {
    await note(into, 'merged', from, at, tx);
    await tx.cases.merge(into, from, at);
  }
}

/** Where what a case held is after the merging. */
function caseAfter({ merged }: OneCase, caseId: string): string {
  return merged.find(({ from }) => from === caseId)?.into ?? caseId;
}

/** The text that a sighting's is most alike to and not the same listing. */
function otherOf(
  [nearest]: readonly NearTextOfCase[],
  { listing }: SightingView,
): NearDuplicate | null {
  return nearest === undefined || nearest.listingId === listing.id ? null : nearest;
}

/** Keeps a text to find its copies by, unless one of its case has the very same wording and finds them, too. */
async function keepText(
  { sighting: { sourceId }, listing }: SightingView,
  sketch: Sketch | null,
  [nearest]: readonly NearTextOfCase[],
  caseId: string,
  { nearTexts }: Repositories,
): Promise<void> {
  if (sketch !== null && nearest?.similarity !== 1) {
    await nearTexts.keep(sourceId, caseId, listing.id, sketch);
  }
}

async function note(
  caseId: string,
  kind: CaseEventKind,
  reference: string,
  at: Date,
  tx: Repositories,
): Promise<void> {
  const { version } = await tx.cases.current(caseId);
  await tx.cases.append({
    caseId,
    version: version + 1,
    kind,
    actor: 'cardsweep',
    at,
    reason: null,
    policy: null,
    reference,
  });
}
