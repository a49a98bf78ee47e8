import type { CaseEventKind } from '../core/case.ts';
import type { Handle, HandleKind } from '../core/handle.ts';
import { idOf } from '../core/ids.ts';
import type { CaseKeys } from '../core/repositories/cases.ts';
import type { Repositories } from '../core/repositories/index.ts';
import type { SightingView } from '../core/repositories/sightings.ts';
import type { JobPayloads } from '../queue/jobs.ts';
import type { LineDeps } from './deps.ts';
import { following, type StageOutcome } from './stage.ts';

/** Handles that say nothing of who sells: many sellers link to the same address. */
const SHARED_KINDS: ReadonlySet<HandleKind> = new Set(['url']);

/** Sighting and Evidence -> Case, new or joined by text or handle. Under the sighting. */
export async function open(
  { sightingId }: JobPayloads['open'],
  { store, now }: LineDeps,
): Promise<StageOutcome> {
  const view = await store.sightings.view(sightingId);
  const at = now();
  return following([], async (tx) => {
    await tx.cases.lock();
    if ((await tx.cases.caseOfSighting(sightingId)) === null) {
      await place(view, at, tx);
    }
  });
}

async function place(view: SightingView, at: Date, tx: Repositories): Promise<void> {
  const keys = keysOf(view);
  const { sourceId } = view.sighting;
  const probability = view.score?.probability ?? 0;
  const verdict = view.score?.verdict ?? 'suspect';
  const matched = await tx.cases.match(sourceId, keys);
  const caseId = matched ?? idOf('case', view.sighting.id);
  if (matched === null) {
    await tx.cases.open({ id: caseId, sourceId, probability, verdict, openedAt: at });
  }
  await tx.cases.join(caseId, view.sighting.id, keys, probability, verdict);
  const kind: CaseEventKind = matched === null ? 'opened' : 'sighting-joined';
  const { version } = await tx.cases.current(caseId);
  await tx.cases.append({
    caseId,
    version: version + 1,
    kind,
    actor: 'cardsweep',
    at,
    reason: null,
    policy: null,
    reference: view.sighting.id,
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
