import type { ActorAct, ActorCase, ActorProgress, ActorSummary, CaseKey } from '../actor.ts';

/** Which actors are asked for. */
export interface ActorFilter {
  /** A handle as normalised, a case's id, or a part of an actor's label. */
  readonly q?: string;
  readonly kind?: string;
  readonly surface?: string;
  readonly source?: string;
  readonly region?: string;
  /** Actors with a case that was opened at `from` or later, and one before `to`. */
  readonly from?: Date;
  readonly to?: Date;
  readonly leastCases?: number;
}

/** How many actors have a property. */
export interface ActorFacet {
  readonly facet: 'kind' | 'surface' | 'source' | 'region';
  readonly value: string;
  readonly actors: number;
}

/** An actor with its cases and keys, as many as were asked for. */
export interface ActorView extends ActorSummary {
  readonly shownCases: readonly ActorCase[];
  /** Keys of the cases that are shown, those that most of them share first. */
  readonly shownKeys: readonly CaseKey[];
  /** All keys that its cases have. */
  readonly keys: number;
  readonly acts: readonly ActorAct[];
  /** Actors that a person has said are others. */
  readonly barred: readonly string[];
}

/** Sellers as resolved from what cases share. */
export interface ActorRepository {
  /**
   * Takes a bounded step of resolution over keys that no step has looked at; whether more wait. Within a transaction that holds the
   * lock of cases.
   */
  resolve(at: Date): Promise<boolean>;
  progress(): Promise<ActorProgress>;
  list(
    filter: ActorFilter,
    offset: number,
    limit: number,
  ): Promise<{ readonly actors: readonly ActorSummary[]; readonly total: number }>;
  facets(filter: ActorFilter): Promise<readonly ActorFacet[]>;
  /** The actor; of one that went into another, that other. `NOT_FOUND` where there is none. */
  get(id: string, most: { readonly cases: number; readonly keys: number }): Promise<ActorView>;
  /** The actor of a case, or null where none was resolved yet. */
  ofCase(caseId: string): Promise<string | null>;
  /** Keys of cases, at most `limit`. */
  keysOf(caseIds: readonly string[], limit: number): Promise<readonly CaseKey[]>;
  /** Cases that hold keys, of each no more than one more than say something of who sells. */
  holders(
    keys: readonly Pick<CaseKey, 'kind' | 'value'>[],
    limit: number,
  ): Promise<readonly CaseKey[]>;
  /** The second goes into the first, whatever stood against it. `STATE_CONFLICT` where one of them is none any more. Within a transaction. */
  merge(actorId: string, otherId: string, act: WrittenAct): Promise<ActorAct>;
  /** Some cases of an actor become another, which nothing but a person joins with it again. Within a transaction. */
  split(actorId: string, caseIds: readonly string[], act: WrittenAct): Promise<ActorAct>;
  /** Takes a merge or a split back. `STATE_CONFLICT` where that cannot be, or was done. Within a transaction. */
  undo(actId: string, act: WrittenAct): Promise<ActorAct>;
}

/** Who does something to actors, and why. */
export interface WrittenAct {
  readonly by: string;
  readonly reason: string;
  readonly at: Date;
}
