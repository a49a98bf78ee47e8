import { readExpression } from './expression.ts';
import { GramTable } from './gram-table.ts';
import type { Leads } from './leads.ts';
import { Look, MOST_EXPRESSIONS } from './look.ts';
import type { Reading } from './needs.ts';

/** An expression met before. */
interface Known {
  /** -1 where any text may match. */
  readonly number: number;
  /** Whether it is known how its matches begin. */
  readonly begins: boolean;
  /** In how many ways they begin. */
  readonly leads: number;
  /** Whether what it needs says more than how its matches begin. */
  readonly isNeedy: boolean;
}

const UNNUMBERED: Known = { number: -1, begins: false, leads: 0, isNeedy: true };
/** More letters and digits than this, any of which may begin a match, are not worth noting. */
const MOST_LATIN = 16;

function isTelling(leads: Leads): boolean {
  const latin = [...leads.keys()].filter((lead) => lead.length === 1 && /[a-z\d]/iu.test(lead));
  return !leads.has('') && latin.length <= MOST_LATIN;
}

/** Whether a single unit may be all that is known of a beginning. */
function hasSingle(leads: Leads): boolean {
  return [...leads.keys()].some((lead) => lead.length === 1);
}

/**
 * Expressions that are asked of the same channel, text after text: what each needs to match and how its matches begin, so that
 * one look at a text tells for all of them where there is nothing to be found.
 */
export class Sieve {
  readonly #table = new GramTable();
  readonly #look = new Look(this.#table);
  readonly #known = new WeakMap<RegExp, Known>();
  readonly #twins: (RegExp | undefined)[] = [];
  #numbered = 0;

  /** What is known of an expression; undefined where it was not met. */
  knownOf(expression: RegExp): Known | undefined {
    return this.#known.get(expression);
  }

  /** Gets to know an expression by the first text that it is asked of. Whether it may match there. */
  meet(expression: RegExp, text: string): boolean {
    const reading = readExpression(expression);
    this.#known.set(expression, this.#enter(expression, reading));
    return reading.needs === null || reading.needs.grams.some((gram) => text.includes(gram));
  }

  /** What is seen in a text, which is looked through once for all expressions. */
  lookAt(text: string): Look {
    if (this.#look.text !== text) {
      this.#table.pack();
      this.#look.read(text, this.#numbered);
    }
    return this.#look;
  }

  /** The same expression, that matches at its `lastIndex` or not at all; made when it is first asked for. */
  twinOf(expression: RegExp, number: number): RegExp {
    this.#twins[number] ??= new RegExp(expression.source, 'uy');
    return this.#twins[number];
  }

  #enter(expression: RegExp, { leads, needs }: Reading): Known {
    if (needs === null || this.#numbered === MOST_EXPRESSIONS) {
      return UNNUMBERED;
    }
    const number = this.#numbered;
    this.#numbered += 1;
    const begins = isTelling(leads) && expression.global && !expression.sticky;
    const grams = new Set(needs.grams);
    const isNeedy = !begins || grams.size < leads.size || hasSingle(leads);
    if (isNeedy) {
      this.#table.enter(grams, number * 2);
    }
    if (begins) {
      this.#table.enter(leads.keys(), number * 2 + 1);
    }
    this.#look.forget();
    return { number, begins, leads: leads.size, isNeedy };
  }
}

/** The sieves of the channels that are searched: a text is looked through for what is asked of its channel alone. */
export const SIEVES = { raw: new Sieve(), folded: new Sieve(), plain: new Sieve() } as const;
