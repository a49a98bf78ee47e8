import { idOf } from './ids.ts';

/** A case with those that share something with it. */
export interface ResolvedCase {
  readonly caseId: string;
  /** Other cases that hold the same keys, once for each key that they share. */
  readonly beside: readonly string[];
}

/** Where cases stand before a step of resolution. */
export interface Standing {
  /** The actor of each case that has one. */
  readonly actors: ReadonlyMap<string, string>;
  /** Pairs of actors that a person has said are two. */
  readonly bars: readonly (readonly [string, string])[];
}

/** What a step of resolution changes. */
export interface Resolution {
  /** Actor by case, for cases that had none. */
  readonly placed: ReadonlyMap<string, string>;
  /** Actors that turned out to be one: the second goes into the first. */
  readonly joined: readonly (readonly [into: string, from: string])[];
}

/** The id of the actor that begins with a case. */
export function actorIdOf(caseId: string, ...apart: readonly string[]): string {
  return idOf('actor', caseId, ...apart);
}

/**
 * Gives each case the actor that it shares most with, and joins actors that a case belongs to alike, in the order given. Where a
 * person has said that two actors are two, nothing joins them: a case that shares with both goes to one.
 */
export function resolveCases(cases: readonly ResolvedCase[], standing: Standing): Resolution {
  const step = new Step(standing);
  for (const one of cases) {
    step.take(one);
  }
  return { placed: step.placed, joined: step.joined };
}

class Step {
  readonly placed = new Map<string, string>();
  readonly joined: (readonly [string, string])[] = [];
  readonly #actors: Map<string, string>;
  readonly #roots = new Map<string, string>();
  readonly #bars = new Map<string, Set<string>>();

  constructor({ actors, bars }: Standing) {
    this.#actors = new Map(actors);
    for (const [one, other] of bars) {
      this.#bar(one, other);
      this.#bar(other, one);
    }
  }

  take({ caseId, beside }: ResolvedCase): void {
    const nearest = this.#nearest(beside);
    const own = this.#actors.get(caseId);
    const target = own === undefined ? this.#place(caseId, nearest) : this.#rootOf(own);
    let root = target;
    for (const other of nearest) {
      root = this.#join(root, this.#rootOf(other));
    }
  }

  #place(caseId: string, nearest: readonly string[]): string {
    const actor = nearest[0] ?? actorIdOf(caseId);
    this.#actors.set(caseId, actor);
    this.placed.set(caseId, actor);
    return this.#rootOf(actor);
  }

  /** The actors of cases, those named most often first. */
  #nearest(beside: readonly string[]): readonly string[] {
    const tally = new Map<string, number>();
    for (const caseId of beside) {
      const actor = this.#actors.get(caseId);
      if (actor !== undefined) {
        const root = this.#rootOf(actor);
        tally.set(root, (tally.get(root) ?? 0) + 1);
      }
    }
    return [...tally]
      .toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
      .map(([actor]) => actor);
  }

  /** Makes two actors one unless they are barred; the one that goes on. */
  #join(one: string, other: string): string {
    if (one === other || this.#bars.get(one)?.has(other) === true) {
      return one;
    }
    this.#roots.set(other, one);
    this.joined.push([one, other]);
    for (const barred of this.#bars.get(other) ?? []) {
      this.#bar(one, barred);
      this.#bar(barred, one);
    }
    return one;
  }

  #bar(one: string, other: string): void {
    const barred = this.#bars.get(one) ?? new Set();
    barred.add(other);
    this.#bars.set(one, barred);
  }

  #rootOf(actor: string): string {
    let root = actor;
    for (let next = this.#roots.get(root); next !== undefined; next = this.#roots.get(root)) {
      root = next;
    }
    return root;
  }
}
