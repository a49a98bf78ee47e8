/** Words that a slot may be filled with, or how to make one. */
export type Filling = readonly string[] | ((random: () => number) => string);

/** Slots by name. A filling may hold slots and choices itself. */
export type Slots = Readonly<Record<string, Filling>>;

/** One kind of text: all its templates say the same sort of thing. Families are what held-out folds keep apart. */
export interface Family {
  readonly id: string;
  readonly templates: readonly string[];
}

/** Texts of one kind of place, written by one hand: what is advertised there, what else is said there, and words of its own. */
export interface Register {
  readonly name: string;
  readonly ads: readonly Family[];
  readonly honest: readonly Family[];
  readonly slots: Slots;
}

/** As deep as slots may nest. */
const MOST_ROUNDS = 12;

/** One of several, each as likely. */
export function choose<T>(values: readonly T[], random: () => number): T | undefined {
  return values[Math.floor(random() * values.length)];
}

function fill(name: string, slots: Slots, random: () => number): string {
  const filling = slots[name] ?? [];
  return typeof filling === 'function' ? filling(random) : (choose(filling, random) ?? '');
}

/**
 * Writes one text from a template: `{slot}` is filled, `(a|b|)` is one of its alternatives, nothing among them. Innermost
 * first, round after round.
 */
export function write(template: string, slots: Slots, random: () => number): string {
  let text = template;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = text
      .replaceAll(/\(([^()]*)\)/gu, (_, choices: string) => choose(choices.split('|'), random) ?? '')
      .replaceAll(/\{([\w-]+)\}/gu, (_, name: string) => fill(name, slots, random));
    if (next === text) {
      break;
    }
    text = next;
  }
  return text;
}
