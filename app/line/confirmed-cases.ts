import type { CaseEvent } from '../../core/case.ts';
import { POLICIES } from '../../core/notice.ts';
import type { CaseView } from '../../core/repositories/cases.ts';
import { cite } from '../../pipeline/cite.ts';
import type { ConfirmedCase } from '../../reports/index.ts';
import type { Line } from './open-line.ts';

/** The states of a case that a person has confirmed, whatever came of it. */
const CONFIRMED = ['confirmed', 'gone', 'returned'] as const;

/** Sightings of one case that are exchanged. */
const MOST_CITED = 1_000;

/** The confirmed cases that changed at a moment or after it, the oldest change first. */
export async function confirmedCases(line: Line, since: Date): Promise<readonly ConfirmedCase[]> {
  const { store } = line.deps;
  const views = (
    await Promise.all(CONFIRMED.map(async (state) => await store.cases.list({ state })))
  ).flat();
  const cases: ConfirmedCase[] = [];
  for (const { id } of views) {
    const confirmed = await confirmedCase(line, await store.cases.get(id));
    if (confirmed !== null && confirmed.changedAt >= since) {
      cases.push(confirmed);
    }
  }
  return cases.toSorted(
    (one, other) =>
      one.changedAt.getTime() - other.changedAt.getTime() || (one.id < other.id ? -1 : 1),
  );
}

async function confirmedCase(
  { deps: { store }, desk }: Line,
  view: CaseView,
): Promise<ConfirmedCase | null> {
  const decided = view.events.findLast(({ kind }) => kind === 'confirmed');
  const policy = POLICIES.find((one) => one === decided?.policy);
  if (decided === undefined || policy === undefined) {
    return null;
  }
  const sightings = await store.sightings.list({ caseId: view.id }, null, MOST_CITED);
  const notices = (await store.notices.ofCase(view.id)).filter(
    ({ withdraws }) => withdraws === undefined,
  );
  return {
    id: view.id,
    policy,
    confirmedAt: decided.at,
    changedAt: lastOf(view.events, decided).at,
    probability: view.probability,
    isGone: view.state === 'gone',
    cited: sightings.map(cite),
    notices: notices.map(({ id, recipientId, round, state, createdAt }) => ({
      id,
      recipientName: desk.recipientName(recipientId),
      round,
      state,
      createdAt,
    })),
  };
}

function lastOf(events: readonly CaseEvent[], decided: CaseEvent): CaseEvent {
  return events.reduce((last, event) => (event.at > last.at ? event : last), decided);
}
