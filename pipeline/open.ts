import type { CaseEventKind } from '../core/case.ts';
import type { Handle, HandleKind } from '../core/handle.ts';
import { idOf } from '../core/ids.ts';
import type { CaseKeys, NearDuplicate } from '../core/repositories/cases.ts';
import type { Repositories } from '../core/repositories/index.ts';
import type { SightingView } from '../core/repositories/sightings.ts';
import type { Span } from '../core/signal.ts';
import { SAME_SIMILARITY, type Sketch } from '../core/sketch.ts';
import type { JobPayloads } from '../queue/jobs.ts';
import type { LineDeps } from './deps.ts';
import { picturesOf, returnedTo, tellReturned } from './elsewhere.ts';
import { nearestIn } from './nearest.ts';
import { following, type StageOutcome } from './stage.ts';

/** Handles that say nothing of who sells: many sellers link to the same address. */
const SHARED_KINDS: ReadonlySet<HandleKind> = new Set(['url']);

/**
 * Sighting and Evidence -> Case, new or joined by handle or text, the same or nearly; and what of cases that were over came back
 * with it. Under the sighting.
 */
export async function open(
  { sightingId }: JobPayloads['open'],
  { store, sketcher, now }: LineDeps,
): Promise<StageOutcome> {
  const view = await store.sightings.view(sightingId);
  const sketch = sketcher.sketch(view.listing.text, namedIn(view));
  const at = now();
  return following([], async (tx) => {
    await tx.cases.lock();
    if ((await tx.cases.caseOfSighting(sightingId)) === null) {
      await place(view, sketch, at, tx);
    }
  });
}

/** Where handles and prices stand in the text: copies of an advertisement have others. */
function namedIn({ score }: SightingView): readonly Span[] {
  return [...(score?.handles ?? []), ...(score?.prices ?? [])].map(({ span }) => span);
}

/** What a sighting weighs whose score a later version has not given yet. */
const UNSCORED = { probability: 0, verdict: 'suspect' } as const;

async function place(
  view: SightingView,
  sketch: Sketch | null,
  at: Date,
  tx: Repositories,
): Promise<void> {
  const keys = keysOf(view);
  const { sourceId, id: sightingId } = view.sighting;
  const { probability, verdict } = view.score ?? UNSCORED;
  const alike = sketch === null ? [] : await tx.nearTexts.sharing(sourceId, sketch.bands);
  const pictures = await picturesOf(view, tx);
  const returned = await returnedTo(view.sighting.url, { keys, sketch, pictures }, tx);
  const matched =
    (await tx.cases.match(sourceId, keys)) ?? nearestIn(alike, sketch)?.caseId ?? null;
  const caseId = matched ?? idOf('case', sightingId);
  if (matched === null) {
    await tx.cases.open({ id: caseId, sourceId, probability, verdict, openedAt: at });
  }
  const ofCase = alike.filter((text) => text.caseId === caseId);
  const near = await keepText(view, sketch, nearestIn(ofCase, sketch), caseId, tx);
  await tx.cases.join(caseId, sightingId, keys, probability, verdict, near);
  await tx.cases.watchPictures(caseId, pictures);
  await tellReturned(returned, sightingId, at, tx);
  if (!returned.has(caseId)) {
    await note(caseId, matched === null ? 'opened' : 'sighting-joined', sightingId, at, tx);
  }
}

/** Keeps a text to find its copies by, unless theirs are found by the one that it is nearly the same as; which that is. */
async function keepText(
  { sighting, listing }: SightingView,
  sketch: Sketch | null,
  near: NearDuplicate | null,
  caseId: string,
  tx: Repositories,
): Promise<NearDuplicate | null> {
  if (sketch !== null && (near?.similarity ?? 0) < SAME_SIMILARITY) {
    await tx.nearTexts.keep(sighting.sourceId, caseId, listing.id, sketch);
  }
  return near?.listingId === listing.id ? null : near;
}

async function note(
  caseId: string,
  kind: CaseEventKind,
  sightingId: string,
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
    reference: sightingId,
  });
}

/** What makes two sightings one matter: the letters of the text, the account that posted it, or a way to reach the seller. */
function keysOf({ sighting, listing, score }: SightingView): CaseKeys {
  const handles = (score?.handles ?? []).filter(({ kind }) => !SHARED_KINDS.has(kind)).map(named);
  const account =
    sighting.authorUrl === null ? [] : [{ kind: 'account', value: sighting.authorUrl }];
  return { campaign: listing.campaign, handles: [...handles, ...account] };
}

function named({ kind, value }: Handle): { readonly kind: string; readonly value: string } {
  return { kind, value };
}
