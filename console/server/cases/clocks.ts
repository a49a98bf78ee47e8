import type { AttemptRow, CaseView, OutcomeRow } from '../../../core/repositories/cases.ts';
import type { Clocks } from '../../api/cases.ts';

/** A text that is gone is looked at again so long after, in milliseconds. */
const STILL_GONE_MS = 30 * 86_400_000;

const GONE = new Set(['removed', 'restricted']);
const UP = new Set(['still-up', 'moved']);

interface Told {
  readonly events: CaseView['events'];
  readonly firstSeenAt: Date | null;
  readonly attempts: readonly AttemptRow[];
  readonly outcomes: readonly OutcomeRow[];
}

/**
 * The five clocks of a case as one: first seen, first confirmed, first accepted, and, once every address that notices cite is gone,
 * when the last of them went and whether it still was thirty days on.
 */
export function clocksOf({ events, firstSeenAt, attempts, outcomes }: Told): Clocks {
  const confirmed = events.find(({ kind }) => kind === 'confirmed')?.at ?? null;
  const accepted = firstOf(
    attempts.flatMap(({ outcome, at }) => (outcome?.kind === 'accepted' ? [at] : [])),
  );
  const ends = [...byAddress(outcomes).values()].map(endOf);
  const gone = ends.flatMap(({ goneAt }) => goneAt ?? []);
  const still = ends.flatMap(({ stillGoneAt }) => stillGoneAt ?? []);
  const isAll = ends.length > 0 && gone.length === ends.length;
  return {
    firstSeenAt: text(firstSeenAt),
    confirmedAt: text(confirmed),
    acceptedAt: text(accepted),
    goneAt: isAll ? text(lastOf(gone)) : null,
    stillGoneAt: isAll && still.length === ends.length ? text(lastOf(still)) : null,
    addresses: ends.length,
    gone: gone.length,
  };
}

function byAddress(outcomes: readonly OutcomeRow[]): ReadonlyMap<string, OutcomeRow[]> {
  const found = new Map<string, OutcomeRow[]>();
  for (const outcome of outcomes) {
    found.set(outcome.url, [...(found.get(outcome.url) ?? []), outcome]);
  }
  return found;
}

/** When an address went for good, as far as looks tell: after that none found it up. */
function endOf(looks: readonly OutcomeRow[]): {
  readonly goneAt: Date | null;
  readonly stillGoneAt: Date | null;
} {
  const up = lastOf(looks.filter(isUp).map(({ at }) => at));
  const gone = looks
    .filter((look) => !isUp(look) && GONE.has(look.outcome) && (up === null || look.at > up))
    .map(({ at }) => at);
  const goneAt = firstOf(gone);
  const after = gone.filter(
    (at) => goneAt !== null && at.getTime() - goneAt.getTime() >= STILL_GONE_MS,
  );
  return { goneAt, stillGoneAt: firstOf(after) };
}

function isUp({ outcome, seenFrom }: OutcomeRow): boolean {
  return UP.has(outcome) || typeof seenFrom === 'string';
}

function firstOf(moments: readonly Date[]): Date | null {
  return moments.toSorted((one, other) => one.getTime() - other.getTime())[0] ?? null;
}

function lastOf(moments: readonly Date[]): Date | null {
  return moments.toSorted((one, other) => other.getTime() - one.getTime())[0] ?? null;
}

function text(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
