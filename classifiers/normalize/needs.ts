import { anyOf, EMPTY, isSettled, joined, type Leads } from './leads.ts';

/**
 * What a text must hold for an expression to match: at least one of some characters, or one of some pairs of characters in a
 * row. It is read off the expression's source, and errs on the side of too little: what is not understood needs nothing.
 */
interface Needs {
  /** Strings of one or two UTF-16 units, one of which must occur; some may be named twice. */
  readonly grams: readonly string[];
  /** How little they say: the sum over grams of how often such a gram occurs anyway. */
  readonly cost: number;
}

/** What is read off an expression: how its matches may begin, and what they need. */
export interface Reading {
  readonly leads: Leads;
  readonly needs: Needs | null;
}

/** One place of a sequence: the units that may stand there, or null where it is anything; and what is read off it. */
export interface Atom extends Reading {
  readonly units: readonly string[] | null;
  readonly optional: boolean;
  /** Whether it takes no room: an assertion. */
  readonly empty: boolean;
}

/** More ways than this of writing one character, or two, are not looked up. */
const MOST_GRAMS = 256;
const MOST_PAIRS = 48;

/** The commonest pairs of letters of English: they say little. */
const COMMON_PAIRS = new Set(
  'th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro ic ne ea ra ce li ch ll be ma si om ur'.split(
    ' ',
  ),
);

/** What one rare pair costs: nothing costs less; and one rare character. */
const LEAST_COST = 1;
const LEAST_ALONE = 6;

function costOf(gram: string): number {
  const isLatin = gram.charCodeAt(0) < 0x80;
  if (gram.length === 1) {
    return isLatin ? 60 : LEAST_ALONE;
  }
  return COMMON_PAIRS.has(gram) ? 20 : Number(isLatin) * 4 + LEAST_COST;
}

/** The need of one of some strings; null where there are too many, or none. */
export function needsOf(grams: readonly string[]): Needs | null {
  if (grams.length === 0 || grams.length > MOST_GRAMS) {
    return null;
  }
  return { grams, cost: grams.reduce((sum, gram) => sum + costOf(gram), 0) };
}

function cheaper(one: Needs | null, other: Needs | null): Needs | null {
  if (one === null || other === null) {
    return one ?? other;
  }
  return one.cost <= other.cost ? one : other;
}

/** What is read off a choice: the needs are those of all its branches, where every branch needs something. */
export function either(branches: readonly Reading[]): Reading {
  const leads = anyOf(branches.map((branch) => branch.leads));
  const known = branches.flatMap(({ needs }) => needs ?? []);
  if (known.length < branches.length) {
    return { leads, needs: null };
  }
  const needs = {
    grams: known.flatMap(({ grams }) => grams),
    cost: known.reduce((sum, { cost }) => sum + cost, 0),
  };
  return { leads, needs };
}

/** One unit and then another; none where there are too many to look up. */
function pairsOf(firsts: readonly string[], seconds: readonly string[]): readonly string[] {
  return firsts.length * seconds.length > MOST_PAIRS
    ? []
    : firsts.flatMap((first) => seconds.map((second) => first + second));
}

/** What is read off a sequence, place after place: the needs are those of its most telling place, or pair of places. */
export class Row {
  #leads: Leads = EMPTY;
  #needs: Needs | null = null;
  #before: readonly string[] | null = null;
  #isSettled = false;

  /** Whether nothing that follows would say more. */
  get isTold(): boolean {
    return this.#isSettled && this.#isRarest;
  }

  get reading(): Reading {
    return { leads: this.#leads, needs: this.#needs };
  }

  get #isRarest(): boolean {
    return this.#cost <= LEAST_COST;
  }

  get #cost(): number {
    return this.#needs?.cost ?? Number.POSITIVE_INFINITY;
  }

  add(atom: Atom): void {
    if (!this.#isSettled) {
      this.#leads = joined(this.#leads, atom.leads);
      this.#isSettled = isSettled(this.#leads);
    }
    if (!this.#isRarest) {
      this.#weigh(atom);
    }
  }

  #weigh({ units, needs, optional, empty }: Atom): void {
    if (empty) {
      this.#needs = cheaper(this.#needs, needs);
      return;
    }
    const here = optional ? null : units;
    if (here !== null) {
      this.#weighUnits(here);
    }
    if (!optional) {
      this.#needs = cheaper(this.#needs, needs);
    }
    this.#before = here;
  }

  /** Weighs what may stand here, alone and after what stands before; not where the least that it may cost is too much. */
  #weighUnits(here: readonly string[]): void {
    if (here.length * LEAST_ALONE < this.#cost) {
      this.#needs = cheaper(this.#needs, needsOf(here));
    }
    const before = this.#before ?? [];
    if (before.length * here.length * LEAST_COST < this.#cost) {
      this.#needs = cheaper(this.#needs, needsOf(pairsOf(before, here)));
    }
  }
}
