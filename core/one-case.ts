import type { CaseState } from './case.ts';

/** A case that a sighting belongs to by its wording, a handle, or where it stands. */
export interface TiedCase {
  readonly id: string;
  readonly state: CaseState;
  readonly openedAt: Date;
  /** A person did something to it, holds it, or has said that its seller is another one. */
  readonly isTouched: boolean;
}

/** What becomes of the cases that one sighting ties together. */
export interface OneCase {
  /** The case that the sighting joins; null where it opens one. */
  readonly caseId: string | null;
  /** Cases that turn out to be one with another, the oldest first, and which that is. */
  readonly merged: readonly { readonly from: string; readonly into: string }[];
}

/**
 * Cases that nobody has touched go into one, however many and in whatever order they were opened: the oldest of those that a person
 * works on, else the oldest. A sighting joins a case that was decided before one that was not; into a decided one no case goes, for
 * nobody has decided on what it holds.
 */
export function oneCaseOf(tied: readonly TiedCase[]): OneCase {
  const cases = tied.toSorted(byAge);
  const decided = cases.find(({ state }) => state !== 'open');
  const open = cases.filter(({ state }) => state === 'open');
  const into = open.find(({ isTouched }) => isTouched) ?? open[0];
  const others = open.filter((one) => one !== into && !one.isTouched);
  return {
    caseId: (decided ?? into)?.id ?? null,
    merged: into === undefined ? [] : others.map(({ id }) => ({ from: id, into: into.id })),
  };
}

function byAge(one: TiedCase, other: TiedCase): number {
  return one.openedAt.getTime() - other.openedAt.getTime() || (one.id < other.id ? -1 : 1);
}
