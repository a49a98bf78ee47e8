import type { CaseEvent } from '../../../core/case.ts';
import type { CaseNote } from '../../../core/repositories/case-notes.ts';
import type { BriefSighting } from '../../../core/repositories/case-queue.ts';
import type { Actor } from '../../../core/rights.ts';
import type { CaseDocument, ShownEvent, SightingBrief } from '../../api/cases.ts';
import { queueRow } from '../queue/queue-row.ts';
import type { CaseDeps } from './case-deps.ts';
import { clocksOf } from './clocks.ts';
import { shownSighting } from './shown-sighting.ts';

/** Sightings on the time line, and those that are told in full: what a person looks through. */
const MOST_ON_LINE = 200;
const MOST_TOLD = 4;
/** Events that are told of, the last ones. */
const MOST_EVENTS = 300;

/** Everything that the page of a case begins with. `NOT_FOUND` for no case. */
export async function caseDocument(
  caseId: string,
  actor: Actor,
  { store, now }: Pick<CaseDeps['line'], 'store' | 'now'>,
): Promise<CaseDocument> {
  const at = now();
  const queued = await store.caseQueue.get(caseId, at);
  const [events, firstSeenAt, timeline, notes, source, notices] = await Promise.all([
    store.caseQueue.events(caseId, MOST_EVENTS),
    store.caseQueue.firstSeenAt(caseId),
    store.caseQueue.timeline(caseId, MOST_ON_LINE),
    store.caseNotes.of(caseId),
    store.sources.get(queued.sourceId).catch(() => null),
    store.notices.ofCase(caseId),
  ]);
  const told = await store.sightings.list({ ids: toldIds(timeline) }, null, MOST_TOLD);
  const ids = notices.map(({ id }) => id);
  const [attempts, outcomes] = await Promise.all([
    Promise.all(ids.map((id) => store.notices.attempts(id))),
    Promise.all(ids.map((id) => store.notices.outcomes(id))),
  ]);
  return {
    case: queueRow(queued, actor, at),
    sourceName: source?.name ?? queued.sourceId,
    sightings: toldIds(timeline).flatMap((id) => {
      const one = told.find(({ sighting }) => sighting.id === id);
      return one === undefined ? [] : [shownSighting(one)];
    }),
    timeline: timeline.map(sightingBrief),
    events: events.map(shownEvent),
    notes: notes.map(shownNote),
    clocks: clocksOf({
      events,
      firstSeenAt,
      attempts: attempts.flat(),
      outcomes: outcomes.flat(),
    }),
  };
}

/** The newest of every text. */
function toldIds(timeline: readonly BriefSighting[]): readonly string[] {
  const byText = new Map<string, string>();
  for (const { listingId, sightingId } of timeline) {
    byText.set(listingId, byText.get(listingId) ?? sightingId);
  }
  return [...byText.values()].slice(0, MOST_TOLD);
}

function sightingBrief({ firstSeenAt, lastSeenAt, goneAt, ...rest }: BriefSighting): SightingBrief {
  return {
    ...rest,
    firstSeenAt: firstSeenAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    goneAt: goneAt?.toISOString() ?? null,
  };
}

function shownEvent(event: CaseEvent): ShownEvent {
  const { version, kind, actor, at, reason, policy, reference } = event;
  return { version, kind, actor, at: at.toISOString(), reason, policy, reference };
}

export function shownNote({
  id,
  kind,
  words,
  author,
  at,
}: CaseNote): CaseDocument['notes'][number] {
  return { id, kind, words, author, at: at.toISOString() };
}
